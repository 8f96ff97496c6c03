package app.galley.service.tag;

import app.galley.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tags as they are written by hand: `key = value`, one a line (Amazon Transcribe API, `Tag`; Developer Guide, "Tagging resources"). Stateless.
public final class Tags {
    /// How many a thing may have.
    public static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String SIGNS = "[\\p{L}\\p{N}\\p{Z}_.:/=+\\-@]*";

    private Tags() { }

    /// Reads tags; empty lines are none, and a value may be missing.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when the service would refuse them
    public static Map<String, String> read(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int at = line.indexOf('=');
            String key = (at < 0 ? line : line.substring(0, at)).strip();
            String value = at < 0 ? "" : line.substring(at + 1).strip();
            if (key.isEmpty() || key.length() > LONGEST_KEY || !key.matches(SIGNS)) {
                throw Problem.wrongUse("service.tag.key", key, LONGEST_KEY).asException();
            } else if (key.toLowerCase(java.util.Locale.ROOT).startsWith("aws:")) {
                throw Problem.wrongUse("service.tag.reserved", key).asException();
            } else if (value.length() > LONGEST_VALUE || !value.matches(SIGNS)) {
                throw Problem.wrongUse("service.tag.value", key, LONGEST_VALUE).asException();
            } else if (tags.put(key, value) != null) {
                throw Problem.wrongUse("service.tag.twice", key).asException();
            }
        }
        if (tags.size() > MOST) {
            throw Problem.wrongUse("service.tag.many", tags.size(), MOST).asException();
        }
        return tags;
    }

    /// Tags as text, by key.
    public static String write(Map<String, String> tags) {
        return new TreeMap<>(tags).entrySet().stream().map(tag -> tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + " = " + tag.getValue())
                .collect(Collectors.joining("\n"));
    }
}
