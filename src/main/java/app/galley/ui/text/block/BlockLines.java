package app.galley.ui.text.block;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextLineInfo;

/// The lines into which the text of a block is wrapped. Offsets are those of the turn; coordinates those of the flow. Used by
/// the FX thread.
public final class BlockLines {
    private final BlockText text;

    /// The lines of a text, as they are at its last layout.
    public BlockLines(BlockText text) {
        this.text = text;
    }

    private List<TextLineInfo> lines() {
        return text.layout().getTextLines(false);
    }

    /// How many there are.
    public int count() {
        return lines().size();
    }

    /// The offset at which a line begins.
    public int start(int line) {
        return text.inTurn(lines().get(line).start());
    }

    /// The offset at which a line ends, behind the blank at which it wraps.
    public int end(int line) {
        return text.inTurn(lines().get(line).end());
    }

    /// The offsets at which they begin.
    public IntStream starts() {
        return lines().stream().mapToInt(l -> text.inTurn(l.start()));
    }

    /// Where a line stands.
    public Rectangle2D bounds(int line) {
        return lines().get(line).bounds();
    }

    /// Whether a wrapped line begins at an offset.
    public boolean wrapsAt(int offset) {
        int at = text.shown(offset);
        return at > 0 && lines().stream().anyMatch(l -> l.start() == at);
    }

    /// The line on which a caret stands.
    public int of(int offset, boolean upstream) {
        List<TextLineInfo> lines = lines();
        int at = text.shown(offset);
        int line = 0;
        while (line + 1 < lines.size() && (lines.get(line + 1).start() < at || lines.get(line + 1).start() == at && !upstream)) {
            line++;
        }
        return line;
    }

    /// The first line that is not wholly above a height; the last one when all are.
    public int below(double y) {
        List<TextLineInfo> lines = lines();
        int line = 0;
        while (line + 1 < lines.size() && lines.get(line).bounds().getMaxY() <= y) {
            line++;
        }
        return line;
    }
}
