package app.galley.local.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The query of a request, decoded, in the order it came.
///
/// @param parameters names with their values; a name without a value has an empty one
public record Query(List<Parameter> parameters) {
    /// One parameter, decoded.
    public record Parameter(String name, String value) { }

    public Query {
        parameters = List.copyOf(parameters);
    }

    /// Reads what stands behind the question mark.
    public static Query parse(String raw) {
        List<Parameter> found = new ArrayList<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                found.add(new Parameter(PercentCode.decodeQuery(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : PercentCode.decodeQuery(pair.substring(equals + 1))));
            }
        }
        return new Query(found);
    }

    /// The first value of a name.
    public Optional<String> find(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value).findFirst();
    }

    /// The first value of a name, or another one.
    public String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /// Whether the name occurs.
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /// The first value of a name as a number of at least 0, or another one.
    ///
    /// @throws Refusal InvalidArgument when it is no such number
    public int number(String name, int otherwise) {
        return find(name).filter(v -> !v.isEmpty()).map(v -> parseNumber(name, v)).orElse(otherwise);
    }

    private static int parseNumber(String name, String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw S3Error.INVALID_ARGUMENT.refuse(name);
        }
        return Integer.parseInt(value);
    }
}
