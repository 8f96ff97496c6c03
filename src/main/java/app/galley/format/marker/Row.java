package app.galley.format.marker;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row of a table: fields without line breaks and tabs.
final class Row {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",]");

    private Row() {
    }

    /// Fields between tabs, as they are.
    static String tabbed(Object... fields) {
        return Stream.of(fields).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }

    /// Fields between commas, in quotes where they need them (RFC 4180).
    static String comma(Object... fields) {
        return Stream.of(fields).map(String::valueOf).map(Row::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        return NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
