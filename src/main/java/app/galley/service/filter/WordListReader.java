package app.galley.service.filter;

import app.galley.problem.Problem;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        boolean isTable = !rows.isEmpty() && !rows.getFirst().isEmpty() && HEADINGS.contains(rows.getFirst().getFirst().strip().toLowerCase(Locale.ROOT));
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

    /// Cells as RFC 4180 writes them; where quotation marks do not come in pairs, they are signs like others.
    private static List<List<String>> cells(String text, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try {
            return cells(text, schema);
        } catch (IOException quotes) {
            try {
                return cells(text, schema.withoutQuoteChar());
            } catch (IOException e) {
                throw Problem.badInput("filter.unreadable").asException(e);
            }
        }
    }

    private static List<List<String>> cells(String text, CsvSchema schema) throws IOException {
        CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
        try (MappingIterator<List<String>> rows = mapper.readerForListOf(String.class).with(schema).readValues(text)) {
            return rows.readAll();
        }
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
