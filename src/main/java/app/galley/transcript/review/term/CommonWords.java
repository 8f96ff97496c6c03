package app.galley.transcript.review.term;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The most frequent words of a language, from `common-words-LANGUAGE.properties`; languages without such a list have none. Immutable; any thread.
public final class CommonWords {
    private final Set<String> words;
    private final boolean capitalNouns;

    private CommonWords(Set<String> words, boolean capitalNouns) {
        this.words = words;
        this.capitalNouns = capitalNouns;
    }

    /// Those of a language.
    ///
    /// @param language a language code such as `en-GB`; may be empty
    public static CommonWords of(String language) {
        String code = Locale.forLanguageTag(language).getLanguage();
        return new CommonWords(list(code), code.equals("de") || code.equals("lb"));
    }

    private static Set<String> list(String code) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle("app.galley.transcript.common-words-" + code, Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return Set.copyOf(Arrays.asList(bundle.getString("words").split("\\s+")));
        } catch (MissingResourceException withoutList) {
            return Set.of();
        }
    }

    /// Whether a word is one of them, in small letters or others.
    public boolean has(String word) {
        return words.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    /// Whether the language writes all nouns with a capital, so that a capital does not tell a name.
    public boolean writesNounsWithCapitals() {
        return capitalNouns;
    }
}
