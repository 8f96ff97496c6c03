package app.galley.service.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// How numbers and signs are said in a language, from the resource `spoken.properties`. Immutable; any thread.
final class Spoken {
    private static final int TEN = 10;
    private final List<String> numbers;
    private final List<String> tens;
    private final Optional<String> and;
    private final Optional<String> plus;

    Spoken(String language) {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(Spoken.class.getResourceAsStream("spoken.properties")), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String primary = language.split("-", 2)[0];
        numbers = words(all.getProperty(primary, ""));
        tens = words(all.getProperty(primary + ".tens", ""));
        and = Optional.ofNullable(all.getProperty(primary + ".and"));
        plus = Optional.ofNullable(all.getProperty(primary + ".plus"));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    /// The word for a sign.
    Optional<String> sign(int sign) {
        return sign == '&' ? and : sign == '+' ? plus : Optional.empty();
    }

    /// A run of digits as words with hyphens between them: a small number as one number, a longer one digit by digit. Empty where the language has
    /// no words here.
    Optional<String> number(String digits) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int[] values = digits.codePoints().map(c -> Character.digit(c, TEN)).toArray();
        if (values.length <= 2 && values[0] != 0) {
            int number = values.length == 1 ? values[0] : values[0] * TEN + values[1];
            if (number < numbers.size()) {
                return Optional.of(numbers.get(number));
            }
            if (!tens.isEmpty()) {
                String ten = tens.get(number / TEN - 2);
                return Optional.of(number % TEN == 0 ? ten : ten + "-" + numbers.get(number % TEN));
            }
        }
        return Optional.of(Arrays.stream(values).mapToObj(numbers::get).collect(Collectors.joining("-")));
    }
}
