package app.galley.caption.form;

import java.util.Locale;

/// How a guide has the name of who speaks, where the text of a cue says it.
public enum SpeakerForm {
    /// `Ann Lee:`
    COLON,
    /// `ANN LEE:`
    CAPITALS,
    /// `[Ann Lee]`
    BRACKETS,
    /// `(Ann Lee)`
    PARENTHESES,
    /// A dash where somebody else begins to speak, and no name.
    DASH;

    /// What stands before the first word.
    ///
    /// @param name of who speaks
    String label(String name) {
        String plain = name.strip();
        return switch (this) {
            case COLON -> plain + ":";
            case CAPITALS -> plain.toUpperCase(Locale.ROOT) + ":";
            case BRACKETS -> "[" + plain + "]";
            case PARENTHESES -> "(" + plain + ")";
            case DASH -> "";
        };
    }
}
