/// The versions of the document: the list, the comparison with now, the way back.
@NullMarked
package app.galley.ui.review.version;

import org.jspecify.annotations.NullMarked;
