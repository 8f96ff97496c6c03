package app.galley.format.broadcast;

import java.util.ArrayList;
import java.util.List;

/// Files of broadcasters to read.
public final class BroadcastFiles {
    private BroadcastFiles() {
    }

    /// Roll-up captions.
    public static byte[] rolling() {
        return LineCodes.file(
                new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text(">> ANN: THE RIVER ROSE").at("00:00:01;00"),
                new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text("IN MARCH.").twice(0x1137).at("00:00:03;00"),
                new LineCodes().twice(LineCodes.ERASE).at("00:00:07;00"));
    }

    /// EBU subtitles.
    public static byte[] subtitles() {
        return new StlFile("STL25.01", "00", "09", "10000000").says("10:0:1:0", "10:0:3:12", StlFile.codes("\u000b\u000bThe caf\u00c2e\u008arose.\n"))
                .block("10:0:4:0", "10:0:8:0", 1, 0, StlFile.codes("Ready, ".repeat(30)))
                .block("10:0:6:0", "10:0:8:0", 3, 0, StlFile.codes("go.")).bytes();
    }

    /// EBU subtitles of 25 frames.
    ///
    /// @param told each as the time codes of its beginning and its end, and its text
    public static byte[] subtitles(List<String> told) {
        StlFile file = new StlFile("STL25.01", "00", "09", "00000000");
        for (String one : told) {
            String[] parts = one.split(" ", 3);
            file.says(parts[0], parts[1], StlFile.codes(parts[2]));
        }
        return file.bytes();
    }

    /// Captions of line 21, each shown until the next one.
    ///
    /// @param told each as the time code of its line and its text
    public static byte[] codes(List<String> told) {
        List<String> lines = new ArrayList<>();
        for (String one : told) {
            String[] parts = one.split(" ", 2);
            lines.add(new LineCodes().twice(LineCodes.ERASE_LOADING, LineCodes.RESUME, LineCodes.ROW_15).text(parts[1]).twice(LineCodes.SHOW).at(parts[0]));
        }
        return LineCodes.file(lines.toArray(String[]::new));
    }
}
