package app.galley.transcript.review.search;

import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what a query looks for in one turn after the other. Used by one thread.
abstract class Finder {
    private static final int[] NONE = new int[0];
    private final boolean wholeWords;
    private final boolean skipStruck;
    private final @Nullable Integer speaker;

    Finder(Query query) {
        wholeWords = query.has(Query.Option.WHOLE_WORDS);
        skipStruck = query.has(Query.Option.SKIP_STRUCK);
        speaker = query.speaker();
    }

    /// The finder of a query.
    ///
    /// @throws java.util.regex.PatternSyntaxException when its term is not a regular expression
    static Finder of(Query query) {
        if (query.term().isEmpty()) {
            return new Nothing(query);
        }
        return query.has(Query.Option.PATTERN) ? new PatternFinder(query) : new TermFinder(query);
    }

    /// Where hits stand in a turn: start, end, start, end, in order and not overlapping.
    ///
    /// @throws java.util.concurrent.CancellationException when it takes too many steps
    int[] in(Turn turn) {
        if (speaker != null && turn.speaker() != speaker || turn.text().isEmpty()) {
            return NONE;
        }
        Hits hits = new Hits();
        find(turn.text(), (start, end) -> {
            boolean hit = start < end && (!wholeWords || divides(turn, start) && divides(turn, end))
                    && !(skipStruck && isStruck(turn, start, end));
            if (hit) {
                hits.add(start, end);
            }
            return hit;
        });
        return hits.all();
    }

    /// Grants the steps for a text of so many chars.
    void grant(long chars) {
        // only regular expressions can run away
    }

    /// What is wrong with a replacement.
    Optional<Fault> faultOf(String template) {
        return Optional.empty();
    }

    /// Calls `taker` with each place where the term stands; one that is not taken may overlap the next one.
    abstract void find(String text, Taker taker);

    /// What comes in the place of a hit of this finder.
    ///
    /// @param text of the turn
    /// @param template what the user typed, without a fault
    String replacement(String text, int start, int end, String template) {
        return template;
    }

    /// Hears of places.
    @FunctionalInterface
    interface Taker {
        /// Whether the place is a hit.
        boolean take(int start, int end);
    }

    /// A place inside a word parts words only where the word is an item of several words.
    private static boolean divides(Turn turn, int offset) {
        int index = turn.wordAt(offset);
        if (index < 0) {
            return true;
        }
        Word word = turn.words().get(index);
        return offset <= word.start() || offset >= word.end() || Tokens.divides(turn.text(), offset);
    }

    private static boolean isStruck(Turn turn, int start, int end) {
        for (int i = Math.max(0, turn.wordAt(start)); i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            if (word.start() >= end) {
                return false;
            }
            if (word.struck() && word.end() > start) {
                return true;
            }
        }
        return false;
    }

    private static final class Hits {
        private int[] places = NONE;
        private int size;

        void add(int start, int end) {
            if (size == places.length) {
                places = Arrays.copyOf(places, Math.max(8, size * 2));
            }
            places[size++] = start;
            places[size++] = end;
        }

        int[] all() {
            return size == places.length ? places : Arrays.copyOf(places, size);
        }
    }

    private static final class Nothing extends Finder {
        Nothing(Query query) {
            super(query);
        }

        @Override
        void find(String text, Taker taker) {
            // an empty term stands nowhere
        }
    }
}
