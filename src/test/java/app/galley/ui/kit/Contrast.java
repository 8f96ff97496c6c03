package app.galley.ui.kit;

import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;

/// The contrast of two colours as WCAG 2 defines it: 1 for the same, 21 for black and white.
public final class Contrast {
    private Contrast() { }

    public static double of(Color a, Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color colour) {
        double[] parts = DoubleStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
