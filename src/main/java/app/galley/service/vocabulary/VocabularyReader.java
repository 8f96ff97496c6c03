package app.galley.service.vocabulary;

import app.galley.problem.Problem;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads vocabularies as other programs write them: tables and lists of Amazon Transcribe, with tabs, commas or semicolons between the columns, and what is
/// copied from a spreadsheet. Reads what can be read and says what is not as the service wants it.
public final class VocabularyReader {
    private static final String PHRASE = "phrase";
    private static final String SHOWN = "displayas";
    private static final List<String> OLD = List.of("soundslike", "ipa");
    private static final List<String> ALL = List.of(PHRASE, OLD.get(0), OLD.get(1), SHOWN);

    private VocabularyReader() { }

    /// What was read.
    ///
    /// @param terms the rows
    /// @param firstRow the number of the first of them in the file, counted from 1
    /// @param notes what of the file is not as the service wants it
    public record Reading(List<Term> terms, int firstRow, List<Problem> notes) { }

    /// Reads a file.
    ///
    /// @param name of the file, whose ending may tell what it is
    public static Reading read(byte[] bytes, String name) {
        Encoding encoding = Encoding.of(bytes);
        List<Problem> notes = new ArrayList<>(encoding.notes());
        String text = encoding.text();
        if (text.indexOf('\r') >= 0) {
            notes.add(Encoding.note("vocabulary.file.lineEnds"));
        }
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        String first = plain.lines().findFirst().orElse("");
        Reading reading = first.indexOf('\t') >= 0 ? table(plain, '\t', notes)
                : name.toLowerCase(Locale.ROOT).endsWith(".csv") || isHeader(cells(first, ',')) || isHeader(cells(first, ';'))
                ? table(plain, first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',', notes) : list(plain, notes);
        if (bytes.length > VocabularyFile.LARGEST && VocabularyFile.bytes(reading.terms()).length > VocabularyFile.LARGEST) {
            notes.add(Encoding.note("vocabulary.tooLarge", VocabularyFile.bytes(reading.terms()).length, VocabularyFile.LARGEST));
        }
        return new Reading(reading.terms(), reading.firstRow(), List.copyOf(notes));
    }

    private static List<String> cells(String line, char separator) {
        return List.of(line.split(String.valueOf(separator), -1));
    }

    private static boolean isHeader(List<String> cells) {
        return cells.stream().anyMatch(cell -> named(cell).equals(PHRASE));
    }

    /// A name of a column without what may differ.
    private static String named(String cell) {
        return cell.strip().replaceAll("[\" _-]", "").toLowerCase(Locale.ROOT);
    }

    private static Reading table(String text, char separator, List<Problem> notes) {
        List<List<String>> rows = rows(text, separator);
        boolean headed = !rows.isEmpty() && isHeader(rows.getFirst());
        List<String> columns = headed ? rows.getFirst().stream().map(VocabularyReader::named).toList() : guessed(rows);
        if (!headed) {
            notes.add(Encoding.note("vocabulary.file.noHeader"));
        } else if (!columns.containsAll(ALL)) {
            notes.add(Encoding.note("vocabulary.file.columns", ALL.stream().filter(column -> !columns.contains(column)).map(VocabularyReader::shown)
                    .collect(Collectors.joining(", "))));
        }
        if (separator != '\t') {
            notes.add(Encoding.note("vocabulary.file.separator"));
        }
        List<Term> terms = new ArrayList<>();
        int ignored = 0;
        int wide = 0;
        for (List<String> row : rows.subList(headed ? 1 : 0, rows.size())) {
            terms.add(term(row, columns));
            ignored += OLD.stream().anyMatch(column -> !cell(row, columns.indexOf(column)).isBlank()) ? 1 : 0;
            wide += row.size() > columns.size() ? 1 : 0;
        }
        if (ignored > 0) {
            notes.add(Encoding.note("vocabulary.file.ignored", ignored));
        }
        if (wide > 0) {
            notes.add(Encoding.note("vocabulary.file.wide", wide));
        }
        return new Reading(terms, headed ? 2 : 1, List.of());
    }

    private static String shown(String column) {
        return switch (column) {
            case PHRASE -> "Phrase";
            case SHOWN -> "DisplayAs";
            case "ipa" -> "IPA";
            default -> "SoundsLike";
        };
    }

    private static List<String> guessed(List<List<String>> rows) {
        int widest = rows.stream().mapToInt(List::size).max().orElse(1);
        return widest >= ALL.size() ? ALL : List.of(PHRASE, SHOWN);
    }

    /// What stands in columns that have no name is no longer apart, but not lost.
    private static Term term(List<String> row, List<String> columns) {
        String displayAs = Stream.concat(Stream.of(cell(row, columns.indexOf(SHOWN))), row.stream().skip(columns.size()))
                .filter(cell -> !cell.isBlank()).collect(Collectors.joining(" "));
        return new Term(unquoted(cell(row, columns.indexOf(PHRASE))), unquoted(displayAs));
    }

    /// A cell that was marked as text, so that a spreadsheet took it for no formula ([TermSheet]).
    private static String unquoted(String cell) {
        return cell.matches("'[=+\\-@].*") ? cell.substring(1) : cell;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    private static List<List<String>> rows(String text, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
        // quotation marks mean nothing in Amazon's own tables
        CsvSchema quoted = separator == '\t' && !text.contains("\t\"") && !text.startsWith("\"") ? schema.withoutQuoteChar() : schema;
        try (MappingIterator<List<String>> rows = mapper.readerForListOf(String.class).with(quoted).readValues(text)) {
            return rows.readAll();
        } catch (IOException e) {
            throw Problem.badInput("vocabulary.file.unreadable").asException(e);
        }
    }

    private static Reading list(String text, List<Problem> notes) {
        notes.add(Encoding.note("vocabulary.file.list"));
        List<Term> terms = text.lines().flatMap(line -> Stream.of(line.split(","))).map(String::strip).filter(entry -> !entry.isEmpty())
                .map(entry -> new Term(entry, "")).toList();
        return new Reading(terms, 1, List.of());
    }
}
