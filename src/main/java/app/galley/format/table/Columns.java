package app.galley.format.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where what stands in a table of turns, found by the names of its columns as programs around transcription give them.
///
/// @param start the column of the start, from 0
/// @param end the column of the end; below 0 when there is none
/// @param speaker the column of who speaks; below 0 when there is none
/// @param text the column of what is said
record Columns(int start, int end, int speaker, int text) {
    private static final List<String> STARTS = List.of("start", "starttime", "begin", "begintime", "from", "in", "timein", "time", "timecode", "timestamp");
    private static final List<String> ENDS = List.of("end", "endtime", "stop", "to", "out", "timeout");
    private static final List<String> SPEAKERS = List.of("speaker", "speakername", "speakerlabel", "voice", "who", "person");
    private static final List<String> TEXTS = List.of("text", "transcript", "transcription", "utterance", "sentence", "content", "words", "caption");

    /// The columns by the cells of the first line; empty when no start or no text is among them.
    static Optional<Columns> of(List<String> header) {
        List<String> names = header.stream().map(Columns::plain).toList();
        Columns columns = new Columns(place(names, STARTS), place(names, ENDS), place(names, SPEAKERS), place(names, TEXTS));
        return columns.start < 0 || columns.text < 0 ? Optional.empty() : Optional.of(columns);
    }

    private static int place(List<String> names, List<String> known) {
        return known.stream().mapToInt(names::indexOf).filter(place -> place >= 0).findFirst().orElse(-1);
    }

    /// A name without what may differ, such as `Start time (s)` and `start_time`.
    private static String plain(String cell) {
        return cell.replaceAll("\\(.*\\)|[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }

    /// The cell of a column; empty where the row has none.
    static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
}
