package app.galley.ui.text.turn;

import app.galley.ui.kit.Times;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Who speaks and when: a shape, a name, a time. In the margin the time stands under the name, above the text beside it.
final class TurnHeader extends Region {
    private static final double MARK = 9;
    private static final double AFTER_MARK = 7;
    private static final double BEFORE_TIME = 10;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label time = new Label();
    private @Nullable SpeakerLook look;

    TurnHeader() {
        setManaged(false);
        getStyleClass().setAll("turn-header");
        mark.getStyleClass().setAll("speaker-mark");
        name.getStyleClass().add("speaker-name");
        time.getStyleClass().add("turn-time");
        mark.setMouseTransparent(true);
        getChildren().setAll(mark, name, time);
    }

    /// Shows who speaks and when.
    ///
    /// @return whether anything changed, so that it must be laid out again
    boolean show(SpeakerLook speaker, long milliseconds) {
        boolean changed = !speaker.equals(look);
        if (changed) {
            speaker.dress(mark, look);
            speaker.dress(name, look);
            look = speaker;
            name.setText(speaker.name());
        }
        String text = Times.clock(Duration.ofMillis(milliseconds));
        if (!text.equals(time.getText())) {
            time.setText(text);
            changed = true;
        }
        return changed;
    }

    @Override
    protected void layoutChildren() {
        // the column lays its cells out when it knows where they stand
    }

    /// Puts its parts in place.
    ///
    /// @param baseline of the name, from the top of this
    /// @return how high it is
    double lay(PageMetrics page, double baseline) {
        double size = page.px(MARK);
        double x = size + page.px(AFTER_MARK);
        double nameHeight = Math.ceil(name.prefHeight(-1));
        double timeWidth = Math.ceil(time.prefWidth(-1));
        double room = page.marginWidth() - x - (page.wide() ? 0 : page.px(BEFORE_TIME) + timeWidth);
        double nameWidth = Math.max(0, Math.min(Math.ceil(name.prefWidth(-1)), room));
        name.resize(nameWidth, nameHeight);
        double nameTop = Math.rint(baseline - name.getBaselineOffset());
        name.relocate(x, nameTop);
        mark.resizeRelocate(0, Math.rint(baseline - size + page.px(0.5)), size, size);
        double timeHeight = Math.ceil(time.prefHeight(-1));
        time.resize(timeWidth, timeHeight);
        double end;
        if (page.wide()) {
            time.relocate(x, nameTop + nameHeight);
            end = nameTop + nameHeight + timeHeight;
        } else {
            time.relocate(x + nameWidth + page.px(BEFORE_TIME), Math.rint(baseline - time.getBaselineOffset()));
            end = nameTop + nameHeight;
        }
        return end;
    }

    double nameBaseline() {
        return name.getBaselineOffset();
    }

    /// The node of the name, to hear clicks on it.
    Node name() {
        return name;
    }

    /// The node of the time, to hear clicks on it.
    Node time() {
        return time;
    }

    Bounds nameBounds() {
        return name.getBoundsInParent();
    }
}
