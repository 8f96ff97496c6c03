package app.galley.library.sqlite.codec;

import app.galley.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes and reads a problem as JSON: key, kind, and its arguments, each with its type, so that the sentence made of it
/// later is the one that would have been made at once. An argument of a type not named here is kept as its text.
/// Stateless; any thread.
public final class ProblemCodec {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemCodec() { }

    /// The problem as JSON.
    public static String encode(Problem problem) {
        ObjectNode node = JSON.createObjectNode().put("key", problem.key()).put("kind", problem.kind().name());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : problem.arguments()) {
            arguments.add(switch (argument) {
                case Integer value -> typed("int", value);
                case Long value -> typed("long", value);
                case Double value -> typed("double", value);
                case Float value -> typed("float", value);
                case Boolean value -> typed("boolean", value);
                case Instant value -> typed("instant", value);
                case Duration value -> typed("duration", value);
                case Path value -> typed("path", value.toAbsolutePath().toUri());
                default -> typed("text", argument);
            });
        }
        return node.toString();
    }

    /// The problem of this JSON.
    ///
    /// @throws IllegalArgumentException when it is damaged
    public static Problem decode(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Object> arguments = new ArrayList<>();
            for (JsonNode argument : node.path("arguments")) {
                arguments.add(argument(argument.path("type").asText(), argument.path("value").asText()));
            }
            return new Problem(node.path("key").asText(), Problem.Kind.valueOf(node.path("kind").asText()), arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a problem", e);
        }
    }

    private static ObjectNode typed(String type, Object value) {
        return JSON.createObjectNode().put("type", type).put("value", value.toString());
    }

    private static Object argument(String type, String value) {
        return switch (type) {
            case "int" -> Integer.valueOf(value);
            case "long" -> Long.valueOf(value);
            case "double" -> Double.valueOf(value);
            case "float" -> Float.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            case "instant" -> Instant.parse(value);
            case "duration" -> Duration.parse(value);
            case "path" -> Path.of(URI.create(value));
            default -> value;
        };
    }
}
