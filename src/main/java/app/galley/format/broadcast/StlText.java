package app.galley.format.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of an EBU subtitle, out of its codes: rows end with 8A, 8F fills up; colours, boxes and heights take a blank, slant and lines
/// under words take none.
final class StlText {
    private static final int NEW_ROW = 0x8a;

    private StlText() {
    }

    /// The rows that show something, without blanks around.
    ///
    /// @param letters the character code table; null for ISO 6937
    static List<String> lines(byte[] codes, @Nullable Charset letters) {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (byte signed : codes) {
            int code = signed & 0xff;
            if (code == NEW_ROW) {
                add(lines, row, letters);
            } else if (code < 0x20) {
                row.write(' ');
            } else if (code < 0x80 || code >= 0xa0) {
                row.write(code);
            }
        }
        add(lines, row, letters);
        return lines;
    }

    private static void add(List<String> lines, ByteArrayOutputStream row, @Nullable Charset letters) {
        String text = letters == null ? Iso6937.text(row.toByteArray()) : row.toString(letters).replace('\ufffd', ' ');
        String line = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
        row.reset();
    }
}
