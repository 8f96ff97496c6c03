package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;

/// Words that a person put where the machine had heard something else.
///
/// @param text the words as they are written now, without the signs around them
/// @param name the same with the capitals around them that belong to the same name; the text itself when there are none
/// @param heard what the machine had written
/// @param heardName what it had written for the whole name
/// @param time when the words are heard
/// @param capital whether a capital inside of a sentence shows that they are a name, in languages that do not write all nouns with one
public record Correction(String text, String name, String heard, String heardName, TimeSpan time, boolean capital) {
}
