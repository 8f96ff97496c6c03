package app.galley.transcript.review.term;

/// A term that a text proposes for a vocabulary.
///
/// @param text as it is written there
/// @param count how often it occurs in the whole text
/// @param listed whether the text explains or lists it, as a glossary does
/// @param weight how promising it is
public record Proposal(String text, int count, boolean listed, double weight) { }
