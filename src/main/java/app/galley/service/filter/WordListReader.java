package app.galley.service.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads words out of text of any origin: a file with a word a line, a column of a spreadsheet, CSV with commas or semicolons, tabs, or words with commas
/// between them. A heading is left out; what cannot be a word of a filter stays as it is, for the check to say so. Stateless; any thread.
public final class WordListReader {
    private static final Set<String> HEADINGS = Set.of("word", "words", "phrase", "phrases", "term", "terms", "wort", "begriff", "mot", "palabra");

    private WordListReader() { }

    /// The words of a text whose lines end with LF.
    public static WordList read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = cells(plain, separator(plain));
        boolean isTable = !rows.isEmpty() && HEADINGS.contains(rows.getFirst().getFirst().strip().toLowerCase(java.util.Locale.ROOT));
        List<String> words = new ArrayList<>();
        for (List<String> row : isTable ? rows.subList(1, rows.size()) : rows) {
            // of a table with a heading its first column, else every cell is a word
            (isTable ? row.subList(0, 1) : row).stream().map(WordListReader::unguarded).filter(word -> !word.isBlank()).forEach(words::add);
        }
        return new WordList(words);
    }

    /// A table with tabs may hold commas, and one with semicolons too.
    private static char separator(String text) {
        return text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    }

    /// The apostrophe that guards a cell against being run as a formula belongs to the spreadsheet.
    private static String unguarded(String cell) {
        String word = cell.strip();
        return word.length() > 1 && word.charAt(0) == '\'' && "=+-@".indexOf(word.charAt(1)) >= 0 ? word.substring(1) : word;
    }

    /// Cells as RFC 4180 writes them: in quotation marks one may hold separators, line ends and doubled marks.
    private static List<List<String>> cells(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty() && text.indexOf('"', i + 1) > 0) {
                quoted = true;
            } else if (c == separator || c == '\n' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c != separator) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(row);
        return rows;
    }

    /// The words as CSV that a spreadsheet opens without running any of them.
    public static String csv(WordList list) {
        StringBuilder csv = new StringBuilder("Word\n");
        list.words().forEach(word -> {
            String safe = "=+-@\t\r".indexOf(word.charAt(0)) >= 0 ? "'" + word : word;
            csv.append(safe.matches("(?s).*[\",;\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe).append('\n');
        });
        return csv.toString();
    }
}
