package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Doubt;
import app.galley.ui.kit.Times;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/// What is said about doubtful words. Stateless.
final class DoubtWords {
    /// So many words are shown around one.
    private static final int AROUND = 6;

    private DoubtWords() { }

    /// A share as a reader writes it: "42 %".
    static String percent(double share, Wording words) {
        return NumberFormat.getPercentInstance(words.locale()).format(share);
    }

    /// The words in front of a word, from where they begin in its turn.
    static String lead(Turn turn, int word) {
        int first = Math.max(0, word - AROUND);
        int from = first == 0 ? 0 : turn.words().get(first).start();
        return (first == 0 ? "" : "…\u00A0") + turn.text().substring(from, turn.words().get(word).start());
    }

    /// The words behind a word.
    static String tail(Turn turn, int word) {
        int last = Math.min(turn.words().size() - 1, word + AROUND);
        Word end = turn.words().get(last);
        boolean whole = last == turn.words().size() - 1;
        return turn.text().substring(turn.words().get(word).end(), whole ? turn.text().length() : end.end()) + (whole ? "" : "\u00A0…");
    }

    /// Who says it, when, how sure the recogniser was, and why it matters.
    static String facts(Doubt doubt, String speaker, Wording words) {
        StringJoiner facts = new StringJoiner(" · ");
        if (doubt.reason() != Doubt.Reason.WORD) {
            facts.add(words.say("review.doubts.reason." + doubt.reason().name().toLowerCase(Locale.ROOT)));
        }
        facts.add(words.say("review.doubts.confidence", percent(doubt.confidence(), words)));
        if (!speaker.isEmpty()) {
            facts.add(speaker);
        }
        return facts.add(Times.clock(Duration.ofMillis(doubt.time().start()))).toString();
    }
}
