package app.galley.transcript.content;

/// What becomes of struck words in what is handed out.
public enum Struck {
    /// They are left out.
    LEFT_OUT,
    /// They are there and marked as struck: for formats that can show it.
    SHOWN,
    /// They are there like all others.
    KEPT
}
