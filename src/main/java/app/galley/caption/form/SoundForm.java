package app.galley.caption.form;

/// How a guide has a sound that is not speech.
public enum SoundForm {
    /// As the transcript has it.
    AS_WRITTEN,
    /// `[door slams]`
    BRACKETS,
    /// `(door slams)`
    PARENTHESES,
    /// `DOOR SLAMS`
    CAPITALS
}
