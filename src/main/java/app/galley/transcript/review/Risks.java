package app.galley.transcript.review;

import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Comparison.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which differences of two transcripts matter most: those that touch a negation, a number or a name. Stateless; any thread.
public final class Risks {
    private Risks() {
    }

    /// A difference and why it matters.
    ///
    /// @param reason the weightiest of its words, on either side
    public record Risk(Difference difference, Doubt.Reason reason) { }

    /// The differences, those first that matter most; of equal ones the earlier in the text.
    ///
    /// @param first what was compared
    /// @param second with what
    public static List<Risk> ranked(Comparison comparison, Transcript first, Transcript second) {
        Importance before = Importance.in(first);
        Importance after = Importance.in(second);
        List<Risk> risks = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            Doubt.Reason was = reason(first, difference.was(), before);
            Doubt.Reason is = reason(second, difference.place(), after);
            risks.add(new Risk(difference, was.compareTo(is) <= 0 ? was : is));
        }
        risks.sort(Comparator.comparing(Risk::reason));
        return risks;
    }

    private static Doubt.Reason reason(Transcript transcript, Passage place, Importance importance) {
        Doubt.Reason most = Doubt.Reason.WORD;
        for (int i = place.from().turn(); i <= place.to().turn(); i++) {
            Turn turn = transcript.turns().get(i);
            int from = i == place.from().turn() ? place.from().offset() : 0;
            int to = i == place.to().turn() ? place.to().offset() : turn.text().length();
            for (Word word : turn.words()) {
                if (word.start() < to && word.end() > from) {
                    Doubt.Reason reason = importance.of(turn, word);
                    most = reason.compareTo(most) < 0 ? reason : most;
                }
            }
        }
        return most;
    }
}
