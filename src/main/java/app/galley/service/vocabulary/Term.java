package app.galley.service.vocabulary;

/// A row of a custom vocabulary.
///
/// @param phrase how it is said, in the letters of the language, with hyphens between words
/// @param displayAs how it is written in the transcript; empty for the phrase itself
public record Term(String phrase, String displayAs) {
    /// A row that was just begun.
    public static final Term EMPTY = new Term("", "");

    /// How it is written in the transcript.
    public String shown() {
        return displayAs.isBlank() ? phrase : displayAs;
    }

    /// Whether nothing stands in the row; such a row is not written.
    public boolean isEmpty() {
        return phrase.isBlank() && displayAs.isBlank();
    }
}
