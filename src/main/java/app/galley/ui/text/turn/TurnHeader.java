package app.galley.ui.text.turn;

import app.galley.transcript.Turn;
import app.galley.ui.kit.Times;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Who speaks and when: a shape, a name, a time, and a check when the turn was verified. In the margin the time stands under
/// the name, above the text beside it. On a mirrored page all of it is mirrored. Used by the FX thread.
public final class TurnHeader extends Region {
    private static final double MARK = 9;
    private static final double AFTER_MARK = 7;
    private static final double BEFORE_TIME = 10;
    private static final double CHECK = 9;
    private static final double BEFORE_CHECK = 7;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Text time = new Text();
    private final Region check = new Region();
    /// Says the whole of a name that is too long; there since one was.
    private @Nullable Tooltip whole;
    private @Nullable SpeakerLook look;
    private int turn = Marks.NOWHERE;

    /// Shows nobody yet.
    ///
    /// @param listener hears of clicks
    public TurnHeader(HeaderListener listener) {
        setManaged(false);
        getStyleClass().setAll("turn-header");
        mark.getStyleClass().setAll("speaker-mark");
        name.getStyleClass().add("speaker-name");
        time.getStyleClass().setAll("turn-time");
        time.setManaged(false);
        time.setPickOnBounds(true);
        check.getStyleClass().setAll("verified-mark");
        mark.setMouseTransparent(true);
        check.setMouseTransparent(true);
        check.setVisible(false);
        mark.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        check.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        name.addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.speaker(turn)));
        time.addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.time(turn)));
        getChildren().setAll(mark, name, time, check);
    }

    private static void clicked(MouseEvent event, Runnable act) {
        if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.isStillSincePress()) {
                act.run();
            }
        }
    }

    /// Shows who speaks a turn and when.
    ///
    /// @param at the turn's place in the document
    /// @return whether anything changed, so that it must be laid out again
    public boolean show(int at, Turn shown, SpeakerLook speaker) {
        turn = at;
        boolean changed = !speaker.equals(look);
        if (changed) {
            speaker.dress(mark, look);
            speaker.dress(name, look);
            look = speaker;
            name.setText(speaker.name());
        }
        String text = Times.clock(Duration.ofMillis(shown.time().start()));
        if (!text.equals(time.getText())) {
            time.setText(text);
            changed = true;
        }
        if (check.isVisible() != shown.verified()) {
            check.setVisible(shown.verified());
            changed = true;
        }
        return changed;
    }

    /// The turn it shows, by its place in the document.
    public int turn() {
        return turn;
    }

    @Override
    protected void layoutChildren() {
        // the column lays its cells out when it knows where they stand
    }

    /// Puts its parts in place.
    ///
    /// @param baseline of the name, from the top of this
    /// @return how high it is
    public double lay(PageMetrics page, double baseline) {
        setNodeOrientation(page.mirrored() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        double size = page.px(MARK);
        double x = size + page.px(AFTER_MARK);
        double timeWidth = Math.ceil(time.getLayoutBounds().getWidth());
        double behind = page.px(BEFORE_TIME) + timeWidth + (check.isVisible() ? page.px(BEFORE_CHECK + CHECK) : 0);
        double nameWidth = layName(x, baseline, Math.max(0, page.marginWidth() - x - (page.wide() ? 0 : behind)));
        mark.resizeRelocate(0, Math.rint(baseline - size + page.px(0.5)), size, size);
        double timeX = page.wide() ? x : x + nameWidth + page.px(BEFORE_TIME);
        double timeHeight = Math.ceil(time.getLayoutBounds().getHeight());
        double under = name.getLayoutY() + name.getHeight();
        double timeY = page.wide() ? under : Math.rint(baseline - time.getBaselineOffset());
        time.relocate(timeX, timeY);
        double checkSize = page.px(CHECK);
        check.resizeRelocate(timeX + timeWidth + page.px(BEFORE_CHECK),
                Math.rint(timeY + time.getBaselineOffset() - checkSize + page.px(0.5)), checkSize, checkSize);
        return page.wide() ? timeY + timeHeight : under;
    }

    /// A name that is too long ends in an ellipsis and says the whole of it in a tooltip.
    private double layName(double x, double baseline, double room) {
        double wanted = Math.ceil(name.prefWidth(-1));
        name.resize(Math.min(wanted, room), Math.ceil(name.prefHeight(-1)));
        name.relocate(x, Math.rint(baseline - name.getBaselineOffset()));
        name.setTooltip(wanted > room ? whole() : null);
        return name.getWidth();
    }

    private Tooltip whole() {
        Tooltip known = whole == null ? new Tooltip() : whole;
        known.setText(name.getText());
        whole = known;
        return known;
    }

    /// Puts it where the page has its heads.
    public void place(PageMetrics page, double y, double height) {
        resizeRelocate(page.marginX(), y, page.marginWidth(), height);
    }

    /// How far down the name's letters stand in its label.
    public double nameBaseline() {
        return name.getBaselineOffset();
    }

    /// Where the name stands.
    public Bounds nameBounds() {
        return name.getBoundsInParent();
    }
}
