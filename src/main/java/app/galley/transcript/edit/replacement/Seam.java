package app.galley.transcript.edit.replacement;

import app.galley.transcript.Tokens;

/// The place where two pieces of text meet. Stateless.
public final class Seam {
    private Seam() {
    }

    /// Whether two characters that meet may belong to one word.
    ///
    /// @param left code point of the last character of the first piece
    /// @param right code point of the first character of the second piece
    public static boolean joins(int left, int right) {
        return !Tokens.isBlank(left) && !Tokens.isBlank(right)
                && !Tokens.isIdeographic(left) && !Tokens.isIdeographic(right);
    }
}
