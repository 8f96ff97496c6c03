package app.galley.ui.text.turn;

import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.HitInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/// The text of one turn as a single node, with what an input method is composing put in, and the geometry of its layout.
/// Offsets are the document's; coordinates are those of the flow.
final class TurnText {
    /// Text in a font without its letters is put together from several fonts, and JavaFX 26 then shows the words of a line
    /// from right to left in the wrong order: such text gets the system's own font.
    private static final PseudoClass BIDI = PseudoClass.getPseudoClass("bidi");
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private @Nullable Composition composition;
    private @Nullable LayoutInfo layout;
    private double height;
    private boolean mixed;

    TurnText() {
        text.getStyleClass().setAll("turn-text");
    }

    TextFlow flow() {
        return flow;
    }

    /// Shows a turn.
    ///
    /// @return whether the text is another one, so that it must be laid out again
    boolean show(Turn turn, @Nullable Composition composing) {
        composition = composing;
        String words = composing == null ? turn.text()
                : new StringBuilder(turn.text()).insert(composing.at().offset(), composing.text()).toString();
        if (words.equals(text.getText())) {
            return false;
        }
        text.setText(words);
        boolean bidi = Script.hasRightToLeft(words);
        if (bidi != mixed) {
            mixed = bidi;
            text.pseudoClassStateChanged(BIDI, bidi);
            text.applyCss();
        }
        flow.setTextAlignment(Script.isRightToLeft(words) ? TextAlignment.RIGHT : TextAlignment.LEFT);
        return true;
    }

    boolean isEmpty() {
        return text.getText().isEmpty();
    }

    boolean composes(@Nullable Composition composing) {
        return Objects.equals(composition, composing);
    }

    /// Lays the text out with its top left corner at a place.
    ///
    /// @return how high it is
    double lay(double x, double y, double width, double lineSpacing) {
        flow.setLineSpacing(lineSpacing);
        height = Math.ceil(flow.prefHeight(width));
        flow.resizeRelocate(x, y, width, height);
        flow.layout();
        layout = null;
        return height;
    }

    /// The geometry; taken once after each layout.
    LayoutInfo layout() {
        LayoutInfo known = layout;
        if (known == null) {
            known = flow.getLayoutInfo();
            layout = known;
        }
        return known;
    }

    /// The offset of a place in the text as it is shown.
    int shown(int offset) {
        Composition c = composition;
        if (c == null || offset < c.at().offset()) {
            return offset;
        }
        return offset == c.at().offset() ? offset + c.caret() : offset + c.text().length();
    }

    /// The offset in the document of an offset in the text as it is shown.
    int inDocument(int offset) {
        Composition c = composition;
        if (c == null || offset <= c.at().offset()) {
            return offset;
        }
        return Math.max(c.at().offset(), offset - c.text().length());
    }

    HitInfo hit(double x, double y) {
        return flow.getHitInfo(new Point2D(x, Math.clamp(y, 1, Math.max(1, height - 1))));
    }

    /// The lines, from top to bottom.
    List<TextLineInfo> lines() {
        return layout().getTextLines(false);
    }

    /// Whether a wrapped line begins at an offset.
    boolean wrapsAt(int offset) {
        int at = shown(offset);
        return at > 0 && lines().stream().anyMatch(l -> l.start() == at);
    }

    /// The index of the line on which a caret stands.
    int lineOf(int offset, boolean upstream) {
        List<TextLineInfo> lines = lines();
        int at = shown(offset);
        int line = 0;
        while (line + 1 < lines.size() && (lines.get(line + 1).start() < at || lines.get(line + 1).start() == at && !upstream)) {
            line++;
        }
        return line;
    }

    /// Where a caret is drawn: in several parts where text directions meet.
    List<Rectangle2D> caret(int offset, boolean upstream) {
        int at = shown(offset);
        CaretInfo caret = upstream && at > 0 ? layout().caretInfoAt(at - 1, false) : layout().caretInfoAt(at, true);
        List<Rectangle2D> parts = new ArrayList<>();
        for (int i = 0; i < caret.getSegmentCount(); i++) {
            parts.add(caret.getSegmentAt(i));
        }
        return parts;
    }

    /// The boxes around a range, one a line or more.
    List<Rectangle2D> range(int from, int to) {
        return layout().getSelectionGeometry(shown(from), shown(to), false);
    }
}
