package app.galley.format;

import app.galley.transcript.TimeSpan;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// The numbers in the result file of a recogniser: strings in the results of standard jobs, JSON numbers in others. What is missing or makes no sense
/// is not there.
public final class Numbers {
    private Numbers() {
    }

    /// The time from `start` to `end`, in seconds; null without a start. An end before the start counts as the start.
    public static @Nullable TimeSpan seconds(JsonNode start, JsonNode end) {
        return span(number(start) * 1_000, number(end) * 1_000);
    }

    /// The time from `start` to `end`, in milliseconds; null without a start.
    public static @Nullable TimeSpan milliseconds(JsonNode start, JsonNode end) {
        return span(number(start), number(end));
    }

    /// A confidence between 0 and 1; 1 where the file tells none.
    public static float confidence(JsonNode node) {
        double value = number(node);
        return Double.isNaN(value) ? 1 : (float) Math.clamp(value, 0, 1);
    }

    private static @Nullable TimeSpan span(double start, double end) {
        if (!(start >= 0 && start < Integer.MAX_VALUE)) {
            return null;
        }
        long from = Math.round(start);
        return new TimeSpan(from, end >= start && end < Integer.MAX_VALUE ? Math.round(end) : from);
    }

    /// The number in a member; NaN when there is none.
    public static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        try {
            return node.isTextual() ? Double.parseDouble(node.asText().strip()) : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
