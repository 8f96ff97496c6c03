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
import java.util.Optional;

/// Reads WAV files of 16 kHz, one channel, 16 bits, as [#wav] makes them: enough of a reader for tests of the service.
public final class WavReader implements MediaReader {
    private static final int HEADER = 44;

    /// A WAV file of these samples.
    public static byte[] wav(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length * 2);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
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
        return wav(samples);
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
        long length = bytes(sound.file()).length - HEADER;
        return new MediaInfo("wav", "pcm_s16le", 16_000, 1, Optional.of(Duration.ofMillis(length / 32)), Optional.empty(), false);
    }

    @Override
    public PcmSource open(Soundtrack sound, PcmFormat format) {
        return new Source(ByteBuffer.wrap(bytes(sound.file())).order(ByteOrder.LITTLE_ENDIAN).position(HEADER).slice()
                .order(ByteOrder.LITTLE_ENDIAN));
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

    private record Source(ByteBuffer samples) implements PcmSource {
        @Override
        public PcmFormat format() {
            return PcmFormat.SPEECH;
        }

        @Override
        public int read(short[] buffer, int frames) {
            int n = Math.min(frames, samples.remaining() / 2);
            for (int i = 0; i < n; i++) {
                buffer[i] = samples.getShort();
            }
            return n == 0 ? -1 : n;
        }

        @Override
        public void seek(long frame) {
            samples.position((int) frame * 2);
        }

        @Override
        public long position() {
            return samples.position() / 2;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
