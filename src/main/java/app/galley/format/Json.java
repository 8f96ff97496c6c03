package app.galley.format;

import app.galley.problem.Problem;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A JSON file: read as a whole, or only looked at.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /// A list that begins with a number and a colon is a time code in brackets.
    private static final Pattern BEGINNING = Pattern.compile("\\s*(?:\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"\\]-]|\\d(?!\\d?:)|$))");

    private Json() {
    }

    /// What a JSON file begins with.
    ///
    /// @param array whether it is a list
    /// @param names the members of the object or of the list's first object; for `results`, `Results`, `Transcript` and `speech`
    ///        that are objects, also theirs as `results.items`
    /// @param whole whether the file could be read to its end
    record Outline(boolean array, Set<String> names, boolean whole) {
        boolean has(String... wanted) {
            return names.containsAll(Set.of(wanted));
        }
    }

    /// Reads a file.
    ///
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when it is not JSON
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw Lookalike.problem(bytes).asException();
            }
            return node;
        } catch (JsonProcessingException broken) {
            throw (looksLikeJson(bytes) ? broken(broken) : Lookalike.problem(bytes)).asException();
        } catch (IOException notText) {
            throw Problem.badInput("format.brokenJson", 1).asException(notText);
        }
    }

    /// Whether the file is an object with these members; members of members are written `results.items` as in
    /// [Outline#names]. Reads only as far as it must and never throws.
    public static boolean hasMembers(byte[] bytes, String... names) {
        return looksLikeJson(bytes) && outline(bytes, Set.of(names)).filter(o -> !o.array() && o.has(names)).isPresent();
    }

    /// A text member of the object a file holds; empty when it has none. Never throws.
    public static String text(byte[] bytes, String name) {
        try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = parser.currentName().equals(name);
                    if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                        return parser.getText();
                    }
                    parser.skipChildren();
                }
            }
            return "";
        } catch (IOException broken) {
            return "";
        }
    }

    /// Hands over the elements of a list one by one, so that a long file need not be held as a whole.
    ///
    /// @param path the members that lead to the list; nothing happens when the file has no such list
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when it is not JSON
    public static void each(byte[] bytes, Consumer<JsonNode> listener, String... path) {
        try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                descend(parser, listener, List.of(path));
            }
        } catch (JsonProcessingException broken) {
            throw broken(broken).asException();
        } catch (IOException notText) {
            throw Problem.badInput("format.brokenJson", 1).asException(notText);
        }
    }

    private static void descend(JsonParser parser, Consumer<JsonNode> listener, List<String> path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(path.getFirst());
            JsonToken value = parser.nextToken();
            if (wanted && path.size() > 1 && value == JsonToken.START_OBJECT) {
                descend(parser, listener, path.subList(1, path.size()));
            } else if (wanted && path.size() == 1 && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    listener.accept(MAPPER.readTree(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /// The outline of a file; empty when it is not JSON at all.
    static Optional<Outline> outline(byte[] bytes) {
        return looksLikeJson(bytes) ? outline(bytes, Set.of()) : Optional.empty();
    }

    /// The sentence for JSON that breaks off or has a fault.
    static Problem broken(byte[] bytes) {
        try {
            MAPPER.readTree(bytes);
            return Problem.badInput("format.brokenJson", 1);
        } catch (JsonProcessingException broken) {
            return broken(broken);
        } catch (IOException notText) {
            return Problem.badInput("format.brokenJson", 1);
        }
    }

    private static Problem broken(JsonProcessingException broken) {
        JsonLocation place = broken.getLocation();
        return Problem.badInput("format.brokenJson", place == null ? 1 : place.getLineNr());
    }

    private static boolean looksLikeJson(byte[] bytes) {
        return BEGINNING.matcher(Text.startOf(bytes)).lookingAt();
    }

    private static Optional<Outline> outline(byte[] bytes, Set<String> enough) {
        Set<String> names = new LinkedHashSet<>();
        boolean array = false;
        try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
            array = parser.nextToken() == JsonToken.START_ARRAY;
            if (!array || parser.nextToken() == JsonToken.START_OBJECT) {
                collect(parser, "", names, enough);
            }
            return Optional.of(new Outline(array, names, true));
        } catch (IOException broken) {
            return Optional.of(new Outline(array, names, false));
        }
    }

    private static void collect(JsonParser parser, String prefix, Set<String> names, Set<String> enough) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            names.add(prefix + name);
            if (prefix.isEmpty() && value == JsonToken.START_OBJECT && Set.of("results", "Results", "Transcript", "speech").contains(name)) {
                collect(parser, name + ".", names, enough);
            } else {
                parser.skipChildren();
            }
            if (!enough.isEmpty() && names.containsAll(enough)) {
                return;
            }
        }
    }
}
