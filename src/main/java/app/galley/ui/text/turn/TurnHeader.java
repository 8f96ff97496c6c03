package app.galley.ui.text.turn;

import app.galley.transcript.Turn;
import app.galley.ui.kit.Times;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
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
    private final SpeakerName name = new SpeakerName();
    private final Text time = new Text();
    /// There since a turn was verified.
    private @Nullable Region check;
    private @Nullable SpeakerLook look;
    private int turn = Marks.NOWHERE;

    /// Shows nobody yet.
    ///
    /// @param listener hears of clicks
    public TurnHeader(HeaderListener listener) {
        setManaged(false);
        getStyleClass().setAll("turn-header");
        mark.getStyleClass().setAll("speaker-mark");
        time.getStyleClass().setAll("turn-time");
        time.setManaged(false);
        time.setPickOnBounds(true);
        mark.setMouseTransparent(true);
        mark.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        name.addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.speaker(turn)));
        time.addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.time(turn)));
        getChildren().setAll(mark, name, time);
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
            name.show(speaker.name());
        }
        String text = Times.clock(Duration.ofMillis(shown.time().start()));
        if (!text.equals(time.getText())) {
            time.setText(text);
            changed = true;
        }
        return check(shown.verified()) || changed;
    }

    /// Whether it last showed this speaker.
    boolean isDressedFor(SpeakerLook speaker) {
        return speaker.equals(look);
    }

    private boolean check(boolean shown) {
        Region known = check;
        if (known == null && shown) {
            Region made = new Region();
            made.getStyleClass().setAll("verified-mark");
            made.setMouseTransparent(true);
            made.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            check = made;
            getChildren().add(made);
            return true;
        }
        if (known == null || known.isVisible() == shown) {
            return false;
        }
        known.setVisible(shown);
        return true;
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
        Region checked = check != null && check.isVisible() ? check : null;
        double size = page.px(MARK);
        double x = size + page.px(AFTER_MARK);
        double timeWidth = Math.ceil(time.getLayoutBounds().getWidth());
        double behind = page.px(BEFORE_TIME) + timeWidth + (checked != null ? page.px(BEFORE_CHECK + CHECK) : 0);
        double nameWidth = name.fit(Math.max(0, page.marginWidth() - x - (page.wide() ? 0 : behind)));
        double nameY = Math.rint(baseline - name.getBaselineOffset());
        name.relocate(x, nameY);
        mark.resizeRelocate(0, Math.rint(baseline - size + page.px(0.5)), size, size);
        double timeX = page.wide() ? x : x + nameWidth + page.px(BEFORE_TIME);
        double timeHeight = Math.ceil(time.getLayoutBounds().getHeight());
        double under = nameY + Math.ceil(name.getLayoutBounds().getHeight());
        double timeY = page.wide() ? under : Math.rint(baseline - time.getBaselineOffset());
        time.relocate(timeX, timeY);
        if (checked != null) {
            double checkSize = page.px(CHECK);
            checked.resizeRelocate(timeX + timeWidth + page.px(BEFORE_CHECK),
                    Math.rint(timeY + time.getBaselineOffset() - checkSize + page.px(0.5)), checkSize, checkSize);
        }
        return page.wide() ? timeY + timeHeight : under;
    }

    /// Puts it where the page has its heads.
    public void place(PageMetrics page, double y, double height) {
        resizeRelocate(page.marginX(), y, page.marginWidth(), height);
    }

    /// How far down the name's letters stand in its line.
    public double nameBaseline() {
        return name.getBaselineOffset();
    }

    /// Where the name stands.
    public Bounds nameBounds() {
        return name.getBoundsInParent();
    }
}
