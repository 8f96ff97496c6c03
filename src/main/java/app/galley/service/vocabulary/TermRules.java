package app.galley.service.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
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
            found.sort(Comparator.comparing(finding -> !finding.isFault()));
        }
        return found;
    }

    private void phrase(String phrase, List<Finding> found) {
        if (phrase.length() > LONGEST) {
            found.add(Finding.fault("vocabulary.longPhrase", LONGEST, phrase.length()));
        }
        if (phrase.codePoints().anyMatch(Character::isISOControl)) {
            found.add(Finding.fault("vocabulary.control"));
        }
        if (phrase.codePoints().anyMatch(TermRules::isBlank)) {
            found.add(Finding.fault("vocabulary.blank"));
        }
        if (phrase.codePoints().anyMatch(Character::isDigit)) {
            found.add(Finding.fault("vocabulary.digits"));
        }
        boolean decomposed = !Normalizer.isNormalized(phrase, Normalizer.Form.NFC);
        if (decomposed) {
            found.add(Finding.fault("vocabulary.decomposed"));
        }
        foreign(decomposed ? Normalizer.normalize(phrase, Normalizer.Form.NFC) : phrase, found);
        hyphens(phrase, found);
        if (OPEN_ACRONYM.matcher(phrase).matches()) {
            found.add(Finding.fault("vocabulary.openAcronym"));
        } else if (CAPITALS.matcher(phrase).matches()) {
            found.add(Finding.advice("vocabulary.capitals"));
        }
    }

    private void foreign(String phrase, List<Finding> found) {
        OptionalInt other = phrase.codePoints().filter(c -> !letters.has(c) && !isBlank(c) && !Character.isDigit(c) && !Character.isISOControl(c)).findFirst();
        other.ifPresent(c -> {
            String shown = Character.isValidCodePoint(c) && Character.getType(c) != Character.SURROGATE ? Character.toString(c) : "?";
            String code = String.format("U+%04X", c);
            boolean mixes = letters.isLatin() && LookAlikes.of(c).isPresent();
            found.add(Finding.fault(mixes ? "vocabulary.lookAlike" : "vocabulary.letter", shown, code));
        });
    }

    private static void hyphens(String phrase, List<Finding> found) {
        if (phrase.startsWith("-") || phrase.endsWith("-") || phrase.contains("--")) {
            found.add(Finding.fault("vocabulary.hyphen"));
        }
        if (!phrase.isBlank() && phrase.codePoints().noneMatch(c -> Character.isLetter(c) || Character.isDigit(c))) {
            found.add(Finding.fault("vocabulary.noLetter"));
        }
    }

    private static void shown(String displayAs, List<Finding> found) {
        if (displayAs.length() > LONGEST) {
            found.add(Finding.fault("vocabulary.longDisplay", LONGEST, displayAs.length()));
        }
        if (displayAs.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0x2028 || c == 0x2029)) {
            found.add(Finding.fault("vocabulary.controlDisplay"));
        }
    }

    /// Whether a sign is a blank of any kind.
    static boolean isBlank(int character) {
        return !Character.isISOControl(character) && (Character.isSpaceChar(character) || Character.isWhitespace(character));
    }
}
