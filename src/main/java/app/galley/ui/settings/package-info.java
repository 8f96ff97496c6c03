/// The settings.
@NullMarked
package app.galley.ui.settings;

import org.jspecify.annotations.NullMarked;
