/// Looking a transcript through: the doubtful words as a list to work off.
@NullMarked
package app.galley.ui.review;

import org.jspecify.annotations.NullMarked;
