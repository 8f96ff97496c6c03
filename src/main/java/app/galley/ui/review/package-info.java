/// Looking a transcript through: the doubtful words as a list to work off, and the versions of the document.
@NullMarked
package app.galley.ui.review;

import org.jspecify.annotations.NullMarked;
