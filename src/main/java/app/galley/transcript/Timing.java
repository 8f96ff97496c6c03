package app.galley.transcript;

/// How a word came by its time.
public enum Timing {
    /// Heard: the recogniser measured it.
    MEASURED,
    /// Worked out from the words around it, after an edit.
    INFERRED,
    /// Set by hand.
    SET
}
