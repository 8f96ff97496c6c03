package app.galley.ui.kit;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Wraps text that JavaFX 26 cannot wrap by itself. Where a line ends within a node whose text is put together from more than
/// single letters, it shapes the rest as if it were the whole (PangoGlyphLayout keeps the text of a run that was cut): such a
/// line shows all of the text and runs off the page, and where some of it is written from right to left it fails with an
/// ArrayIndexOutOfBoundsException (PrismTextLayout.computeTrailingSpaceWidth). Between nodes both are right. To be used
/// wherever a name or words of a transcript are shown. Used by the FX thread.
public final class Wrapping {
    /// Thai is written without blanks; the words in it are found by a dictionary that this locale alone has.
    private static final Locale THAI = Locale.of("th");
    private static final String HAIR_SPACE = "\u200A";

    private Wrapping() { }

    /// Whether some of a text is written from right to left, so that it must not wrap within a node.
    public static boolean isMixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Whether some of a text is put together from more than single letters, so that it must not wrap within a node: marks over
    /// letters, emoji that are joined, the scripts of the Near East, of India and South-East Asia, and some rarer ones.
    public static boolean isShaped(String text) {
        return text.chars().anyMatch(Wrapping::isShaped);
    }

    private static boolean isShaped(int c) {
        return c >= 0x300 && (c <= 0x36F || c >= 0x590 && c <= 0x109F || c >= 0x1100 && c <= 0x11FF || c >= 0x13A0 && c <= 0x13FF
                || c >= 0x1700 && c <= 0x1CFF || c >= 0x200C && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F
                || c >= 0xA800 && c <= 0xABFF || c >= 0xD802 && c <= 0xD809 || c == 0xD83A || c == 0xD83B);
    }

    /// Where lines of a text may end: offsets at which another line may begin, the end of the text among them.
    public static List<Integer> opportunities(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(THAI);
        lines.setText(text);
        List<Integer> opportunities = new ArrayList<>();
        lines.first();
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            opportunities.add(end);
        }
        return opportunities;
    }

    /// Lets a label wrap while its text can; other text is cut off with dots, and whole in the tooltip.
    public static void wrap(Label label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(
                () -> label.getText() == null || !isMixed(label.getText()) && !isShaped(label.getText()), label.textProperty()));
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
        for (int end : opportunities(text)) {
            for (int i = from + 1; i < end; i++) {
                if (i - from >= most && !Character.isWhitespace(text.charAt(i)) && !belongsToTheLast(text.charAt(i))) {
                    words.add(text.substring(from, i));
                    from = i;
                }
            }
            words.add(text.substring(from, end));
            from = end;
        }
        return words;
    }

    /// The words of a text as nodes may show them where places in the text do not matter: a line may end behind each of them.
    ///
    /// @param most how many chars surely fit on a line
    public static List<String> apart(String text, int most) {
        List<String> words = words(text, most);
        return words.stream().map(word -> word.isEmpty() || !isThai(word.charAt(word.length() - 1)) ? word : word + HAIR_SPACE).toList();
    }

    /// Whether a letter is of a script without blanks, between the words of which JavaFX ends no line.
    private static boolean isThai(char c) {
        return c >= 0x0E00 && c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF;
    }

    private static boolean belongsToTheLast(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || Character.isLowSurrogate(c);
    }
}
