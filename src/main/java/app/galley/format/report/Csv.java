package app.galley.format.report;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of comma-separated values (RFC 4180) that spreadsheets take as they are.
public final class Csv {
    private Csv() { }

    /// A line with its end. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection").
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A line of tab-separated values with its end, guarded in the same way. A tab or a line break in a cell becomes a blank, as the format cannot hold it.
    public static String tabbed(List<String> cells) {
        return cells.stream().map(Csv::harmless).map(cell -> cell.replaceAll("[\\t\\n\\r]", " ")).collect(Collectors.joining("\t", "", "\n"));
    }

    /// What stood in a cell before it was guarded.
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// Apostrophes before a formula get one more, so that every cell can be read back.
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }

    private static String cell(String text) {
        String harmless = harmless(text);
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
