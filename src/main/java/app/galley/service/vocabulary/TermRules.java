package app.galley.service.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// What Amazon Transcribe takes of a row ("Creating a custom vocabulary using a table", "Character sets", Developer Guide): a single wrong
/// character fails the whole vocabulary. Immutable; any thread.
public final class TermRules {
    /// How many characters a phrase or a DisplayAs may have.
    public static final int LONGEST = 256;
    private static final Pattern OPEN_ACRONYM = Pattern.compile("(?:.*-)?(?:\\p{L}\\.)+\\p{L}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}");
    private final Letters letters;

    /// @param letters of the language
    public TermRules(Letters letters) {
        this.letters = letters;
    }

    /// What is to be said about a row by itself, faults first; an empty row is not written and has none.
    public List<Finding> findings(Term term) {
        List<Finding> found = new ArrayList<>();
        if (!term.isEmpty()) {
            if (term.phrase().isBlank()) {
                found.add(Finding.fault("vocabulary.noPhrase"));
            } else {
                phrase(term.phrase(), found);
            }
            shown(term.displayAs(), found);
            if (found.size() > 1) {
                found.sort(Comparator.comparing(finding -> !finding.isFault()));
            }
        }
        return found;
    }

    private void phrase(String phrase, List<Finding> found) {
        if (phrase.length() > LONGEST) {
            found.add(Finding.fault("vocabulary.longPhrase", LONGEST, phrase.length()));
        }
        if (first(phrase, Character::isISOControl) >= 0) {
            found.add(Finding.fault("vocabulary.control"));
        }
        if (first(phrase, TermRules::isBlank) >= 0) {
            found.add(Finding.fault("vocabulary.blank"));
        }
        if (first(phrase, Character::isDigit) >= 0) {
            found.add(Finding.fault("vocabulary.digits"));
        }
        boolean decomposed = !Normalizer.isNormalized(phrase, Normalizer.Form.NFC);
        if (decomposed) {
            found.add(Finding.fault("vocabulary.decomposed"));
        }
        foreign(decomposed ? Normalizer.normalize(phrase, Normalizer.Form.NFC) : phrase, found);
        hyphens(phrase, found);
        if (phrase.indexOf('.') >= 0 && OPEN_ACRONYM.matcher(phrase).matches()) {
            found.add(Finding.fault("vocabulary.openAcronym"));
        } else if (CAPITALS.matcher(phrase).matches()) {
            found.add(Finding.advice("vocabulary.capitals"));
        }
    }

    private void foreign(String phrase, List<Finding> found) {
        int other = first(phrase, c -> !letters.has(c) && !isBlank(c) && !Character.isDigit(c) && !Character.isISOControl(c));
        if (other >= 0) {
            String shown = Character.getType(other) != Character.SURROGATE ? Character.toString(other) : "?";
            boolean mixes = letters.isLatin() && LookAlikes.of(other).isPresent();
            found.add(Finding.fault(mixes ? "vocabulary.lookAlike" : "vocabulary.letter", shown, String.format("U+%04X", other)));
        }
    }

    private static void hyphens(String phrase, List<Finding> found) {
        if (phrase.startsWith("-") || phrase.endsWith("-") || phrase.contains("--")) {
            found.add(Finding.fault("vocabulary.hyphen"));
        }
        if (!phrase.isBlank() && first(phrase, c -> Character.isLetter(c) || Character.isDigit(c)) < 0) {
            found.add(Finding.fault("vocabulary.noLetter"));
        }
    }

    private static void shown(String displayAs, List<Finding> found) {
        if (displayAs.length() > LONGEST) {
            found.add(Finding.fault("vocabulary.longDisplay", LONGEST, displayAs.length()));
        }
        if (first(displayAs, c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0x2028 || c == 0x2029) >= 0) {
            found.add(Finding.fault("vocabulary.controlDisplay"));
        }
    }

    /// The first character of a kind; -1 for none. A loop, as thousands of rows are read when a vocabulary is opened.
    private static int first(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (kind.test(character)) {
                return character;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    /// Whether a sign is a blank of any kind.
    static boolean isBlank(int character) {
        return !Character.isISOControl(character) && (Character.isSpaceChar(character) || Character.isWhitespace(character));
    }
}
