package app.galley.caption.check;

/// How much a guide means a rule.
public enum Severity {
    /// Captions that break it are not accepted.
    ERROR,
    /// Advice.
    ADVICE
}
