package app.galley.local.transcribe.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Personal data that can be known by its form alone: e-mail addresses, web addresses, card numbers, social security numbers, phone
/// numbers. Names and places cannot, and are not found. Immutable; any thread.
public final class Patterns {
    /// In the order in which they are looked for: a card number is no phone number.
    private static final List<Form> FORMS = List.of(
            new Form("EMAIL", "[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+", t -> true),
            new Form("URL", "(?:https?://|www\\.)[^\\s,;]+[^\\s,;.?!]", t -> true),
            new Form("CREDIT_DEBIT_NUMBER", "(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])", Patterns::isCard),
            new Form("SSN", "(?<![0-9-])[0-9]{3}([ -])[0-9]{2}\\1[0-9]{4}(?![0-9-])", Patterns::isSocialSecurity),
            new Form("PHONE", "(?<![0-9])(?:\\+[0-9]{1,3}[ .-]?)?(?:\\([0-9]{2,5}\\)[ .-]?)?[0-9]{2,5}(?:[ .-]?[0-9]{2,5}){1,4}(?![0-9])",
                    Patterns::isPhone));

    private record Form(String type, Pattern pattern, Predicate<String> confirms) {
        Form(String type, String pattern, Predicate<String> confirms) {
            this(type, Pattern.compile(pattern), confirms);
        }
    }

    /// Something that was found.
    ///
    /// @param type as PiiEntityType names it
    /// @param start the first letter
    /// @param end behind the last letter
    public record Match(String type, int start, int end) { }

    private final Set<String> types;

    /// Looks for these types; for all when they are none or `ALL` is among them.
    public Patterns(Set<String> types) {
        this.types = Set.copyOf(types);
    }

    /// What is found in a text, in its order, not overlapping.
    public List<Match> in(String text) {
        List<Match> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            while (matcher.find()) {
                Match match = new Match(form.type, matcher.start(), matcher.end());
                if (form.confirms.test(matcher.group()) && found.stream().noneMatch(f -> f.start < match.end && match.start < f.end)) {
                    found.add(match);
                }
            }
        }
        return found.stream().filter(m -> types.isEmpty() || types.contains("ALL") || types.contains(m.type))
                .sorted(Comparator.comparingInt(Match::start)).toList();
    }

    /// Luhn's check digit (ISO/IEC 7812-1).
    private static boolean isCard(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && !digits.matches("0+");
    }

    /// Numbers that are never given out (Social Security Administration, "Number randomization").
    private static boolean isSocialSecurity(String text) {
        String digits = digits(text);
        return !digits.matches("(000|666|9..).*") && !digits.startsWith("00", 3) && !digits.endsWith("0000");
    }

    /// Seven digits at least, so that a year or a sum is none (ITU-T E.164 has 15 at most).
    private static boolean isPhone(String text) {
        int digits = digits(text).length();
        return digits >= 7 && digits <= 15;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
