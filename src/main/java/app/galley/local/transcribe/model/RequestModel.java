package app.galley.local.transcribe.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The requests of Amazon Transcribe: which operations there are and what each takes. Immutable; any thread.
public final class RequestModel {
    private static final String SOURCE = "/app/galley/local/requests.txt";
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, String> operations = new HashMap<>();

    /// Reads the model that comes with the program.
    public RequestModel() {
        try (InputStream in = RequestModel.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the model of the requests is missing from the program");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
                    .forEach(l -> add(l.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] words) {
        List<String> rest = Arrays.asList(words).subList(2, words.length);
        if (words[0].equals("operation")) {
            operations.put(words[1], words[2]);
        } else {
            shapes.put(words[1], shape(words[0], rest));
        }
    }

    private static Shape shape(String kind, List<String> words) {
        return switch (kind) {
            case "text" -> new Shape.Text(limit(words, 0), limit(words, 1),
                    words.get(2).equals("-") ? ANY : Pattern.compile(words.get(2), Pattern.DOTALL));
            case "one-of" -> new Shape.OneOf(words);
            case "number" -> new Shape.Whole(limit(words, 0), limit(words, 1));
            case "flag" -> new Shape.Flag();
            case "list" -> new Shape.Several(limit(words, 0), limit(words, 1), words.get(2));
            case "map" -> new Shape.Mapped(limit(words, 0), limit(words, 1), words.get(2), words.get(3));
            case "structure" -> new Shape.Structure(words.stream().map(RequestModel::member).toList(), false);
            case "union" -> new Shape.Structure(words.stream().map(RequestModel::member).toList(), true);
            default -> throw new IllegalStateException("no kind of shape: " + kind);
        };
    }

    private static int limit(List<String> words, int at) {
        return words.get(at).equals("-") ? Integer.MAX_VALUE : Integer.parseInt(words.get(at));
    }

    private static Shape.Member member(String text) {
        String[] sides = text.split("=");
        boolean required = sides[0].endsWith("!");
        return new Shape.Member(required ? sides[0].substring(0, sides[0].length() - 1) : sides[0], sides[1], required);
    }

    /// The names of all operations.
    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    /// Checks a request and yields what of it the service knows; other members are passed over, as the service does it.
    ///
    /// @throws app.galley.local.wire.Refusal UnknownOperationException, SerializationException for a wrong JSON type, and
    ///         BadRequestException that tells all violations at once
    public Members read(String operation, ObjectNode request) {
        String shape = operations.get(operation);
        if (shape == null) {
            throw TranscribeError.UNKNOWN_OPERATION.refuse("operation", operation);
        }
        Reading reading = new Reading(shapes);
        return new Members(reading.read(request, shape));
    }
}
