package app.galley.format.amazon.insight;

import app.galley.format.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Single measures of a result; null where the file tells none.
final class Measures {
    private Measures() {
    }

    static @Nullable Double number(JsonNode node) {
        double value = Numbers.number(node);
        return Double.isFinite(value) ? value : null;
    }

    static @Nullable Integer whole(JsonNode node) {
        Double value = number(node);
        return value == null || Math.abs(value) > Integer.MAX_VALUE ? null : (Integer) (int) Math.round(value);
    }

    static @Nullable Duration seconds(JsonNode node) {
        return length(Numbers.number(node) * 1_000);
    }

    static @Nullable Duration milliseconds(JsonNode node) {
        return length(Numbers.number(node));
    }

    private static @Nullable Duration length(double milliseconds) {
        return milliseconds >= 0 && milliseconds < Integer.MAX_VALUE ? Duration.ofMillis(Math.round(milliseconds)) : null;
    }
}
