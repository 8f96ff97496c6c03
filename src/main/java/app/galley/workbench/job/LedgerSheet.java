package app.galley.workbench.job;

import app.galley.library.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledger as a table for other programs: comma-separated values (RFC 4180), times in UTC (ISO 8601), sizes in bytes.
public final class LedgerSheet {
    private static final List<String> COLUMNS = List.of("recording", "kind", "place", "where", "name", "bytes", "sent", "due", "deleted");
    private static final String LINE_END = "\r\n";

    private LedgerSheet() { }

    /// A line of the ledger with what it was sent for.
    ///
    /// @param recording the title of the recording; empty when it is no longer known
    public record Line(String recording, Ledger.Entry entry) { }

    /// The table, its columns named in the first line.
    public static String csv(List<Line> lines) {
        return Stream.concat(Stream.of(COLUMNS), lines.stream().map(LedgerSheet::cells))
                .map(cells -> cells.stream().map(LedgerSheet::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static List<String> cells(Line line) {
        Ledger.Entry entry = line.entry();
        Ledger.Item item = entry.item();
        return List.of(line.recording(), item.kind().name(), item.place(), item.where(), item.name(), String.valueOf(entry.bytes()), entry.sent().toString(),
                text(entry.due()), text(entry.deleted()));
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    /// A cell in quotation marks. Spreadsheets take what begins with these signs for a formula, whatever it is: a title may not do that.
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
