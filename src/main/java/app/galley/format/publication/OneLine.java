package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// Brings a text into one line, its runs of blanks single ones, run by run, and knows where each character came to stand. Not thread-safe.
final class OneLine {
    private final String text;
    private final int[] places;
    private final List<Said.Run> runs = new ArrayList<>();
    private int written;
    private boolean moved;

    OneLine(String text) {
        this.text = text;
        places = new int[text.length() + 1];
    }

    /// Adds the next piece of the text; blanks at the ends of the text vanish where it is a single piece.
    void add(int from, int to, boolean struck) {
        boolean whole = from == 0 && to == text.length();
        String blanks = Text.singleBlanks(text.substring(from, to));
        String run = whole ? blanks.strip() : blanks;
        int leading = whole && !run.isEmpty() ? blanks.length() - blanks.stripLeading().length() : 0;
        place(from, to, leading, run.length());
        written += run.length();
        if (!run.isEmpty()) {
            runs.add(new Said.Run(run, struck));
        }
    }

    private void place(int from, int to, int leading, int length) {
        int place = -leading;
        boolean blank = false;
        for (int i = from; i <= to; i++) {
            places[i] = written + Math.clamp(place, 0, length);
            moved |= places[i] != i;
            boolean isBlank = i < to && Text.isBlank(text.charAt(i));
            place += isBlank && blank ? 0 : 1;
            blank = isBlank;
        }
    }

    /// What was added.
    List<Said.Run> runs() {
        return List.copyOf(runs);
    }

    /// Words of the text where they came to stand; one of nothing but blanks may have vanished.
    List<Word> placed(List<Word> words) {
        return moved ? words.stream().filter(word -> places[word.end()] > places[word.start()])
                .map(word -> word.placed(places[word.start()], places[word.end()])).toList() : words;
    }
}
