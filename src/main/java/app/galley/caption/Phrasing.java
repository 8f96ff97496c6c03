package app.galley.caption;

import app.galley.transcript.Transcript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a text may be broken without hurting its sense: after punctuation, before conjunctions and prepositions; not behind
/// articles, between the parts of a name, between a number and its unit. The words come from `phrasing-LANGUAGE.properties`;
/// for languages without such a file punctuation and names decide. Immutable.
final class Phrasing {
    private static final List<String> KNOWN = List.of("en", "de", "es", "fr");
    private static final int GUESSING_TURNS = 200;
    /// What it costs to break behind a sentence: nothing costs less.
    static final int BEST = -12;
    private static final int NAME = 9;
    private final Map<String, Kind> words;

    /// Kinds of words that lean on the next one, and what it costs to part them from it.
    enum Kind {
        ARTICLE(14), PREPOSITION(10), PRONOUN(9), AUXILIARY(8), CONJUNCTION(8);

        private final int costBehind;

        Kind(int costBehind) {
            this.costBehind = costBehind;
        }
    }

    private Phrasing(Map<String, Kind> words) {
        this.words = words;
    }

    /// The phrasing of a transcript's language. Where it is not known, the language whose small words are the most frequent
    /// in the text is taken: results of Amazon Transcribe do not name the language a job was started with.
    static Phrasing of(Transcript transcript) {
        String code = Locale.forLanguageTag(transcript.language()).getLanguage();
        if (!code.isEmpty() && !code.equals("und")) {
            return new Phrasing(words(code));
        }
        Map<String, Long> counts = transcript.turns().stream().limit(GUESSING_TURNS)
                .flatMap(turn -> turn.words().stream().map(turn::textOf)).map(Phrasing::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return KNOWN.stream().map(known -> new Phrasing(words(known)))
                .max(Comparator.comparingLong(phrasing -> phrasing.hits(counts)))
                .filter(best -> best.hits(counts) * 10 > counts.values().stream().mapToLong(Long::longValue).sum())
                .orElseGet(() -> new Phrasing(Map.of()));
    }

    /// The phrasing of a language; only punctuation and names count when it is not known.
    static Phrasing in(String language) {
        return new Phrasing(words(Locale.forLanguageTag(language).getLanguage()));
    }

    private static Map<String, Kind> words(String language) {
        Map<String, Kind> words = new HashMap<>();
        try {
            ResourceBundle lists = ResourceBundle.getBundle("app.galley.caption.phrasing-" + language, Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (Kind kind : Kind.values()) {
                Arrays.stream(lists.getString(kind.name().toLowerCase(Locale.ROOT)).split(" "))
                        .forEach(word -> words.putIfAbsent(word, kind));
            }
            return words;
        } catch (MissingResourceException unknownLanguage) {
            return Map.of();
        }
    }

    private long hits(Map<String, Long> counts) {
        return counts.entrySet().stream().filter(entry -> words.containsKey(entry.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /// What counts of a unit for breaks beside it.
    ///
    /// @param kind of word, null for none that leans on the next
    /// @param last its last sign, closing quotes and brackets left aside
    /// @param isCapital whether it begins with a capital letter
    /// @param isNumber whether it is a number
    record Side(@Nullable Kind kind, int last, boolean isCapital, boolean isNumber) {
        /// Whether a sentence ends with this unit.
        boolean endsSentence() {
            return ".!?…。？！".indexOf(last) >= 0;
        }
    }

    /// Looks at a unit.
    Side side(String unit) {
        return new Side(words.get(plain(unit)), lastSign(unit), Character.isUpperCase(unit.codePointAt(0)), isNumber(unit));
    }

    private static boolean isNumber(String unit) {
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (!Character.isDigit(c) && c != ',' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /// What it costs to break between two units: below 0 is a good place.
    static int cost(Side left, Side right) {
        if (left.endsSentence()) {
            return BEST;
        }
        if (";:—；：".indexOf(left.last()) >= 0) {
            return -8;
        }
        if (",،、，".indexOf(left.last()) >= 0) {
            return -6;
        }
        Kind before = left.kind();
        Kind after = right.kind();
        int cost = before == null || before == Kind.PRONOUN && after == Kind.CONJUNCTION ? 0 : before.costBehind;
        if (after == Kind.CONJUNCTION) {
            cost -= 4;
        } else if (after == Kind.PREPOSITION) {
            cost -= 3;
        }
        boolean name = before == null && left.isCapital() && right.isCapital();
        return cost + (name ? NAME : 0) + (left.isNumber() ? NAME : 0);
    }

    private static int lastSign(String unit) {
        int end = unit.length();
        while (end > 1 && "\"')”’»」』）".indexOf(unit.charAt(end - 1)) >= 0) {
            end--;
        }
        return unit.codePointBefore(end);
    }

    private static String plain(String unit) {
        int start = 0;
        int end = unit.length();
        while (start < end && !Character.isLetterOrDigit(unit.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(unit.charAt(end - 1))) {
            end--;
        }
        return unit.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
