package app.galley.service.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a row so that the service takes it, and keeps how it was written as what the transcript shows. Says nothing where it would have to guess.
/// Immutable; any thread.
public final class Mending {
    private static final Pattern DIGITS = Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CAPITALS_AND_DIGITS = Pattern.compile("(?=.*\\d)[\\p{Lu}\\d.-]+");
    private static final Pattern OPEN_ACRONYM = Pattern.compile("((?:.*-)?(?:\\p{L}\\.)+\\p{L})");
    private final Letters letters;
    private final Spoken spoken;
    private final TermRules rules;

    /// @param letters of the language
    public Mending(Letters letters) {
        this.letters = letters;
        this.spoken = new Spoken(letters.language());
        this.rules = new TermRules(letters);
    }

    /// The row as it should be; empty when it has no faults, or they need a person.
    public Optional<Term> mended(Term term) {
        if (rules.findings(term).isEmpty()) {
            return Optional.empty();
        }
        String written = tidy(term.phrase().isBlank() ? term.displayAs() : term.phrase());
        String phrase = acronym(hyphens(letters(numbers(signs(written)))));
        String shown = tidy(term.displayAs());
        Term made = new Term(phrase, shown.isEmpty() && !phrase.equals(written) ? written : shown.equals(phrase) ? "" : shown);
        return !made.isEmpty() && rules.findings(made).stream().noneMatch(Finding::isFault) && !made.equals(term) ? Optional.of(made) : Optional.empty();
    }

    /// Composed letters, single blanks, no control characters.
    private static String tidy(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) || TermRules.isBlank(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept.toString().strip().replaceAll(" +", " "), Normalizer.Form.NFC);
    }

    /// Typographic signs as those of the set; what joins words becomes a hyphen; capitals beside digits are said letter by letter.
    private String signs(String text) {
        String plain = text.replaceAll("[\u2018\u2019\u02bc\u00b4`]", "'").replaceAll("[\u2010-\u2015\u2212]", "-");
        if (CAPITALS_AND_DIGITS.matcher(plain).matches()) {
            plain = plain.replaceAll("(\\p{Lu})(?!\\.)", "$1.");
        }
        StringBuilder said = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> spoken.sign(c).ifPresentOrElse(word -> said.append('-').append(word).append('-'),
                () -> said.appendCodePoint(c == ' ' || c == '_' || c == '/' || c == '\\' || c == ',' ? '-' : c)));
        return said.toString();
    }

    private String numbers(String text) {
        Matcher runs = DIGITS.matcher(text);
        return runs.replaceAll(run -> spoken.number(run.group()).map(words -> Matcher.quoteReplacement("-" + words + "-")).orElse(Matcher.quoteReplacement(run.group())));
    }

    /// Letters that the language has not: what they look like, or are made of; other signs are left out.
    private String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (letters.has(c) || Character.isDigit(c)) {
                kept.appendCodePoint(c);
            } else {
                kept.append(replaced(c));
            }
        });
        return kept.toString();
    }

    private String replaced(int letter) {
        String alone = Character.toString(letter);
        String small = alone.toLowerCase(Locale.ROOT);
        if (letters.hasAll(small)) {
            return small;
        }
        Optional<String> alike = letters.isLatin() ? LookAlikes.of(letter).filter(letters::hasAll) : Optional.empty();
        if (alike.isPresent()) {
            return alike.get();
        }
        String base = Normalizer.normalize(alone, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        if (!base.equals(alone) && base.codePoints().allMatch(Character::isLetter)) {
            return letters.hasAll(base) ? base : letters.hasAll(base.toLowerCase(Locale.ROOT)) ? base.toLowerCase(Locale.ROOT) : alone;
        }
        // a letter that has no likeness needs a person; a sign is not said
        return Character.isLetter(letter) ? alone : "";
    }

    private static String hyphens(String text) {
        return text.replaceAll("-{2,}", "-").replaceAll("^[-]+|[-]+$", "");
    }

    private static String acronym(String text) {
        return OPEN_ACRONYM.matcher(text).matches() ? text + "." : text;
    }

    /// The row with capitals as letters that are said one by one: `CLI` as `C.L.I.`; for those who want what [TermRules] advises.
    public Optional<Term> spelled(Term term) {
        if (!term.phrase().matches("\\p{Lu}{2,5}")) {
            return Optional.empty();
        }
        Term made = new Term(term.phrase().replaceAll("(\\p{Lu})", "$1."), term.displayAs().isBlank() ? term.phrase() : term.displayAs());
        return rules.findings(made).isEmpty() ? Optional.of(made) : Optional.empty();
    }
}
