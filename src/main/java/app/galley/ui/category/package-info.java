/// Call categories in the window.
@NullMarked
package app.galley.ui.category;

import org.jspecify.annotations.NullMarked;
