package app.galley.format.subtitle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time expressions of TTML ("Time Expressions", TTML2): `01:02:03.5`, `01:02:03:12` in frames, `12.5s`, `300ms`, `40f`, `90000t`.
///
/// @param frames a second
/// @param ticks a second
record TtmlTime(BigDecimal frames, BigDecimal ticks) {
    /// Without what the document may say: 30 frames a second, as many ticks.
    static final TtmlTime PLAIN = of("", "", "");
    private static final Pattern CLOCK = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9})|:(\\d{2,4})(?:\\.\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(h|ms|m|s|f|t)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /// What the attributes of a document say; each may be empty.
    ///
    /// @param multiplier of the frame rate, `1000 1001`
    static TtmlTime of(String rate, String multiplier, String tickRate) {
        BigDecimal frames = number(rate, BigDecimal.valueOf(30));
        String[] parts = multiplier.strip().split("[\\s:]+");
        if (parts.length == 2) {
            frames = frames.multiply(number(parts[0], BigDecimal.ONE)).divide(number(parts[1], BigDecimal.ONE), MathContext.DECIMAL64);
        }
        return new TtmlTime(frames, number(tickRate, rate.isBlank() ? BigDecimal.ONE : frames));
    }

    private static BigDecimal number(String text, BigDecimal otherwise) {
        return text.strip().matches("[1-9]\\d{0,8}") ? new BigDecimal(text.strip()) : otherwise;
    }

    /// The milliseconds of an expression; empty when it is none.
    OptionalLong read(String expression) {
        Matcher clock = CLOCK.matcher(expression.strip());
        if (clock.matches()) {
            BigDecimal seconds = BigDecimal.valueOf(Long.parseLong(clock.group(1)) * 3_600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3)));
            if (clock.group(4) != null) {
                seconds = seconds.add(new BigDecimal("0." + clock.group(4)));
            } else if (clock.group(5) != null) {
                seconds = seconds.add(new BigDecimal(clock.group(5)).divide(frames, MathContext.DECIMAL64));
            }
            return milliseconds(seconds);
        }
        Matcher offset = OFFSET.matcher(expression.strip());
        if (!offset.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal value = new BigDecimal(offset.group(1));
        return milliseconds(switch (offset.group(2)) {
            case "h" -> value.multiply(BigDecimal.valueOf(3_600));
            case "m" -> value.multiply(BigDecimal.valueOf(60));
            case "s" -> value;
            case "ms" -> value.divide(THOUSAND, MathContext.DECIMAL64);
            case "f" -> value.divide(frames, MathContext.DECIMAL64);
            default -> value.divide(ticks, MathContext.DECIMAL64);
        });
    }

    private static OptionalLong milliseconds(BigDecimal seconds) {
        return OptionalLong.of(seconds.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
