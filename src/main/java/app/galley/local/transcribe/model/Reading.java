package app.galley.local.transcribe.model;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One reading of one request: violations are gathered and told in one sentence, as AWS does it; a wrong JSON type is refused at
/// once. `null` is as good as absent.
final class Reading {
    private final Map<String, Shape> shapes;
    private final List<String> violations = new ArrayList<>();

    Reading(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    ObjectNode read(ObjectNode request, String shape) {
        JsonNode known = read(request, shape, "");
        if (!violations.isEmpty()) {
            throw TranscribeError.BAD_REQUEST.refuse("violations", violations.size(), String.join("; ", violations));
        }
        return (ObjectNode) known;
    }

    private JsonNode read(JsonNode value, String name, String path) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalStateException("no shape " + name);
        }
        return switch (shape) {
            case Shape.Text text -> text(value, text, path);
            case Shape.OneOf oneOf -> oneOf(value, oneOf, path);
            case Shape.Whole whole -> whole(value, whole, path);
            case Shape.Flag flag -> value.isBoolean() ? value : malformed(path);
            case Shape.Several several -> several(value, several, path);
            case Shape.Mapped mapped -> mapped(value, mapped, path);
            case Shape.Structure structure -> structure(value, structure, path);
        };
    }

    private JsonNode text(JsonNode value, Shape.Text shape, String path) {
        if (!value.isTextual()) {
            return malformed(path);
        }
        String text = value.textValue();
        checkSize(text.length(), shape.least(), shape.most(), text, path);
        if (!shape.pattern().matcher(text).matches()) {
            violate("pattern", text, path, shape.pattern().pattern());
        }
        return value;
    }

    private JsonNode oneOf(JsonNode value, Shape.OneOf shape, String path) {
        if (!value.isTextual()) {
            return malformed(path);
        }
        if (!shape.values().contains(value.textValue())) {
            violate("enum", value.textValue(), path, String.join(", ", shape.values()));
        }
        return value;
    }

    private JsonNode whole(JsonNode value, Shape.Whole shape, String path) {
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            return malformed(path);
        }
        if (value.intValue() < shape.least()) {
            violate("atLeast", value.asText(), path, Integer.toString(shape.least()));
        } else if (value.intValue() > shape.most()) {
            violate("atMost", value.asText(), path, Integer.toString(shape.most()));
        }
        return value;
    }

    private JsonNode several(JsonNode value, Shape.Several shape, String path) {
        if (!value.isArray()) {
            return malformed(path);
        }
        checkSize(value.size(), shape.least(), shape.most(), value.toString(), path);
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            known.add(read(value.get(i), shape.element(), path + "." + (i + 1) + ".member"));
        }
        return known;
    }

    private JsonNode mapped(JsonNode value, Shape.Mapped shape, String path) {
        if (!value.isObject()) {
            return malformed(path);
        }
        checkSize(value.size(), shape.least(), shape.most(), value.toString(), path);
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(entry -> {
            read(JsonNodeFactory.instance.textNode(entry.getKey()), shape.key(), path);
            known.set(entry.getKey(), read(entry.getValue(), shape.value(), path + "." + entry.getKey()));
        });
        return known;
    }

    private JsonNode structure(JsonNode value, Shape.Structure shape, String path) {
        if (!value.isObject()) {
            return malformed(path);
        }
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        for (Shape.Member member : shape.members()) {
            String memberPath = (path.isEmpty() ? "" : path + ".") + lowerFirst(member.name());
            JsonNode there = value.path(member.name());
            if (!there.isMissingNode() && !there.isNull()) {
                known.set(member.name(), read(there, member.shape(), memberPath));
            } else if (member.required()) {
                violate("missing", "null", memberPath, "");
            }
        }
        if (shape.exclusive() && known.size() != 1) {
            violate("union", value.toString(), path, "");
        }
        return known;
    }

    private void checkSize(int size, int least, int most, String value, String path) {
        if (size < least) {
            violate("least", value, path, Integer.toString(least));
        } else if (size > most) {
            violate("most", value, path, Integer.toString(most));
        }
    }

    private void violate(String constraint, String value, String path, String limit) {
        violations.add(new Wording(Locale.ROOT).say(
                Problem.refused("local.transcribe.violation." + constraint, value, path, limit)));
    }

    private static JsonNode malformed(String path) {
        throw TranscribeError.MALFORMED.refuse("malformed", path);
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
