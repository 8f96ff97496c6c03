package app.galley.ui.text.block;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;

/// The shapes that are drawn over text.
final class Outline {
    private Outline() { }

    /// A filled rectangle.
    static void box(List<PathElement> to, double left, double top, double right, double bottom) {
        to.add(new MoveTo(left, top));
        to.add(new LineTo(right, top));
        to.add(new LineTo(right, bottom));
        to.add(new LineTo(left, bottom));
        to.add(new ClosePath());
    }

    /// A filled rectangle with round corners, a little larger than the text it lies under.
    static void softBox(List<PathElement> to, Rectangle2D text, double by, double radius) {
        double left = text.getMinX() - by;
        double right = text.getMaxX() + by;
        double top = text.getMinY();
        double bottom = text.getMaxY();
        double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
        to.add(new MoveTo(left + r, top));
        to.add(new LineTo(right - r, top));
        to.add(new QuadCurveTo(right, top, right, top + r));
        to.add(new LineTo(right, bottom - r));
        to.add(new QuadCurveTo(right, bottom, right - r, bottom));
        to.add(new LineTo(left + r, bottom));
        to.add(new QuadCurveTo(left, bottom, left, bottom - r));
        to.add(new LineTo(left, top + r));
        to.add(new QuadCurveTo(left, top, left + r, top));
        to.add(new ClosePath());
    }

    /// A line along the text.
    static void line(List<PathElement> to, double left, double right, double y) {
        to.add(new MoveTo(left, y));
        to.add(new LineTo(right, y));
    }

    /// A zigzag along the text.
    ///
    /// @param size how wide and how high each of its teeth is
    static void zigzag(List<PathElement> to, double left, double right, double top, double size) {
        to.add(new MoveTo(left, top + size));
        boolean up = true;
        for (double x = left + size; x < right + size; x += size) {
            to.add(new LineTo(Math.min(x, right), up ? top : top + size));
            up = !up;
        }
    }
}
