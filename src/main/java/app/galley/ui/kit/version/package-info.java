/// Earlier versions of what is written here.
@NullMarked
package app.galley.ui.kit.version;

import org.jspecify.annotations.NullMarked;
