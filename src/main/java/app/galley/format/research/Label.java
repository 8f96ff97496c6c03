package app.galley.format.research;

import app.galley.transcript.TimeSpan;

/// Text at a time, as an annotation has it.
///
/// @param time when it is heard
/// @param text in one line; may be empty
public record Label(TimeSpan time, String text) { }
