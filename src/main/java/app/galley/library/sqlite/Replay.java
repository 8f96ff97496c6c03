package app.galley.library.sqlite;

import app.galley.library.sqlite.codec.EditCodec;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the edits of a journal again on one list of turns, which spares a copy of it for every edit. What comes out equals
/// what [EditSession] made step by step. Used by one thread.
final class Replay {
    private final List<Turn> turns;
    private final String language;
    private final History history = new History();
    private List<Speaker> speakers;

    /// Begins with the document before its first edit.
    Replay(Transcript base) {
        turns = new ArrayList<>(base.turns());
        speakers = base.speakers();
        language = base.language();
    }

    /// Makes one more step.
    ///
    /// @throws RuntimeException when the bytes are damaged or belong to another state: [IllegalArgumentException] or
    ///     [ArithmeticException]
    void step(EditSession.Step step, byte[] bytes) {
        Edit edit = EditCodec.decode(bytes, turns, speakers);
        Optional<Edit> remembered = switch (step) {
            case APPLY -> {
                history.add(edit);
                yield Optional.of(edit);
            }
            case UNDO -> history.undo();
            case REDO -> history.redo();
        };
        if (remembered.isEmpty()) {
            throw new IllegalArgumentException("nothing to " + step);
        }
        splice(edit.index(), edit.before().size(), edit.after());
        speakers = edit.speakersAfter();
    }

    /// The document as the last step left it, with all that can be undone.
    EditSession session() {
        return new EditSession(new Transcript(turns, speakers, language), history);
    }

    private void splice(int index, int count, List<Turn> replacement) {
        int both = Math.min(count, replacement.size());
        for (int i = 0; i < both; i++) {
            turns.set(index + i, replacement.get(i));
        }
        if (count > both) {
            turns.subList(index + both, index + count).clear();
        } else {
            turns.addAll(index + both, replacement.subList(both, replacement.size()));
        }
    }
}
