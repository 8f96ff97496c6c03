package app.galley.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Wraps text that may be written from right to left. JavaFX 26.0.1 fails with an ArrayIndexOutOfBoundsException
/// (PrismTextLayout.computeTrailingSpaceWidth) when it wraps a line within a node of such text; between nodes it does not. To be
/// used wherever a name or words of a transcript are shown. Used by the FX thread.
public final class Wrapping {
    private Wrapping() { }

    /// Whether some of a text is written from right to left, so that it must not wrap within a node.
    public static boolean isMixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Lets a label wrap while its text can; other text is cut off with dots, and whole in the tooltip.
    public static void wrap(Label label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(
                () -> label.getText() == null || !isMixed(label.getText()), label.textProperty()));
        label.wrapTextProperty().subscribe(wraps -> {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(label.textProperty());
            label.setTooltip(wraps ? null : whole);
        });
    }

    /// The words of a text, each with the blanks behind it: what a node may show. Words longer than a line are cut.
    ///
    /// @param most how many chars surely fit on a line
    public static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length() || Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i));
            if (ends || i - from >= most && !Character.isWhitespace(text.charAt(i)) && !belongsToTheLast(text.charAt(i))) {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        return words;
    }

    private static boolean belongsToTheLast(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || Character.isLowSurrogate(c);
    }
}
