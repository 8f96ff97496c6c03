package app.galley.format.publication;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.report.Csv;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Writes a table, UTF-8, with a header and a row for each turn: start and end as `h:mm:ss.mmm`, speaker, text. Cells that a spreadsheet would
/// take for formulas are made harmless, see [Csv].
public final class TableWriter implements TranscriptWriter {
    private static final int SECOND = 1_000;
    private final String name;
    private final Function<List<String>, String> row;

    private TableWriter(String name, Function<List<String>, String> row) {
        this.name = name;
        this.row = row;
    }

    /// A writer of comma-separated values (RFC 4180).
    public static TableWriter comma() {
        return new TableWriter("csv", Csv::line);
    }

    /// A writer of tab-separated values (`text/tab-separated-values`).
    public static TableWriter tab() {
        return new TableWriter("tsv", Csv::tabbed);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write(row.apply(List.of("start", "end", "speaker", "text")));
        for (Said said : Said.of(transcript)) {
            file.write(row.apply(List.of(time(said.time().start()), time(said.time().end()), said.speaker(), said.text())));
        }
        file.flush();
    }

    private static String time(long millisecond) {
        return TimeCode.of(millisecond) + "." + String.valueOf(SECOND + Math.max(0, millisecond) % SECOND).substring(1);
    }
}
