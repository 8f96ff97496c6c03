package app.galley.service.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A vocabulary as a table for spreadsheets: comma-separated values (RFC 4180).
public final class TermSheet {
    private TermSheet() { }

    /// The table, its columns named in the first line.
    public static String csv(List<Term> terms) {
        return Stream.concat(Stream.of(new Term("Phrase", "DisplayAs")), terms.stream().filter(term -> !term.isEmpty()))
                .map(term -> cell(term.phrase()) + "," + cell(term.displayAs())).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// A cell in quotation marks. Spreadsheets take what begins with these signs for a formula, whatever it is.
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
