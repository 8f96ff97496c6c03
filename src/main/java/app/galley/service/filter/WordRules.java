package app.galley.service.filter;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What Amazon Transcribe takes of a word of a filter ("Using custom vocabulary filters" and "Character sets", Developer Guide): a single word in the
/// letters of the language. Immutable; any thread.
public final class WordRules {
    /// How many characters a word may have.
    public static final int LONGEST = 256;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private final Letters letters;

    /// @param letters of the language
    public WordRules(Letters letters) {
        this.letters = letters;
    }

    /// What is wrong with a word by itself; an empty row is not written and has nothing wrong.
    public List<Finding> findings(String word) {
        List<Finding> found = new ArrayList<>();
        if (word.isBlank()) {
            return found;
        }
        if (word.length() > LONGEST) {
            found.add(fault("filter.long", LONGEST, word.length()));
        }
        if (word.codePoints().anyMatch(Character::isISOControl)) {
            found.add(fault("filter.control"));
        }
        if (word.codePoints().anyMatch(WordRules::isBlank)) {
            found.add(fault(tidy(word).indexOf(' ') >= 0 ? "filter.severalWords" : "filter.blank"));
        }
        if (word.codePoints().anyMatch(Character::isDigit)) {
            found.add(fault("filter.digits"));
        }
        if (!Normalizer.isNormalized(word, Normalizer.Form.NFC)) {
            found.add(fault("filter.decomposed"));
        }
        foreign(Normalizer.normalize(word, Normalizer.Form.NFC), found);
        if (word.startsWith("-") || word.endsWith("-") || word.contains("--")) {
            found.add(fault("filter.hyphen"));
        }
        if (word.codePoints().noneMatch(c -> Character.isLetter(c) || Character.isDigit(c))) {
            found.add(fault("filter.noLetter"));
        }
        return found;
    }

    private void foreign(String word, List<Finding> found) {
        word.codePoints().filter(c -> !letters.has(c) && !isBlank(c) && !Character.isDigit(c) && !Character.isISOControl(c)).findFirst()
                .ifPresent(c -> found.add(fault("filter.letter", shown(c), String.format("U+%04X", c))));
    }

    private static String shown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> "?";
            default -> Character.toString(sign);
        };
    }

    /// Without blanks of any kind and control characters at the edges, and with single blanks inside.
    static String tidy(String word) {
        return BLANKS.matcher(word).replaceAll(" ").strip();
    }

    static boolean isBlank(int character) {
        return !Character.isISOControl(character) && (Character.isSpaceChar(character) || Character.isWhitespace(character));
    }

    static Finding fault(String key, Object... arguments) {
        return new Finding(new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), true);
    }
}
