/// Did it help: two results of a recording, without and with a vocabulary, beside the edited text.
@NullMarked
package app.galley.ui.vocabulary.trial;

import org.jspecify.annotations.NullMarked;
