package app.galley.ui.sound.wave.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Measures words, and cuts those that do not fit. Used by the FX thread.
final class Letters {
    private static final int REMEMBERED = 1_000;
    private static final String ELLIPSIS = "…";
    private final Text ruler = new Text();
    private final Map<String, Double> widths = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Double> eldest) {
            return size() > REMEMBERED;
        }
    };
    private double drop;

    /// Uses these letters from now on.
    void font(Font font) {
        if (!font.equals(ruler.getFont()) || drop == 0) {
            ruler.setFont(font);
            widths.clear();
            ruler.setText("x");
            drop = -ruler.getLayoutBounds().getMinY() - ruler.getLayoutBounds().getHeight() / 2;
        }
    }

    Font font() {
        return ruler.getFont();
    }

    /// From the middle of a line down to where its letters stand.
    double drop() {
        return drop;
    }

    /// How wide a text is.
    double width(String text) {
        return widths.computeIfAbsent(text, unknown -> {
            ruler.setText(unknown);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /// As much of a text as fits; empty when not even its first letter does.
    String cut(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width(ELLIPSIS);
        int guess = (int) Math.min(text.length() - 1, Math.floor(text.length() * left / width(text)));
        while (guess > 0 && (width(text.substring(0, guess)) > left || Character.isHighSurrogate(text.charAt(guess - 1)))) {
            guess--;
        }
        return guess <= 0 ? "" : text.substring(0, guess).stripTrailing() + ELLIPSIS;
    }
}
