package app.galley.ui.text.page;

import app.galley.problem.Wording;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;

/// The words that stand on the page besides the transcript's own.
///
/// @param nobody for the name of no speaker
/// @param typeHere in an empty turn that has a time
/// @param nothing in a transcript that is empty altogether
public record PageWords(String nobody, String typeHere, String nothing) {
    /// The words in a language.
    public static PageWords in(Wording words) {
        return new PageWords(words.say("editor.nobody"), words.say("editor.typeHere"), words.say("editor.nothing"));
    }

    /// What stands in a turn of a document; empty when nothing does.
    String hint(Transcript document, Turn turn) {
        if (!turn.text().isEmpty()) {
            return "";
        }
        return document.turns().size() == 1 ? nothing : turn.slot().end() > turn.slot().start() ? typeHere : "";
    }
}
