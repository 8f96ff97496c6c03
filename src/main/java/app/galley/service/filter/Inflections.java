package app.galley.service.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Other forms of an English word by the common rules of spelling: a filter meets whole words alone, so `duck` leaves `ducks` and `duck's`.
/// Stateless; any thread.
public final class Inflections {
    private Inflections() { }

    /// Plural and possessives of a word of English; empty for other languages.
    ///
    /// @param isWord whether a form is known to be a word; a plural that is not may stand all the same where nothing is known
    public static List<String> of(String word, String language, Predicate<String> isWord) {
        if (!Locale.forLanguageTag(language).getLanguage().equals("en") || !word.matches("[A-Za-z'-]*[A-Za-z]")) {
            return List.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s")) {
            return List.of();
        }
        String plural = plural(word, lower);
        if (isWord.test(plural)) {
            forms.add(plural);
            forms.add(plural.endsWith("s") ? plural + "'" : plural + "'s");
        }
        forms.add(word + "'s");
        return new ArrayList<>(forms);
    }

    private static String plural(String word, String lower) {
        if (lower.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return lower.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }
}
