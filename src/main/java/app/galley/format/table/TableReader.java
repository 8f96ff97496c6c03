package app.galley.format.table;

import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.caption.Captioned;
import app.galley.format.caption.Captions;
import app.galley.format.mend.Mends;
import app.galley.format.report.Csv;
import app.galley.problem.Problem;
import app.galley.transcript.TimeCode;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a table whose first line names its columns, see [Columns], the cells between commas or semicolons (RFC 4180), or between tabs. Each row with a text
/// becomes a turn, in the order of their starts. Times are `h:mm:ss.mmm`, `mm:ss` or seconds, with a dot or a comma; where no end is told, a turn ends
/// where the next one begins.
public final class TableReader implements TranscriptReader {
    private static final String TAB = "\t";
    private final String name;
    private final List<String> separators;

    private TableReader(String name, List<String> separators) {
        this.name = name;
        this.separators = separators;
    }

    /// A reader of comma-separated values; semicolons may stand for the commas.
    public static TableReader comma() {
        return new TableReader("csv", List.of(",", ";"));
    }

    /// A reader of tab-separated values.
    public static TableReader tab() {
        return new TableReader("tsv", List.of(TAB));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return separator(Text.startOf(bytes)).isPresent();
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        String separator = separator(Text.startOf(bytes)).orElseThrow(() -> Lookalike.problem(bytes).asException());
        List<Row> rows = rows(Text.of(bytes, mends).stripLeading(), separator.charAt(0));
        Columns columns = Columns.of(rows.getFirst().cells).orElseThrow(() -> Lookalike.problem(bytes).asException());
        return Captions.transcript(turns(rows.subList(1, rows.size()), columns), "");
    }

    /// What stands between the cells of the first line; empty when that is no header of turns.
    private Optional<String> separator(String start) {
        String header = start.stripLeading().lines().findFirst().orElse("");
        return separators.stream().filter(separator -> Columns.of(List.of(header.split(Pattern.quote(separator)))).isPresent()).findFirst();
    }

    /// A row of the table.
    ///
    /// @param line its last line in the file, counted from 1
    private record Row(List<String> cells, int line) { }

    private static List<Row> rows(String text, char separator) {
        CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<List<String>> read = mapper.readerForListOf(String.class).with(separator == '\t' ? schema.withoutQuoteChar() : schema).readValues(text)) {
            while (read.hasNextValue()) {
                int line = read.getCurrentLocation().getLineNr();
                rows.add(new Row(read.nextValue().stream().map(Csv::unguarded).toList(), line));
            }
            return rows;
        } catch (JacksonException broken) {
            throw Problem.badInput("format.table.broken", Math.max(1, rows.size() + 1)).asException(broken);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory was not read", e);
        }
    }

    private static List<Captioned> turns(List<Row> rows, Columns columns) {
        List<Row> said = rows.stream().filter(row -> !Text.oneLine(Columns.cell(row.cells, columns.text())).isEmpty()).toList();
        List<Captioned> turns = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            Row row = said.get(i);
            long start = moment(row, columns.start());
            boolean told = !Columns.cell(row.cells, columns.end()).isEmpty();
            long end = told ? moment(row, columns.end()) : i + 1 < said.size() ? moment(said.get(i + 1), columns.start()) : start;
            turns.add(new Captioned(new TimeSpan(start, Math.max(start, end)), Text.oneLine(Columns.cell(row.cells, columns.text())),
                    Text.oneLine(Columns.cell(row.cells, columns.speaker())), true));
        }
        return turns;
    }

    private static long moment(Row row, int column) {
        return TimeCode.read(Columns.cell(row.cells, column)).orElseThrow(() -> Problem.badInput("format.table.time", row.line, column + 1).asException());
    }
}
