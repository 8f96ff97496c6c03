package app.galley.transcript.edit.adoption;

import app.galley.transcript.Word;
import org.jspecify.annotations.Nullable;

/// A word that has its place in the text that comes about.
///
/// @param written the unit whose letters and signs are taken
/// @param own the same in the document; null when it is new
/// @param other the same in the new result; null when it does not have it or is not asked
/// @param word its time, confidence and mark; its place is that of `written`; null for text without words
/// @param speaker who says it, by the document's ids
/// @param begins whether a turn begins with it
/// @param verified whether a person has found its turn right
record Laid(Unit written, @Nullable Unit own, @Nullable Unit other, @Nullable Word word, int speaker, boolean begins, boolean verified) {
}
