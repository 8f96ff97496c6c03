package app.galley.workbench.spelling;

import java.util.Locale;
import java.util.Set;

/// Words that are right without standing in a dictionary.
///
/// @param own the user's own
/// @param names those of the speakers, later those of vocabularies
/// @param ignored those passed over until the transcript is closed
record Accepted(Set<String> own, Set<String> names, Set<String> ignored) {
    static final Accepted NONE = new Accepted(Set.of(), Set.of(), Set.of());

    Accepted {
        own = Set.copyOf(own);
        names = Set.copyOf(names);
        ignored = Set.copyOf(ignored);
    }

    /// Whether the word, or what is left of it without `'s`, is accepted. A word kept in small letters is accepted in any case.
    boolean holds(String word) {
        return holdsThis(word) || word.endsWith("'s") && holdsThis(word.substring(0, word.length() - 2))
                || word.endsWith("'") && holdsThis(word.substring(0, word.length() - 1));
    }

    private boolean holdsThis(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return own.contains(word) || own.contains(small) || names.contains(word) || ignored.contains(word);
    }
}
