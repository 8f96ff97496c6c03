package app.galley.transcript.safe;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is taken out of a transcript for a safe copy. Immutable.
///
/// @param struck whether struck words are
/// @param tagged whether words are that a service has put in place of personal data, such as `[NAME]`
/// @param stretches words that begin in one of these are, and those whose middle lies in one
/// @param phrases these are, wherever they stand
public record Marked(boolean struck, boolean tagged, List<TimeSpan> stretches, List<Phrase> phrases) {
    /// What Amazon Transcribe writes in place of personal data: its types, and PII for any (Developer Guide, "Redacting or identifying personally
    /// identifiable information").
    private static final Set<String> TAGS = Set.of("[PII]", "[NAME]", "[ADDRESS]", "[PHONE]", "[EMAIL]", "[SSN]", "[PIN]", "[CREDIT_DEBIT_NUMBER]",
            "[CREDIT_DEBIT_CVV]", "[CREDIT_DEBIT_EXPIRY]", "[BANK_ACCOUNT_NUMBER]", "[BANK_ROUTING]");

    public Marked {
        stretches = List.copyOf(stretches);
        phrases = List.copyOf(phrases);
    }

    /// The same with phrases that are taken out too.
    public Marked and(List<Phrase> more) {
        Set<Phrase> all = new java.util.LinkedHashSet<>(phrases);
        all.addAll(more);
        return new Marked(struck, tagged, stretches, List.copyOf(all));
    }

    /// The indices of the words of a turn that are taken out.
    Set<Integer> in(Turn turn) {
        Set<Integer> marked = new HashSet<>();
        for (int i = 0; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            if (struck && word.struck() || tagged && isTag(turn.textOf(word)) || stretches.stream().anyMatch(stretch -> covers(stretch, word.time()))) {
                marked.add(i);
            }
        }
        if (!phrases.isEmpty()) {
            Said said = Said.of(turn);
            for (Phrase phrase : phrases) {
                for (int[] place : phrase.places(said)) {
                    for (int i = place[0]; i <= place[1]; i++) {
                        marked.add(i);
                    }
                }
            }
        }
        return marked;
    }

    /// Words are moved a little when they are corrected.
    private static boolean covers(TimeSpan stretch, TimeSpan word) {
        return stretch.contains(word.start()) || stretch.contains(word.middle());
    }

    /// Whether a word is what a service has put in place of personal data.
    public static boolean isTag(String word) {
        return TAGS.contains(word);
    }
}
