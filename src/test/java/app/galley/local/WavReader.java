package app.galley.local;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads WAV files of 16 kHz, 16 bits, as [#wav] and [#voices] make them: enough of a reader for tests of the service.
public final class WavReader implements MediaReader {
    private static final int HEADER = 44;
    private static final int CHANNELS = 22;

    /// A WAV file of these samples.
    public static byte[] wav(short[] samples) {
        return wav(samples, 1);
    }

    private static byte[] wav(short[] samples, int channels) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length * 2);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) channels);
        bytes.putInt(16_000).putInt(32_000 * channels).putShort((short) (2 * channels)).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length * 2);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        return bytes.array();
    }

    /// Silence with something like a voice in it: a buzz of 120 Hz through two formants, in syllables of a quarter second.
    ///
    /// @param seconds how long in all
    /// @param from where the voice begins, in seconds
    /// @param to where it ends, in seconds
    public static byte[] voice(double seconds, double from, double to) {
        return wav(samples(seconds, from, to));
    }

    /// Such a voice on each of several channels.
    ///
    /// @param times where the voice of each channel begins and ends, in seconds
    public static byte[] voices(double seconds, List<double[]> times) {
        short[] mixed = new short[(int) (seconds * 16_000) * times.size()];
        for (int channel = 0; channel < times.size(); channel++) {
            short[] one = samples(seconds, times.get(channel)[0], times.get(channel)[1]);
            for (int i = 0; i < one.length; i++) {
                mixed[i * times.size() + channel] = one[i];
            }
        }
        return wav(mixed, times.size());
    }

    private static short[] samples(double seconds, double from, double to) {
        short[] samples = new short[(int) (seconds * 16_000)];
        double[] state = new double[4];
        for (int i = 0; i < samples.length; i++) {
            double time = i / 16_000.0;
            double pulse = time >= from && time < to && i % 133 < 2 ? 1 : 0;
            double low = resonate(state, 0, pulse, 600, 80);
            double high = resonate(state, 2, pulse, 1500, 120);
            double syllable = 0.35 + 0.65 * Math.abs(Math.sin(Math.PI * 4 * (time - from)));
            samples[i] = (short) Math.clamp((low + high) * syllable * 9000, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    private static double resonate(double[] state, int at, double in, double frequency, double width) {
        double radius = Math.exp(-Math.PI * width / 16_000);
        double out = in + 2 * radius * Math.cos(2 * Math.PI * frequency / 16_000) * state[at] - radius * radius * state[at + 1];
        state[at + 1] = state[at];
        state[at] = out;
        return out * (1 - radius) * 4;
    }

    @Override
    public MediaInfo probe(Soundtrack sound) {
        byte[] bytes = bytes(sound.file());
        int channels = bytes[CHANNELS];
        return new MediaInfo("wav", "pcm_s16le", 16_000, channels, Optional.of(Duration.ofMillis((bytes.length - HEADER) / 32 / channels)), Optional.empty(), false);
    }

    @Override
    public PcmSource open(Soundtrack sound, PcmFormat format) {
        byte[] bytes = bytes(sound.file());
        return new Source(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(HEADER).slice()
                .order(ByteOrder.LITTLE_ENDIAN), bytes[CHANNELS], format.channels());
    }

    private static byte[] bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < HEADER || !new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")) {
                throw Problem.badInput("media.notMedia", "it").asException();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing is held
    }

    /// @param own channels of the file
    /// @param channels channels that are wanted: as many as the file has, or one, which is the first
    private record Source(ByteBuffer samples, int own, int channels) implements PcmSource {
        @Override
        public PcmFormat format() {
            return new PcmFormat(16_000, channels);
        }

        @Override
        public int read(short[] buffer, int frames) {
            int n = Math.min(frames, samples.remaining() / 2 / own);
            for (int i = 0; i < n; i++) {
                for (int channel = 0; channel < own; channel++) {
                    short sample = samples.getShort();
                    if (channel < channels) {
                        buffer[i * channels + channel] = sample;
                    }
                }
            }
            return n == 0 ? -1 : n;
        }

        @Override
        public void seek(long frame) {
            samples.position((int) frame * 2 * own);
        }

        @Override
        public long position() {
            return samples.position() / 2 / own;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
