package app.galley.media.file;

import java.time.Duration;

/// A part of a recording that has a name of its own.
///
/// @param title empty when it has none
/// @param start counted from the first sample
/// @param end not before the start
public record Chapter(String title, Duration start, Duration end) { }
