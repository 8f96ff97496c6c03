package app.galley.service;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Names with values as people write them in one line: `name=value, name=value`.
public final class Pairs {
    private Pairs() { }

    /// The line.
    public static String text(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(", "));
    }

    /// Reads a line; of two values of one name the second counts.
    ///
    /// @throws IllegalArgumentException when it is not written so
    public static SortedMap<String, String> read(String text) {
        return text.isBlank() ? new TreeMap<>() : Arrays.stream(text.split(",")).map(pair -> pair.strip().split("=", 2)).collect(
                Collectors.toMap(pair -> pair[0].strip(), pair -> {
                    if (pair.length < 2 || pair[0].isBlank()) {
                        throw new IllegalArgumentException("not a pair");
                    }
                    return pair[1].strip();
                }, (first, second) -> second, TreeMap::new));
    }
}
