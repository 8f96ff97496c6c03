package app.galley.ui.sound.wave.draw;

import app.galley.ui.sound.wave.model.TimeAxis;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// What is drawn on: a part of the time in a place of the picture. Used by the FX thread.
///
/// @param on takes what is drawn
/// @param axis the part of the time
/// @param bands the places
/// @param palette the colours
/// @param letters the letters
record Sheet(GraphicsContext on, TimeAxis axis, Bands bands, Palette palette, Letters letters) {
    private static final double SHAPE = 10;

    /// Where a millisecond is drawn, in whole pixels, not far out of sight.
    double x(long millisecond) {
        return Math.rint(Math.clamp(axis.x(millisecond / 1000.0), -8, axis.width() + 8));
    }

    /// The first millisecond in sight.
    long from() {
        return (long) Math.floor(axis.start() * 1000);
    }

    /// The last millisecond in sight.
    long to() {
        return (long) Math.ceil(axis.end() * 1000);
    }

    /// A filled rectangle.
    void fill(Color colour, double x, double y, double width, double height) {
        on.setFill(colour);
        on.fillRect(x, y, width, height);
    }

    /// A shape from the style sheet, in a square.
    void shape(String path, Color colour, double x, double y, double size) {
        if (path.isEmpty()) {
            return;
        }
        on.save();
        on.translate(x, y);
        on.scale(size / SHAPE, size / SHAPE);
        on.beginPath();
        on.appendSVGPath(path);
        on.setFill(colour);
        on.fill();
        on.restore();
    }

    /// A line of text whose middle is at a height.
    void text(String words, Color colour, double x, double middle) {
        on.setFont(letters.font());
        on.setFill(colour);
        on.fillText(words, x, Math.rint(middle + letters.drop()));
    }
}
