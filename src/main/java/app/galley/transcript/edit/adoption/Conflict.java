package app.galley.transcript.edit.adoption;

import app.galley.transcript.Passage;

/// A place where a person had corrected, struck, timed or verified words that the new result has otherwise: the person's stay.
///
/// @param place where it is in the text that comes about; an empty passage where the person had taken words out
/// @param kept what stands there
/// @param offered what the new result says instead; may be empty
public record Conflict(Passage place, String kept, String offered) {
}
