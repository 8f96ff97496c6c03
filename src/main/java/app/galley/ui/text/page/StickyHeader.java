package app.galley.ui.text.page;

import app.galley.transcript.Turn;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.SpeakerLook;
import app.galley.ui.text.turn.TurnCell;
import app.galley.ui.text.turn.TurnHeader;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Who speaks at the top of the page when the head of the turn is above its edge. In the margin it stands beside the text of
/// any turn; where heads stand above the text it lies over the text, of turns that are longer than the page. The end of the
/// turn pushes it out.
final class StickyHeader extends Region {
    private static final PseudoClass BAR = PseudoClass.getPseudoClass("bar");
    private static final double PIN = 12;
    private static final double PADDING = 6;
    private static final double LINE_HEIGHT = 1.55;
    private static final double CHARACTER = 0.5;
    private final TurnHeader header;
    private @Nullable TurnCell stoodFor;
    private @Nullable PageMetrics page;
    private double baseline = -1;
    private double headHeight;

    StickyHeader(HeaderListener listener) {
        header = new TurnHeader(listener);
        setManaged(false);
        setVisible(false);
        setViewOrder(-1);
        getStyleClass().setAll("sticky-header");
        getChildren().setAll(header);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_DRAGGED)) {
            addEventHandler(type, MouseEvent::consume);
        }
    }

    @Override
    protected void layoutChildren() {
        // laid out with the column
    }

    /// The turn it names, [Marks#NOWHERE] when it is not shown.
    int turn() {
        return isVisible() ? header.turn() : Marks.NOWHERE;
    }

    /// Where the name stands, in the coordinates of the column.
    Bounds nameBounds() {
        return localToParent(header.localToParent(header.nameBounds()));
    }

    /// How much it covers of the page's top while a turn is read.
    double cover(Turn turn, PageMetrics metrics, double height) {
        return !metrics.wide() && isLonger(turn, metrics, height) ? barHeight(metrics) : 0;
    }

    private double barHeight(PageMetrics metrics) {
        return Math.ceil(metrics.em() * LINE_HEIGHT) + 2 * metrics.px(PADDING);
    }

    private static boolean isLonger(Turn turn, PageMetrics metrics, double height) {
        double lines = turn.text().length() * CHARACTER * metrics.em() / metrics.textWidth();
        return lines * LINE_HEIGHT * metrics.em() > height;
    }

    /// Names the turn at the edge if need be.
    ///
    /// @param first the cell at the edge
    /// @param y its upper edge
    /// @param end the lower edge of its turn, without the space behind it; infinite when it is out of sight
    void update(TurnCell first, SpeakerLook look, PageMetrics metrics, double y, double end, double height) {
        TurnCell before = stoodFor;
        if (before != null) {
            before.showHead(true);
            stoodFor = null;
        }
        Block block = first.block();
        double natural = block.isFirst() ? y : Double.NEGATIVE_INFINITY;
        boolean wanted = metrics.wide() ? natural < metrics.px(PIN)
                : natural + first.headHeight() < 0 && isLonger(block.turn(), metrics, height);
        setVisible(wanted);
        if (!wanted) {
            return;
        }
        lay(first, block.turn(), look, metrics);
        if (metrics.wide()) {
            first.showHead(false);
            stoodFor = first;
            resizeRelocate(metrics.marginX(), Math.rint(Math.max(natural, Math.min(metrics.px(PIN), end - headHeight))),
                    metrics.marginWidth(), headHeight);
        } else {
            resizeRelocate(0, Math.rint(Math.min(0, end + metrics.betweenTurns() - barHeight(metrics))), metrics.paneWidth(), barHeight(metrics));
        }
    }

    private void lay(TurnCell first, Turn turn, SpeakerLook look, PageMetrics metrics) {
        boolean changed = header.show(first.index(), turn, look);
        double wanted = metrics.wide() ? first.textBaseline() : header.nameBaseline();
        if (changed || page != metrics || baseline != wanted) {
            page = metrics;
            baseline = wanted;
            pseudoClassStateChanged(BAR, !metrics.wide());
            headHeight = header.lay(metrics, baseline);
            if (metrics.wide()) {
                header.resizeRelocate(0, 0, metrics.marginWidth(), headHeight);
            } else {
                header.place(metrics, Math.rint((barHeight(metrics) - headHeight) / 2), headHeight);
            }
        }
    }
}
