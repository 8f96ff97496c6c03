package app.galley.local.transcribe;

import app.galley.local.wire.Refusal;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The members of a request, read one by one. What violates the service's model is gathered and refused in one sentence, as AWS
/// does it; a member of the wrong JSON type is refused at once. `null` is as good as absent.
final class Members {
    private final JsonNode node;
    private final String path;
    private final List<String> violations;

    private Members(JsonNode node, String path, List<String> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
    }

    static Members of(JsonNode request) {
        return new Members(request, "", new ArrayList<>());
    }

    /// @throws app.galley.local.wire.Refusal BadRequestException when anything violated the model
    void check() {
        if (!violations.isEmpty()) {
            throw TranscribeError.BAD_REQUEST.refuse("violations", violations.size(), String.join("; ", violations));
        }
    }

    /// The members that are there and say something: not `false`, not empty.
    boolean says(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue())
                && !(value.isContainerNode() && value.isEmpty());
    }

    /// An object in it; one without members when it is absent.
    Members object(String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw malformed(name);
        }
        return new Members(value, pathOf(name) + ".", violations);
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw malformed(name);
        }
        return Optional.of(value.textValue());
    }

    /// A text of at most so many letters that begins with a pattern, as the model has it.
    String text(String name, int longest, Pattern pattern) {
        String value = text(name).orElse("");
        if (text(name).isPresent()) {
            if (value.isEmpty()) {
                violate("least", value, name, 1);
            } else if (value.length() > longest) {
                violate("most", value, name, longest);
            }
            if (!pattern.matcher(value).matches()) {
                violate("pattern", value, name, pattern.pattern());
            }
        }
        return value;
    }

    String requiredText(String name, int longest, Pattern pattern) {
        if (text(name).isEmpty()) {
            violate("missing", "null", name, "");
        }
        return text(name, longest, pattern);
    }

    /// One of the values; empty when it is absent.
    String oneOf(String name, Set<String> values) {
        String value = text(name).orElse("");
        if (text(name).isPresent() && !values.contains(value)) {
            violate("enum", value, name, String.join(", ", new TreeSet<>(values)));
        }
        return value;
    }

    List<String> allOf(String name, Set<String> values) {
        List<String> found = new ArrayList<>();
        JsonNode list = node.path(name);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw malformed(name);
        }
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                throw malformed(name);
            }
            if (!values.contains(value.textValue())) {
                violate("enum", value.textValue(), name, String.join(", ", new TreeSet<>(values)));
            }
            found.add(value.textValue());
        }
        return found;
    }

    Optional<Boolean> flag(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw malformed(name);
        }
        return Optional.of(value.booleanValue());
    }

    /// A whole number in a range; 0 when it is absent.
    int number(String name, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw malformed(name);
        }
        if (value.intValue() < least) {
            violate("atLeast", value.asText(), name, Integer.toString(least));
        } else if (value.intValue() > most) {
            violate("atMost", value.asText(), name, Integer.toString(most));
        }
        return value.intValue();
    }

    private void violate(String constraint, String value, String name, Object limit) {
        violations.add(new Wording(Locale.ROOT).say(Problem.refused("local.transcribe.violation." + constraint,
                value, pathOf(name), limit.toString())));
    }

    private String pathOf(String name) {
        return path + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private Refusal malformed(String name) {
        return TranscribeError.MALFORMED.refuse("malformed", pathOf(name));
    }
}
