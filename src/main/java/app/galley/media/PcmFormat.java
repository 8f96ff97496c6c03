package app.galley.media;

import java.time.Duration;

/// Signed 16-bit samples, channels interleaved.
///
/// @param sampleRate frames a second
/// @param channels samples a frame
public record PcmFormat(int sampleRate, int channels) {
    /// What recognisers take: 16 kHz, one channel.
    public static final PcmFormat SPEECH = new PcmFormat(16_000, 1);

    public PcmFormat {
        if (sampleRate < 1 || channels < 1) {
            throw new IllegalArgumentException("not a sound format: " + sampleRate + " Hz, " + channels + " channels");
        }
    }

    /// The number of frames in so many milliseconds, rounded down.
    public long frames(long milliseconds) {
        return milliseconds * sampleRate / 1000;
    }

    /// The milliseconds that so many frames last, rounded down.
    public long milliseconds(long frames) {
        return frames * 1000 / sampleRate;
    }

    /// How long so many frames last, exact to the nanosecond.
    public Duration duration(long frames) {
        long seconds = Math.floorDiv(frames, (long) sampleRate);
        return Duration.ofSeconds(seconds, (frames - seconds * sampleRate) * 1_000_000_000 / sampleRate);
    }

    /// The frame that is nearest to a moment; turns back what [#duration] yields.
    public long frameAt(Duration moment) {
        return moment.getSeconds() * sampleRate + ((long) moment.getNano() * sampleRate + 500_000_000) / 1_000_000_000;
    }
}
