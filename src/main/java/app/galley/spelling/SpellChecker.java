package app.galley.spelling;

import java.util.List;

/// Knows the words of one language. Its answers depend on the word alone. Safe from any thread, but never for the FX thread: a
/// check takes some microseconds, suggestions usually a quarter of a second, at most one and a half.
public interface SpellChecker {
    /// The language of its dictionary, such as `en-GB`.
    String language();

    /// Whether the word stands in the dictionary, as it is or inflected or compounded by its rules. A word holds no blanks;
    /// its apostrophes are the straight ones.
    boolean isRight(String word);

    /// What may have been meant, the likeliest first; empty when nothing is near. Blocks, usually for a quarter of a second, at most for one and a half.
    List<String> suggestions(String word);

    /// Other forms of a word of the dictionary that its rules make of it: plurals, cases, persons; none with a prefix. Empty when it
    /// does not stand there, or its rules are not asked. Takes some milliseconds.
    default List<String> forms(String word) {
        return List.of();
    }
}
