package app.galley.service.rule;

import java.time.Duration;
import java.util.Optional;

/// What a job is asked to read.
///
/// @param title what people call it
/// @param channels its channels; empty when nobody knows
/// @param sampleRate its rate in hertz; empty when nobody knows
/// @param length how long it is
/// @param bytes how large the file is
public record SoundFacts(String title, Optional<Integer> channels, Optional<Integer> sampleRate, Duration length, long bytes) {
}
