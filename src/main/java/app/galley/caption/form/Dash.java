package app.galley.caption.form;

/// How the dash stands that marks a speaker.
public enum Dash {
    /// Right before the word: `-Yes.`
    TIGHT("-"),
    /// A blank behind it: `- Yes.`
    SPACED("- ");

    private final String before;

    Dash(String before) {
        this.before = before;
    }

    /// A text that somebody else begins to say.
    public String before(String text) {
        return before + text;
    }
}
