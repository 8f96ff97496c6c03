package app.galley.transcript.edit;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A piece of a transcript on its way to another place: text with its words, their times and marks; speakers by name, so that
/// it can go into another transcript. Immutable.
///
/// @param lines what it takes of each turn, at least one
public record Fragment(List<Line> lines) {
    public Fragment {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a fragment has at least one line");
        }
    }

    /// What a fragment takes of one turn.
    ///
    /// @param speaker the speaker's name, empty when nobody is named
    /// @param verified whether the turn was verified
    /// @param text the text, without line breaks
    /// @param words the words that lie in it as a whole, by their places in this text
    public record Line(String speaker, boolean verified, String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /// What lies between two positions, which may come in either order. Words that lie in it only in part give their text
    /// but not their time.
    public static Fragment of(Transcript transcript, Position from, Position to) {
        Position start = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? from : to, false);
        Position end = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? to : from, true);
        List<Line> lines = new ArrayList<>();
        for (int i = start.turn(); i <= end.turn(); i++) {
            Turn turn = transcript.turns().get(i);
            int begin = i == start.turn() ? start.offset() : 0;
            int behind = i == end.turn() ? end.offset() : turn.text().length();
            List<Word> words = turn.words().stream().filter(w -> w.start() >= begin && w.end() <= behind)
                    .map(w -> w.shifted(-begin)).toList();
            lines.add(new Line(transcript.speaker(turn.speaker()).map(Speaker::name).orElse(""), turn.verified(),
                    turn.text().substring(begin, behind), words));
        }
        return new Fragment(lines);
    }

    /// The text alone; turns are parted by line breaks.
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return lines.size() == 1 && lines.getFirst().text().isEmpty();
    }

    /// The fragment as text, for a clipboard; its first line names the format and its version.
    public String encode() {
        return FragmentText.encode(this);
    }

    /// The fragment of such a text; empty when it is anything else, damaged, or of a version that is not known here.
    public static Optional<Fragment> decode(String text) {
        return FragmentText.decode(text);
    }
}
