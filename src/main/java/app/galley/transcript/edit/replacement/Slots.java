package app.galley.transcript.edit.replacement;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// The time kept for turns that hold no words: neighbouring empty turns share the time between the words around them. Made for
/// one replacement.
final class Slots {
    private final List<List<Word>> words;
    private final TimeSpan around;

    /// @param words the words of the turns
    /// @param around from the last word before the turns to the first word behind them
    Slots(List<List<Word>> words, TimeSpan around) {
        this.words = words;
        this.around = around;
    }

    /// A slot for each turn; for a turn with words it is the time of its words.
    List<TimeSpan> all() {
        List<TimeSpan> slots = new ArrayList<>(words.size());
        while (slots.size() < words.size()) {
            int from = slots.size();
            if (words.get(from).isEmpty()) {
                int to = from;
                while (to < words.size() && words.get(to).isEmpty()) {
                    to++;
                }
                share(from, to, slots);
            } else {
                slots.add(words.get(from).stream().map(Word::time).reduce(TimeSpan::hull).orElse(around));
            }
        }
        return slots;
    }

    private void share(int from, int to, List<TimeSpan> slots) {
        long start = from == 0 ? around.start() : words.get(from - 1).getLast().time().end();
        long end = to == words.size() ? around.end() : words.get(to).getFirst().time().start();
        long length = Math.max(0, end - start);
        int count = to - from;
        for (int i = 0; i < count; i++) {
            slots.add(new TimeSpan(start + length * i / count, start + length * (i + 1) / count));
        }
    }
}
