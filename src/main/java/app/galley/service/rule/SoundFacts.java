package app.galley.service.rule;

import java.time.Duration;
import java.util.Optional;

/// What a job is asked to read.
///
/// @param title what people call it
/// @param channels its channels; empty when nobody knows
/// @param sampleRate its rate in hertz; empty when nobody knows
/// @param length how long it is; zero when nobody knows
/// @param bytes how large the file is
/// @param format of the file, as its ending would be; empty when nobody knows
public record SoundFacts(String title, Optional<Integer> channels, Optional<Integer> sampleRate, Duration length, long bytes, Optional<String> format) {
    /// Facts of a file of which the format is not known.
    public SoundFacts(String title, Optional<Integer> channels, Optional<Integer> sampleRate, Duration length, long bytes) {
        this(title, channels, sampleRate, length, bytes, Optional.empty());
    }
}
