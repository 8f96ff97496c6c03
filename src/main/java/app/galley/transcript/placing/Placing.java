package app.galley.transcript.placing;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.TurnEdits;
import java.util.ArrayList;
import java.util.List;

/// A text from elsewhere, put onto a recording. Its words are laid beside those that a recogniser heard, and where they are the same they take
/// the times of these; a word that is not found lies between its neighbours, by its length, and says so with its [Timing]. Where the text has
/// times, they hold: only words that are heard near them count as found, and all times move together where the text is
/// late or early as a whole. Without words that were heard, the words of a cue share its time, as far as speech was found in it. Immutable; any
/// thread; 45,000 words take some seconds at most.
public final class Placing {
    private final Transcript document;
    private final Transcript result;
    private final int words;
    private final int matched;
    private final long moved;

    private Placing(Transcript document, Transcript result, int words, int matched, long moved) {
        this.document = document;
        this.result = result;
        this.words = words;
        this.matched = matched;
        this.moved = moved;
    }

    /// Puts a text onto a recording.
    ///
    /// @param document what stands there now; its speakers keep their names and colours
    /// @param heard what a recogniser heard, or only where speech is; may have no words
    /// @param length of the recording in milliseconds; 0 when nobody knows
    public static Placing of(Script script, Transcript document, Transcript heard, long length) {
        Beside beside = Beside.of(script, heard);
        List<Turn> turns = new ArrayList<>();
        long id = document.turns().stream().mapToLong(Turn::id).max().orElse(0);
        List<TimeSpan> times = new Times(script, beside, heard, length).all();
        Parts parts = new Parts(script, document, heard, beside);
        int at = 0;
        for (int t = 0; t < script.text().turns().size(); t++) {
            Turn turn = script.text().turns().get(t);
            List<Word> words = new ArrayList<>(turn.words().size());
            for (Word word : turn.words()) {
                Timing timing = beside.heard(at) >= 0 || script.complete() ? Timing.MEASURED : Timing.INFERRED;
                words.add(word.at(times.get(at), word.timing() == Timing.INFERRED || !script.complete() ? timing : word.timing()));
                at++;
            }
            turns.add(new Turn(++id, parts.speaker(t), slot(turn, words, beside.moved()), turn.text(), words));
        }
        return new Placing(document, new Transcript(turns, parts.speakers(), document.language().isEmpty() ? script.text().language() : document.language()),
                at, beside.count(), beside.moved());
    }

    private static TimeSpan slot(Turn turn, List<Word> words, long moved) {
        if (words.isEmpty()) {
            long start = Math.max(0, turn.slot().start() + moved);
            return new TimeSpan(start, Math.max(start, turn.slot().end() + moved));
        }
        TimeSpan hull = words.getFirst().time();
        for (Word word : words) {
            hull = hull.hull(word.time());
        }
        return hull;
    }

    /// What the document becomes, as one step.
    ///
    /// @param caret where the caret is
    public Edit edit(Position caret) {
        return TurnEdits.become(document, result, Edit.Kind.TAKE_OVER, caret);
    }

    /// The text with its times.
    public Transcript result() {
        return result;
    }

    /// How many words the text has.
    public int words() {
        return words;
    }

    /// How many of them the recogniser heard, too.
    public int matched() {
        return matched;
    }

    /// How much later all times of the text became, in milliseconds; 0 where they are right, or where it has none.
    public long moved() {
        return moved;
    }
}
