package app.galley.ui.text;

import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.PageMetrics;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How the page is set: size of the letters, distance and length of the lines, direction. All takes effect at once and leaves
/// the word at the top where it is. Used by the FX thread.
final class PageStyle {
    private static final double[] STEPS = {0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};
    private static final double LEAST_SPREAD = 0.8;
    private static final double MOST_SPREAD = 2;
    /// How far a wheel turns for one step.
    private static final double NOTCH = 40;
    final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    final DoubleProperty lineSpacing = new SimpleDoubleProperty(this, "lineSpacing", 1);
    final IntegerProperty characters = new SimpleIntegerProperty(this, "characters", PageMetrics.Style.DESIGN.characters());
    private final TurnColumn column;
    private final Text face;
    private boolean mirrored;
    private double turned;

    /// Sets a column.
    ///
    /// @param face a text in the window's font
    PageStyle(TurnColumn column, Text face) {
        this.column = column;
        this.face = face;
        characters.subscribe(n -> restyle());
        lineSpacing.subscribe(s -> restyle());
        face.fontProperty().addListener((property, old, now) -> enlarge());
        zoom.subscribe(z -> enlarge());
    }

    private void restyle() {
        column.style(new PageMetrics.Style(
                Math.clamp(characters.get(), PageMetrics.FEWEST_CHARACTERS, PageMetrics.MOST_CHARACTERS),
                Math.clamp(lineSpacing.get(), LEAST_SPREAD, MOST_SPREAD), mirrored));
    }

    /// In pixels: texts do not take up an em that stands on a region, which has no font of its own.
    private void enlarge() {
        Font font = face.getFont();
        double by = Math.clamp(zoom.get(), STEPS[0], STEPS[STEPS.length - 1]);
        double size = by == 1 ? font.getSize() : Math.rint(font.getSize() * by * 2) / 2;
        column.setStyle(by == 1 ? "" : "-fx-font-size: " + size + "px;");
        column.face(PageMetrics.Face.of(new Font(font.getName(), size)));
    }

    /// Hears the wheel on the page, and in which direction it is read.
    void layOn(Node page) {
        page.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        page.effectiveNodeOrientationProperty().subscribe(direction -> {
            mirrored = direction == NodeOrientation.RIGHT_TO_LEFT;
            restyle();
        });
    }

    /// Goes to the next larger or smaller size.
    void step(boolean larger) {
        double now = zoom.get();
        double to = now;
        for (double step : STEPS) {
            if (larger && step > now + 0.001) {
                zoom.set(step);
                return;
            }
            to = step < now - 0.001 ? step : to;
        }
        if (!larger) {
            zoom.set(to);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            turned += event.getDeltaY();
            while (Math.abs(turned) >= NOTCH) {
                step(turned > 0);
                turned -= Math.copySign(NOTCH, turned);
            }
            event.consume();
        }
    }
}
