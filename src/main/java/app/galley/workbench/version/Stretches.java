package app.galley.workbench.version;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Passages of a text and stretches of the sound, found by each other through the words. A word lies in a stretch when its middle does.
/// Stateless.
public final class Stretches {
    private Stretches() { }

    /// When the words of a passage are heard, those included of which a part lies in it; empty when it holds no word.
    public static Optional<TimeSpan> heard(Transcript text, Passage passage) {
        TimeSpan heard = null;
        for (int index = passage.from().turn(); index <= passage.to().turn(); index++) {
            Turn turn = text.turns().get(index);
            int from = index == passage.from().turn() ? passage.from().offset() : 0;
            int to = index == passage.to().turn() ? passage.to().offset() : turn.text().length();
            for (Word word : turn.words()) {
                if (word.end() > from && word.start() < to) {
                    heard = heard == null ? word.time() : heard.hull(word.time());
                }
            }
        }
        return Optional.ofNullable(heard);
    }

    /// The words that are heard in a stretch; the place between two words when there are none.
    static Passage place(Transcript text, TimeSpan stretch) {
        Position behind = Position.START;
        Position from = null;
        Position to = Position.START;
        for (int index = 0; index < text.turns().size(); index++) {
            for (Word word : text.turns().get(index).words()) {
                if (stretch.contains(word.time().middle())) {
                    from = from == null ? new Position(index, word.start()) : from;
                    to = new Position(index, word.end());
                } else if (word.time().middle() < stretch.start()) {
                    behind = new Position(index, word.end());
                }
            }
        }
        return from == null ? new Passage(behind, behind) : new Passage(from, to);
    }

    /// What is sent to have a stretch transcribed: with up to two seconds of room on either side, which end in the longest silence there,
    /// or else where a word ends.
    ///
    /// @param length of the recording in milliseconds; 0 where it is not known
    static TimeSpan withRoom(Transcript text, TimeSpan stretch, long length) {
        List<TimeSpan> words = text.turns().stream().flatMap(turn -> turn.words().stream()).map(Word::time)
                .sorted(Comparator.comparingLong(TimeSpan::start)).toList();
        long end = length > stretch.end() ? length : stretch.end() + Room.MOST;
        return new Room(words, end).around(stretch);
    }
}
