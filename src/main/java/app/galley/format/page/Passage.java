package app.galley.format.page;

import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.Turns;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A paragraph of a page.
///
/// @param start the time it tells, in milliseconds; empty when it tells none
/// @param end when it ends, in milliseconds; empty when it does not tell
/// @param voice the name of who speaks; empty when nobody is named
/// @param runs what is said, cut where struck text begins and ends; empty when nothing is
/// @param words the words in [#text] with their times; empty when the page does not tell them
record Passage(OptionalLong start, OptionalLong end, String voice, List<Run> runs, List<Word> words) {
    /// A piece of the text.
    ///
    /// @param text not blank; its blanks are single ones
    /// @param struck whether it is struck out
    record Run(String text, boolean struck) { }

    Passage {
        runs = List.copyOf(runs);
        words = List.copyOf(words);
    }

    /// How much is said.
    int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    /// What is said.
    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// Its turn; several where it is very long and does not tell the times of its words.
    List<Turn> turns(TimeSpan time, int speaker) {
        if (runs.isEmpty()) {
            return List.of(Turns.empty(time, speaker));
        }
        return words.isEmpty() ? Paragraphs.of(pieces(time, speaker)) : List.of(new Turn(1, speaker, time, text(), words));
    }

    /// Its words, which share a time by their length.
    private List<Piece> pieces(TimeSpan time, int speaker) {
        List<Piece> pieces = new ArrayList<>();
        long total = length();
        long length = time.end() - time.start();
        long sofar = 0;
        boolean blank = true;
        for (Run run : runs) {
            long begin = time.start() + length * sofar / total;
            sofar += run.text().length();
            TimeSpan share = new TimeSpan(begin, time.start() + length * sofar / total);
            boolean apart = blank || run.text().startsWith(" ");
            Piece.of(run.text(), share, speaker, apart).forEach(piece -> pieces.add(run.struck() ? piece.struckOut() : piece));
            blank = run.text().endsWith(" ");
        }
        return pieces;
    }
}
