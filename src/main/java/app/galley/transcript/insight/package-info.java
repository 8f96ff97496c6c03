/// What a result of the recogniser tells beside its words: who felt how on a call, which words are names of medicines, what was
/// taken out for privacy. It is read from the machine's result whenever it is looked at, and never becomes part of the document.
@NullMarked
package app.galley.transcript.insight;

import org.jspecify.annotations.NullMarked;
