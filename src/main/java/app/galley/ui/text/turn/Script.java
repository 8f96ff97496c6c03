package app.galley.ui.text.turn;

import java.text.Bidi;

/// In which direction a text is written.
public final class Script {
    private Script() { }

    /// Whether the first letter with a direction is written from right to left (the rule of the Unicode bidirectional
    /// algorithm for a paragraph's direction).
    public static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> { }
            }
        }
        return false;
    }

    /// Whether anything in it is written from right to left.
    public static boolean hasRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
