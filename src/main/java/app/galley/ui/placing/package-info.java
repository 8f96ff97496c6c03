/// A text from elsewhere put onto the open recording.
@NullMarked
package app.galley.ui.placing;

import org.jspecify.annotations.NullMarked;
