package app.galley.service.vocabulary;

import java.util.BitSet;

/// The letters that a phrase of a language may have ("Character sets for custom vocabularies and vocabulary filters", Amazon Transcribe Developer
/// Guide). Immutable; any thread.
public final class Letters {
    private static final BitSet LATIN = of("a".codePointAt(0), 'z', 'A', 'Z');
    private final String language;
    private final boolean known;
    private final BitSet set;

    /// @param known whether the set of the language is known; if not, all letters and marks count, and `'`, `-` and `.`
    Letters(String language, boolean known, BitSet set) {
        this.language = language;
        this.known = known;
        this.set = (BitSet) set.clone();
    }

    private static BitSet of(int... ranges) {
        BitSet bits = new BitSet();
        for (int i = 0; i < ranges.length; i += 2) {
            bits.set(ranges[i], ranges[i + 1] + 1);
        }
        return bits;
    }

    /// The code of the language.
    public String language() {
        return language;
    }

    /// Whether Amazon says in words which letters there are. Some sets stand in files of their own (Chinese, Japanese).
    public boolean isKnown() {
        return known;
    }

    /// Whether a phrase may have a character.
    public boolean has(int character) {
        if (known) {
            return set.get(character);
        }
        return character == '\'' || character == '-' || character == '.' || Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a phrase may have all characters of a text.
    public boolean hasAll(String text) {
        return text.codePoints().allMatch(this::has);
    }

    /// Whether the language is written with Latin letters, some of which others have that look the same.
    boolean isLatin() {
        return known && set.intersects(LATIN) && set.stream().filter(Character::isLetter).filter(Letters::isLatin).count() * 2
                > set.stream().filter(Character::isLetter).count();
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
