package app.galley.format.research;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Brings turns and words together that a file has on tiers beside each other. Stateless.
public final class Spoken {
    private static final long PAUSE = 1_000;
    private static final int MOST_WORDS = 300;

    private Spoken() {
    }

    /// Turns with the words that begin in their time, not more of them than can stand in the text and one.
    ///
    /// @param turns in the order of their starts
    /// @param words in the order of their starts
    public static List<Utterance> with(List<Label> turns, List<Label> words, String speaker) {
        List<Utterance> utterances = new ArrayList<>(turns.size());
        for (Label turn : turns) {
            int from = firstFrom(turn.time().start(), words);
            int to = Math.min(firstFrom(Math.max(turn.time().start() + 1, turn.time().end()), words), from + turn.text().length() + 1);
            utterances.add(new Utterance(turn.time(), speaker, turn.text(), words.subList(from, to)));
        }
        return utterances;
    }

    /// Turns, each with its words on the first tier where these stand in its text.
    ///
    /// @param turns in the order of their starts
    /// @param tiers words, each in the order of their starts
    public static List<Utterance> best(List<Label> turns, List<List<Label>> tiers, String speaker) {
        List<Utterance> plain = with(turns, List.of(), speaker);
        for (List<Label> words : tiers) {
            List<Utterance> spoken = with(turns, words, speaker);
            for (int i = 0; i < plain.size(); i++) {
                Utterance found = spoken.get(i);
                if (plain.get(i).words().isEmpty() && !Utterances.words(found.text(), found.words()).isEmpty()) {
                    plain.set(i, found);
                }
            }
        }
        return plain;
    }

    /// Words put together to turns that end where nothing is said for more than a second.
    ///
    /// @param words in the order of their starts
    public static List<Utterance> together(List<Label> words, String speaker) {
        List<Utterance> utterances = new ArrayList<>();
        for (int from = 0; from < words.size();) {
            int to = from + 1;
            TimeSpan time = words.get(from).time();
            StringBuilder text = new StringBuilder(words.get(from).text());
            while (to < words.size() && to - from < MOST_WORDS && words.get(to).time().start() - time.end() <= PAUSE) {
                text.append(needsBlank(words.get(to - 1).text(), words.get(to).text()) ? " " : "").append(words.get(to).text());
                time = time.hull(words.get(to).time());
                to++;
            }
            utterances.add(new Utterance(time, speaker, text.toString(), words.subList(from, to)));
            from = to;
        }
        return utterances;
    }

    private static boolean needsBlank(String left, String right) {
        return !Tokens.isIdeographic(left.codePointBefore(left.length())) && !Tokens.isIdeographic(right.codePointAt(0));
    }

    /// The index of the first label that begins at a moment or behind it.
    public static int firstFrom(long millisecond, List<Label> labels) {
        int low = 0;
        int high = labels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (labels.get(middle).time().start() < millisecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
