package app.galley.ui.sound.wave.draw;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Peaks as an image with one pixel for each of the screen. Used by the FX thread.
public final class PeakImage extends ImageView {
    private final PeakInk ink = new PeakInk();
    private final Palette palette;
    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int columns;
    private int rows;

    /// With nothing on it.
    public PeakImage(Palette palette) {
        this.palette = palette;
        setMouseTransparent(true);
    }

    /// Draws something in a size of the window.
    ///
    /// @param screen pixels of the screen for each of the window
    public void draw(PeakInk.Subject subject, double width, double height, double screen) {
        PixelBuffer<IntBuffer> target = sized((int) Math.max(1, Math.rint(width * screen)), (int) Math.max(1, Math.rint(height * screen)));
        setFitWidth(columns / screen);
        setFitHeight(rows / screen);
        ink.paint(pixels, columns, rows, subject, new PeakInk.Tints(argb(Ink.PEAKS), argb(Ink.UNKNOWN), argb(Ink.SILENCE), argb(Ink.GAP)));
        target.updateBuffer(all -> new Rectangle2D(0, 0, columns, rows));
    }

    private PixelBuffer<IntBuffer> sized(int newColumns, int newRows) {
        PixelBuffer<IntBuffer> known = buffer;
        if (known != null && columns == newColumns && rows == newRows) {
            return known;
        }
        columns = newColumns;
        rows = newRows;
        pixels = new int[columns * rows];
        PixelBuffer<IntBuffer> made = new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        buffer = made;
        setImage(new WritableImage(made));
        return made;
    }

    private int argb(Ink colour) {
        Color tint = palette.of(colour);
        return (int) Math.round(tint.getOpacity() * 255) << 24 | (int) Math.round(tint.getRed() * 255) << 16
                | (int) Math.round(tint.getGreen() * 255) << 8 | (int) Math.round(tint.getBlue() * 255);
    }
}
