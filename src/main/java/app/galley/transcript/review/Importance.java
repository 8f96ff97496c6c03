package app.galley.transcript.review;

import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells names, numbers and negations from other words. The words come from `importance-LANGUAGE.properties`; in languages
/// without such a file digits and capitals decide. Used by one thread.
final class Importance {
    private static final String SENTENCE_ENDS = ".?!…。？！؟।";
    private final Map<String, Set<String>> lists;
    /// What was found out about words already.
    private final Map<String, Doubt.Reason> known = new HashMap<>();

    private Importance(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /// What matters in the language of a transcript; where nobody can tell which that is, no words do.
    static Importance in(Transcript transcript) {
        String code = Locale.forLanguageTag(SpokenLanguage.of(transcript)).getLanguage();
        return of(code.equals("no") || code.equals("nn") ? "nb" : code);
    }

    /// What matters in a language.
    ///
    /// @param language its code of two letters
    static Importance of(String language) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle("app.galley.transcript.importance-" + language, Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new Importance(bundle.keySet().stream().collect(Collectors.toMap(Function.identity(),
                    key -> Arrays.stream(bundle.getString(key).split(" ")).collect(Collectors.toSet()))));
        } catch (MissingResourceException unknownLanguage) {
            return new Importance(Map.of());
        }
    }

    /// How many of the counted words are small words of the language.
    long hits(Map<String, Long> counts) {
        return list("common").stream().mapToLong(word -> counts.getOrDefault(word, 0L)).sum();
    }

    /// Why a word matters.
    Doubt.Reason of(Turn turn, Word word) {
        String text = turn.textOf(word);
        Doubt.Reason reason = known.computeIfAbsent(text, this::ofItself);
        return reason == Doubt.Reason.WORD && isName(turn.text(), word, text) ? Doubt.Reason.NAME : reason;
    }

    private Doubt.Reason ofItself(String text) {
        for (String part : text.split("[\\s-]+")) {
            String plain = plain(part);
            if (isNegation(plain)) {
                return Doubt.Reason.NEGATION;
            }
            if (part.codePoints().anyMatch(Character::isDigit) || isNumber(plain)) {
                return Doubt.Reason.NUMBER;
            }
        }
        return Doubt.Reason.WORD;
    }

    private boolean isNegation(String plain) {
        return list("negation").contains(plain)
                || list("negation-end").stream().anyMatch(end -> plain.length() > end.length() && plain.endsWith(end))
                || list("negation-start").stream().anyMatch(plain::startsWith);
    }

    /// Whether it is a number word, or put together from several, as in "vierundzwanzig".
    private boolean isNumber(String plain) {
        return list("number").contains(plain) || beginsNumber(plain, "number") || beginsNumber(plain, "number-part");
    }

    private boolean beginsNumber(String plain, String words) {
        return list(words).stream().anyMatch(first -> plain.length() > first.length() && plain.startsWith(first)
                && endsNumber(plain.substring(first.length())));
    }

    private boolean endsNumber(String rest) {
        return isNumber(rest) || list("number-part").contains(rest)
                || list("number-link").stream().anyMatch(link -> rest.startsWith(link) && isNumber(rest.substring(link.length())));
    }

    private boolean isName(String text, Word word, String said) {
        int first = said.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first) || list("capital").contains(plain(said))
                || list("title").contains(plain(said))) {
            return false;
        }
        boolean acronym = said.codePointCount(0, said.length()) > 1
                && said.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '&');
        return acronym || list("nouns").isEmpty() && isInsideSentence(text, word.start());
    }

    private boolean isInsideSentence(String text, int offset) {
        int at = offset;
        boolean ended = false;
        while (at > 0 && !Character.isLetterOrDigit(text.codePointBefore(at))) {
            ended |= SENTENCE_ENDS.indexOf(text.codePointBefore(at)) >= 0;
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at > 0 && (!ended || wordBefore(text, at).filter(list("title")::contains).isPresent());
    }

    private static Optional<String> wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && !Tokens.isBlank(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start == end ? Optional.empty() : Optional.of(plain(text.substring(start, end)));
    }

    private Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /// A word as lists have it.
    static String plain(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
