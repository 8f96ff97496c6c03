package app.galley.ui.text.block;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.HitInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The text of a block, with what an input method is composing put in, and the geometry of its layout.
/// Offsets are those of the turn in the document; coordinates are those of the flow. Used by the FX thread.
public final class BlockText {
    private final TextFlow flow = new TextFlow();
    private final BlockPieces pieces;
    private int from;
    private int to;
    private Insertion insertion = Insertion.NONE;
    private @Nullable LayoutInfo layout;
    private double height;

    /// What is shown in the text and is not in it.
    ///
    /// @param at offset where it stands
    /// @param text empty for nothing
    /// @param caret offset in it of the caret
    public record Insertion(int at, String text, int caret) {
        /// Nothing is put in.
        public static final Insertion NONE = new Insertion(Integer.MAX_VALUE, "", 0);
    }

    /// No text.
    ///
    /// @param restyled runs when the style sheet gives it another font, so that it must be laid out again
    public BlockText(Runnable restyled) {
        pieces = new BlockPieces(flow, restyled);
    }

    /// The node.
    public TextFlow flow() {
        return flow;
    }

    /// Shows a block.
    ///
    /// @param rightToLeft whether its turn is written in that direction
    /// @return whether the text is another one, so that it must be laid out again
    public boolean show(Block block, Insertion composed, boolean rightToLeft) {
        from = block.from();
        to = block.to();
        insertion = composed;
        TextAlignment alignment = rightToLeft ? TextAlignment.RIGHT : TextAlignment.LEFT;
        String words = composed.text().isEmpty() ? block.text()
                : new StringBuilder(block.text()).insert(composed.at() - from, composed.text()).toString();
        boolean changed = pieces.show(words) || alignment != flow.getTextAlignment();
        flow.setTextAlignment(alignment);
        return changed;
    }

    /// Whether nothing stands in it.
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// What is put in.
    public Insertion insertion() {
        return insertion;
    }

    /// Lays the text out with its top left corner at a place.
    ///
    /// @return how high it is
    public double lay(double x, double y, double width, double lineSpacing, double em) {
        double room = pieces.fit(width, em);
        flow.setLineSpacing(lineSpacing);
        height = Math.ceil(flow.prefHeight(room));
        flow.resizeRelocate(x, y, room, height);
        flow.layout();
        layout = null;
        return height;
    }

    /// The geometry; taken once after each layout.
    public LayoutInfo layout() {
        LayoutInfo known = layout;
        if (known == null) {
            known = flow.getLayoutInfo();
            layout = known;
        }
        return known;
    }

    /// The place, in the text as it is shown, of the char at an offset of the turn or at the end of the block nearest to it.
    public int shown(int offset) {
        return pieces.place(inWords(offset));
    }

    /// The place behind the char before an offset: another one than [#shown] where what is shown has a char that is not in the
    /// text.
    public int shownEnd(int offset) {
        return pieces.placeBehind(inWords(offset));
    }

    private int inWords(int offset) {
        int here = Math.clamp(offset, from, to) - from;
        int at = insertion.at() - from;
        if (insertion.text().isEmpty() || here < at) {
            return here;
        }
        return here == at ? here + insertion.caret() : here + insertion.text().length();
    }

    /// The offset in the turn of a place in the text as it is shown.
    public int inTurn(int place) {
        int offset = pieces.offset(place) + from;
        if (insertion.text().isEmpty() || offset <= insertion.at()) {
            return Math.clamp(offset, from, to);
        }
        return Math.clamp(Math.max(insertion.at(), offset - insertion.text().length()), from, to);
    }

    /// What lies under a point; its places are those of the text as it is shown.
    public HitInfo hit(double x, double y) {
        return flow.getHitInfo(new Point2D(x, Math.clamp(y, 1, Math.max(1, height - 1))));
    }

    /// Whether some of it is written from right to left.
    public boolean isMixed() {
        return pieces.isMixed();
    }

    /// Whether its lines begin on the right.
    public boolean isRightToLeft() {
        return flow.getTextAlignment() == TextAlignment.RIGHT;
    }

    /// Where a caret is drawn: beside the character behind it, upstream beside the one before it, which where directions
    /// meet is another place. Behind the last character it stands at the end of the line.
    public Rectangle2D caret(int offset, boolean upstream) {
        int at = shown(offset);
        int behind = shownEnd(offset);
        CaretInfo caret = upstream && behind > 0 ? layout().caretInfoAt(behind - 1, false) : layout().caretInfoAt(at, true);
        Rectangle2D first = caret.getSegmentAt(0);
        double top = first.getMinY();
        double bottom = first.getMaxY();
        for (int i = 1; i < caret.getSegmentCount(); i++) {
            top = Math.min(top, caret.getSegmentAt(i).getMinY());
            bottom = Math.max(bottom, caret.getSegmentAt(i).getMaxY());
        }
        boolean atEnd = isMixed() && !upstream && at == pieces.end();
        return new Rectangle2D(atEnd ? end(first.getMinX()) : first.getMinX(), top, first.getWidth(), bottom - top);
    }

    /// Where the last line ends for the eye.
    private double end(double otherwise) {
        List<Rectangle2D> last = layout().getSelectionGeometry(layout().getTextLines(false).getLast().start(), pieces.end(), false);
        DoubleStream edges = last.stream().mapToDouble(isRightToLeft() ? Rectangle2D::getMinX : Rectangle2D::getMaxX);
        return (isRightToLeft() ? edges.min() : edges.max()).orElse(otherwise);
    }

    /// Where the caret of an input method stands at a place of what it composes.
    ///
    /// @param place offset in what is composed
    public Rectangle2D composed(int place) {
        return layout().caretInfoAt(composedPlace(place), true).getSegmentAt(0);
    }

    /// The lines under what an input method composes.
    public List<Rectangle2D> composedLines() {
        return insertion.text().isEmpty() ? List.of()
                : layout().getUnderlineGeometry(composedPlace(0), composedPlace(insertion.text().length()));
    }

    private int composedPlace(int place) {
        return Math.clamp(pieces.place(Math.max(0, inWords(insertion.at()) - insertion.caret() + place)), 0, pieces.end());
    }

    /// The lines under the part of a range that lies in the block.
    public List<Rectangle2D> under(int start, int end) {
        int first = shown(start);
        int last = shownEnd(end);
        return first < last ? layout().getUnderlineGeometry(first, last) : List.of();
    }

    /// The lines through the part of a range that lies in the block.
    public List<Rectangle2D> through(int start, int end) {
        int first = shown(start);
        int last = shownEnd(end);
        return first < last ? layout().getStrikeThroughGeometry(first, last) : List.of();
    }

    /// The boxes around the part of a range that lies in the block, one a line or more.
    public List<Rectangle2D> range(int start, int end) {
        int first = shown(start);
        int last = shownEnd(end);
        return first < last ? layout().getSelectionGeometry(first, last, false) : List.of();
    }
}
