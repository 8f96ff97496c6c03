package app.galley.ui.text.turn;

import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.block.BlockLines;
import app.galley.ui.text.block.BlockText;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A turn in sight, or a block of a long one: its head, if the turn begins with it, its text, and what is drawn over the text.
/// A pooled cell shows one block after another; showing the same again costs nothing. Offsets are those of the turn in the
/// document, coordinates the cell's. Used by the FX thread.
public final class TurnCell extends Region {
    private static final double UNDER_HEAD = 4;
    private final BlockText text = new BlockText(this::restyled);
    private final BlockLines lines = new BlockLines(text);
    private final TurnHeader header;
    private final TurnMarks ink;
    private final Marks marks;
    /// What stands in a turn without text; there since it was needed.
    private @Nullable Text hint;
    private int index = Marks.NOWHERE;
    private @Nullable Block block;
    private @Nullable PageMetrics page;
    private double height;
    private boolean laid;

    /// A cell that shows nothing yet.
    ///
    /// @param listener hears of clicks on the head
    public TurnCell(Marks marks, HeaderListener listener) {
        this.marks = marks;
        setManaged(false);
        getStyleClass().setAll("turn");
        header = new TurnHeader(listener);
        ink = new TurnMarks(marks, text, getChildren());
        getChildren().addAll(text.flow(), header);
    }

    private void restyled() {
        laid = false;
        if (isVisible() && getParent() instanceof Region column) {
            column.requestLayout();
        }
    }

    /// Shows a block.
    ///
    /// @param at the place of its turn in the document
    /// @param typeHere what stands in it while it has no text
    public void bind(int at, Block shown, SpeakerLook speaker, String typeHere) {
        index = at;
        Block old = block;
        block = shown;
        if (old == null || old.isFirst() != shown.isFirst() || old.isLast() != shown.isLast()) {
            laid = false;
        }
        if (shown.isFirst() && header.show(at, shown.turn(), speaker)) {
            laid = false;
        }
        BlockText.Insertion composed = composed(shown);
        if (!shown.isSame(old) || !composed.equals(text.insertion())) {
            ink.stale();
            if (text.show(shown, composed, Script.isRightToLeft(shown.turn().text()))) {
                laid = false;
            }
            hint(text.isEmpty() ? typeHere : "");
        }
    }

    /// Whether its head last showed this speaker.
    public boolean isDressedFor(SpeakerLook speaker) {
        return header.isDressedFor(speaker);
    }

    private void hint(String words) {
        Text known = hint;
        if (known != null) {
            known.setText(words);
        } else if (!words.isEmpty()) {
            Text made = new Text(words);
            made.getStyleClass().setAll("turn-text", "turn-hint");
            made.setManaged(false);
            made.setMouseTransparent(true);
            hint = made;
            getChildren().add(made);
            made.applyCss();
        }
    }

    private BlockText.Insertion composed(Block shown) {
        Composition c = marks.composition();
        return c != null && c.at().turn() == index && shown.holds(c.at().offset(), false)
                ? new BlockText.Insertion(c.at().offset(), c.text(), c.caret()) : BlockText.Insertion.NONE;
    }

    @Override
    protected void layoutChildren() {
        // the column lays its cells out when it knows where they stand
    }

    /// Lays its parts out; yields how high it is.
    public double lay(PageMetrics metrics) {
        if (laid && page == metrics) {
            return height;
        }
        page = metrics;
        Block shown = block();
        boolean wide = metrics.wide();
        boolean headed = shown.isFirst();
        header.setVisible(headed);
        double top = wide || !headed ? 0 : header.lay(metrics, header.nameBaseline()) + metrics.px(UNDER_HEAD);
        double textHeight = text.lay(metrics.textX(), top, metrics.textWidth(), metrics.lineSpacing(), metrics.em());
        double head = !headed ? 0 : wide ? header.lay(metrics, text.flow().getBaselineOffset()) : top;
        header.place(metrics, 0, head);
        Text words = hint;
        if (words != null) {
            words.setWrappingWidth(metrics.textWidth());
            words.relocate(metrics.textX(), top);
        }
        ink.place(metrics, metrics.textX(), top);
        height = Math.max(top + textHeight, head) + (shown.isLast() ? metrics.betweenTurns() : metrics.betweenBlocks());
        laid = true;
        ink.stale();
        return height;
    }

    /// Draws what has not been drawn since the block or its layout changed.
    public void paint() {
        ink.paint(index, block());
    }

    /// What is drawn over the text, to draw parts of it anew.
    public TurnMarks ink() {
        return ink;
    }

    /// Whether it shows just this.
    public boolean shows(Block expected) {
        return expected.isSame(block);
    }

    /// The turn it shows, by its place in the document.
    public int index() {
        return index;
    }

    /// The turn it shows has moved in the document.
    public void index(int moved) {
        index = moved;
        ink.moved(moved);
    }

    /// What it shows.
    public Block block() {
        Block known = block;
        if (known == null) {
            throw new IllegalStateException("the cell shows no turn");
        }
        return known;
    }

    /// How high it is, with the space behind it.
    public double height() {
        return height;
    }

    /// How high its head is.
    public double headHeight() {
        return header.getHeight();
    }

    /// Hides its head while another one stands for it.
    public void showHead(boolean shown) {
        header.setVisible(shown && block().isFirst());
    }

    /// Where the name stands.
    public Bounds nameBounds() {
        return header.localToParent(header.nameBounds());
    }

    /// What lies under a point.
    public Hit hit(double x, double y) {
        HitInfo hit = text.hit(x - text.flow().getLayoutX(), y - text.flow().getLayoutY());
        Turn turn = block().turn();
        int length = turn.text().length();
        int offset = text.inTurn(hit.getInsertionIndex());
        int character = Math.clamp(text.inTurn(hit.getCharIndex()), 0, Math.max(0, length - 1));
        boolean wraps = lines.wrapsAt(offset) || offset == block().to() && !block().isLast();
        return new Hit(new Position(index, offset), !hit.isLeading() && (offset < length && wraps || text.isMixed()), character);
    }

    /// The first and the last place of the caret on the line where it stands; the blank at which a line wraps lies behind.
    public Hit lineEdge(int offset, boolean upstream, boolean end) {
        int line = lines.of(offset, upstream);
        boolean last = line == lines.count() - 1 && block().isLast();
        int place = end ? lines.end(line) : lines.start(line);
        if (end && !last && place > 0 && Character.isWhitespace(block().turn().text().charAt(place - 1))) {
            return new Hit(new Position(index, place - 1), false, place - 1);
        }
        return new Hit(new Position(index, place), end && !last, place);
    }

    /// The lines of its text; their coordinates start [#textTop()] further down.
    public BlockLines lines() {
        return lines;
    }

    /// The baseline of the first line, from the top of the cell.
    public double textBaseline() {
        return textTop() + text.flow().getBaselineOffset();
    }

    /// Where the text begins.
    public double textTop() {
        return text.flow().getLayoutY();
    }

    /// The middle of a line, from the top of the cell.
    public double middleOfLine(int line) {
        Rectangle2D bounds = lines.bounds(line);
        return textTop() + (bounds.getMinY() + bounds.getMaxY()) / 2;
    }

    /// Where the caret is drawn.
    public Rectangle2D caretBounds(int offset, boolean upstream) {
        return moved(text.caret(offset, upstream));
    }

    /// Where a place of what an input method composes stands.
    public Rectangle2D composedBounds(int place) {
        return moved(text.composed(place));
    }

    /// The boxes around the part of a range that lies in the block.
    public List<Rectangle2D> rangeBounds(int from, int to) {
        return text.range(from, to).stream().map(this::moved).toList();
    }

    private Rectangle2D moved(Rectangle2D r) {
        return new Rectangle2D(r.getMinX() + text.flow().getLayoutX(), r.getMinY() + text.flow().getLayoutY(),
                r.getWidth(), r.getHeight());
    }
}
