package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What a vocabulary has changed: a result of the recogniser without it and one with it, both against the text that a person has edited. What
/// counts as the same word, and so the error rate, is as in [app.galley.transcript.review.Comparison.Measure#AS_SPOKEN]. Immutable.
///
/// @param without how far the result without the vocabulary is from the edited text
/// @param with how far the one with it is
/// @param terms what became of each term, in the order of the vocabulary; those included that nobody says
/// @param differences where at least one of the results says something else than the edited text, in the order of the text
public record Trial(Score without, Score with, List<Count> terms, List<Difference> differences) {
    public Trial {
        terms = List.copyOf(terms);
        differences = List.copyOf(differences);
    }

    /// Which part of a recording counts.
    ///
    /// @param counted what is counted: the words whose middle lies in it
    /// @param heard what both results have heard, which may be a bit more: the words around help to lay the texts side by side
    public record Extent(TimeSpan counted, TimeSpan heard) {
        /// All of a recording.
        public static final Extent ALL = new Extent(new TimeSpan(0, Long.MAX_VALUE), new TimeSpan(0, Long.MAX_VALUE));
    }

    /// How far a result is from the edited text.
    ///
    /// @param errors words that were changed, added or left out
    /// @param words words of the edited text
    public record Score(int errors, int words) {
        /// The word error rate; more than 1 when there are more wrong words than right ones.
        public double rate() {
            return (double) errors / Math.max(1, words);
        }
    }

    /// What became of a term.
    ///
    /// @param term as it is to be written
    /// @param said how often the edited text has it
    /// @param without how often of these the result without the vocabulary has it in that place
    /// @param with how often the result with it has
    /// @param gained how often it is only there with the vocabulary
    /// @param lost how often it is only there without it
    public record Count(String term, int said, int without, int with, int gained, int lost) { }

    /// What the vocabulary has done to a place.
    public enum Outcome {
        /// Fewer words are wrong with it.
        BETTER,
        /// More words are wrong with it.
        WORSE,
        /// Both results are wrong by as many words, each in its own way.
        OTHER,
        /// Both results say the same wrong words.
        SAME
    }

    /// A place where a result differs from the edited text.
    ///
    /// @param time when it is heard
    /// @param edited the words of the edited text; empty where it has none
    /// @param without what the result without the vocabulary says in their place; empty for nothing
    /// @param with what the result with it says; empty for nothing
    public record Difference(TimeSpan time, String edited, String without, String with, Outcome outcome) { }

    /// Compares two results.
    ///
    /// @param edited what is right
    /// @param terms the terms of the vocabulary as the recogniser is to write them
    public static Trial of(Transcript edited, Transcript without, Transcript with, List<String> terms, Extent extent) {
        List<Piece> right = within(edited, extent);
        Hearing before = new Hearing(right, within(without, extent), extent.counted());
        Hearing after = new Hearing(right, within(with, extent), extent.counted());
        int words = (int) right.stream().filter(piece -> extent.counted().contains(piece.word().time().middle())).count();
        List<Count> counts = new ArrayList<>();
        for (String term : new LinkedHashSet<>(terms)) {
            counts.add(count(term, right, before, after, extent.counted()));
        }
        return new Trial(new Score(before.errors(), words), new Score(after.errors(), words), counts, Places.of(right, before, after));
    }

    private static List<Piece> within(Transcript text, Extent extent) {
        return Piece.of(text).stream().filter(piece -> extent.heard().contains(piece.word().time().middle())).toList();
    }

    /// One that is said only in part within the stretch does not count.
    private static Count count(String term, List<Piece> right, Hearing before, Hearing after, TimeSpan counted) {
        TermKeys keys = TermKeys.of(term);
        List<TermKeys.Place> said = keys.in(right).stream().filter(place -> right.subList(place.from(), place.to()).stream()
                .allMatch(piece -> counted.contains(piece.word().time().middle()))).toList();
        List<Boolean> hitBefore = before.hits(keys, said);
        List<Boolean> hitAfter = after.hits(keys, said);
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < said.size(); i++) {
            gained += hitAfter.get(i) && !hitBefore.get(i) ? 1 : 0;
            lost += hitBefore.get(i) && !hitAfter.get(i) ? 1 : 0;
        }
        int without = (int) hitBefore.stream().filter(hit -> hit).count();
        return new Count(term, said.size(), without, without + gained - lost, gained, lost);
    }
}
