/// Rows of lists beside the page: as wide as the list, as high as their text, and in sight when they are chosen.
@NullMarked
package app.galley.ui.kit.rows;

import org.jspecify.annotations.NullMarked;
