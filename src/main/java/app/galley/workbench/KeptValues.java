package app.galley.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Named values as they are kept in one setting, each as `name=value` in a line of its own. What is missing or cannot be read is as
/// usual. Immutable.
public final class KeptValues {
    private final Map<String, String> values = new LinkedHashMap<>();

    private KeptValues() { }

    /// Reads a setting; empty when nothing was kept.
    public static KeptValues read(String text) {
        KeptValues kept = new KeptValues();
        text.lines().map(line -> line.split("=", 2)).filter(p -> p.length == 2).forEach(p -> kept.values.put(p[0], p[1]));
        return kept;
    }

    /// A value as it is written.
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Whether something is so.
    public boolean flag(String name, boolean usual) {
        return text(name).map(Boolean::valueOf).orElse(usual);
    }

    /// A finite number.
    public double number(String name, double usual) {
        return text(name).map(KeptValues::number).filter(Double::isFinite).orElse(usual);
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
