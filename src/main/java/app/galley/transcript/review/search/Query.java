package app.galley.transcript.review.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param term the words, or the regular expression; nothing is found for an empty one
/// @param options how it is looked for
/// @param speaker in whose turns, [app.galley.transcript.Speaker#NONE] for those of nobody; null for everyone's
public record Query(String term, Set<Option> options, @Nullable Integer speaker) {
    /// The query that finds nothing.
    public static final Query NOTHING = new Query("", Set.of(), null);

    /// How something is looked for.
    public enum Option {
        /// Capital and small letters are different letters.
        MATCH_CASE,
        /// A hit begins where a word begins and ends where one ends.
        WHOLE_WORDS,
        /// The term is a regular expression of [java.util.regex.Pattern].
        PATTERN,
        /// Accents do not count, nor do the points of Arabic and Hebrew.
        IGNORE_ACCENTS,
        /// Struck words are passed over.
        SKIP_STRUCK
    }

    public Query {
        options = Set.copyOf(options);
    }

    /// A query for words in everyone's turns.
    public static Query of(String term, Option... options) {
        return new Query(term, Set.of(options), null);
    }

    boolean has(Option option) {
        return options.contains(option);
    }
}
