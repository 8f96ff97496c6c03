package app.galley.ui.text.block;

import app.galley.ui.kit.Wrapping;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/// Where the lines of a text begin that is written from left to right and that JavaFX cannot wrap, see [Wrapping]. It is laid
/// out as one line, cut where that is too long. Used by the FX thread.
final class Lines {
    private final String text;
    private final double width;
    private final LayoutInfo line;
    private final List<Integer> starts = new ArrayList<>();
    private int start;

    private Lines(String text, Font font, double width) {
        this.text = text;
        this.width = width;
        Text whole = new Text(text);
        whole.setFont(font);
        line = whole.getLayoutInfo();
    }

    /// The offsets at which lines begin, but for the first.
    static int[] of(String text, Font font, double width) {
        Lines lines = new Lines(text, font, width);
        int before = 0;
        for (int end : Wrapping.opportunities(text)) {
            if (!lines.holds(end) && before > lines.start) {
                lines.begin(before);
            }
            lines.cut(end);
            before = end;
        }
        return lines.starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void begin(int at) {
        starts.add(at);
        start = at;
    }

    /// Cuts a word that is longer than a line.
    private void cut(int end) {
        int at = start;
        while (!holds(end) && at < end) {
            at = mostOf(end);
            if (at < end) {
                begin(at);
            }
        }
    }

    /// Whether a line that ends here is short enough; blanks at its end take no room.
    private boolean holds(int end) {
        int seen = end;
        while (seen > start && Character.isWhitespace(text.charAt(seen - 1))) {
            seen--;
        }
        return x(seen) - x(start) <= width;
    }

    /// Where a line begins after as many characters of a word as there is room for, at least one.
    private int mostOf(int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int at = characters.following(start);
        for (int next = characters.next(); next != BreakIterator.DONE && next < end && x(next) - x(start) <= width; next = characters.next()) {
            at = next;
        }
        return at;
    }

    private double x(int offset) {
        return line.caretInfoAt(offset, true).getSegmentAt(0).getMinX();
    }
}
