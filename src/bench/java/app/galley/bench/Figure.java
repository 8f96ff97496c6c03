package app.galley.bench;

import java.util.Locale;

/// One measured figure beside what it should be.
///
/// @param name what was measured, words joined by dots
/// @param value what came out
/// @param unit of value and target
/// @param wish which side of the target is good
/// @param target the line between good and short
record Figure(String name, double value, String unit, Wish wish, double target) {
    /// Which side of the target is good; the target itself is.
    enum Wish {
        /// A time, a size.
        AT_MOST("<="),
        /// A rate, a ratio.
        AT_LEAST(">="),
        /// Neither: it is told to understand the others.
        NONE("");

        private final String sign;

        Wish(String sign) {
            this.sign = sign;
        }
    }

    /// A figure without a target.
    static Figure told(String name, double value, String unit) {
        return new Figure(name, value, unit, Wish.NONE, Double.NaN);
    }

    /// Whether the target is reached.
    boolean reached() {
        return switch (wish) {
            case AT_MOST -> value <= target;
            case AT_LEAST -> value >= target;
            case NONE -> true;
        };
    }

    /// The line that is printed: `name  value  unit  target  ok|SHORT`, numbers written with a point everywhere.
    String line() {
        if (wish == Wish.NONE) {
            return String.format(Locale.ROOT, "%-32s  %10s  %s", name, number(value), unit).stripTrailing();
        }
        return String.format(Locale.ROOT, "%-32s  %10s  %-6s  %s %s  %s",
                name, number(value), unit, wish.sign, number(target), reached() ? "ok" : "SHORT");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.0f", number);
    }
}
