/// The tags of a vocabulary.
@NullMarked
package app.galley.ui.vocabulary.tag;

import org.jspecify.annotations.NullMarked;
