package app.galley.service.job;

/// What becomes of the words of a vocabulary filter (`VocabularyFilterMethod`).
public enum FilterMethod {
    /// Each becomes `***`.
    MASK,
    /// They are left out.
    REMOVE,
    /// They stay and are marked.
    TAG
}
