package app.galley.ui.text.turn;

import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The name of who speaks, in one line. One that is too long ends in an ellipsis and says the whole of itself in a tooltip. A bare
/// text, since a label with its skin takes several times as long to style, and a page has a name for each turn in sight. Used by
/// the FX thread.
final class SpeakerName extends Text {
    private static final String ELLIPSIS = "\u2026";
    private String whole = "";
    private double room = Double.NaN;
    private @Nullable Font cutIn;
    /// There since a name was too long.
    private @Nullable Tooltip tip;

    /// Nobody's.
    SpeakerName() {
        getStyleClass().setAll("speaker-name");
        setManaged(false);
        setPickOnBounds(true);
    }

    /// Shows another name; it has to be fitted again.
    void show(String name) {
        whole = name;
        room = Double.NaN;
        setText(name);
        setAccessibleText(name);
    }

    /// Cuts it to a width.
    ///
    /// @param most how wide it may be, in pixels
    /// @return how wide it is
    double fit(double most) {
        if (most != room || getFont() != cutIn) {
            room = most;
            cutIn = getFont();
            setText(whole);
            boolean fits = width() <= most;
            if (!fits) {
                cut(most);
            }
            tip(!fits);
        }
        return Math.min(width(), most);
    }

    private double width() {
        return Math.ceil(getLayoutBounds().getWidth());
    }

    private void cut(double most) {
        int fits = 0;
        int tooLong = whole.length();
        while (tooLong - fits > 1) {
            int half = (fits + tooLong) / 2;
            setText(beginning(half));
            if (width() <= most) {
                fits = half;
            } else {
                tooLong = half;
            }
        }
        setText(beginning(fits));
    }

    private String beginning(int length) {
        int end = length > 0 && Character.isHighSurrogate(whole.charAt(length - 1)) ? length - 1 : length;
        return whole.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private void tip(boolean wanted) {
        Tooltip known = tip;
        if (wanted) {
            Tooltip said = known == null ? new Tooltip() : known;
            said.setText(whole);
            Tooltip.install(this, said);
            tip = said;
        } else if (known != null) {
            Tooltip.uninstall(this, known);
            tip = null;
        }
    }
}
