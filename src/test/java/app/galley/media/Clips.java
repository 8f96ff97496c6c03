package app.galley.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/// Recordings made for tests: sounds as samples, written as WAV by hand, and turned into other formats by the ffmpeg program
/// that is bundled with the decoder.
public final class Clips {
    private Clips() { }

    /// A click every 100 ms over soft noise; each click is a burst of noise of its own, so that no two places sound the same.
    public static short[] clicks(int rate, double seconds, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            boolean click = i % (rate / 10) < rate / 100;
            samples[i] = (short) Math.round(random.nextGaussian() * (click ? 6000 : 150));
        }
        return samples;
    }

    /// Noise in which no sample is 0, so that inserted silence can be told from it.
    public static short[] noiseWithoutZeros(int rate, double seconds, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            int value = random.nextInt(1, 8000);
            samples[i] = (short) (random.nextBoolean() ? value : -value);
        }
        return samples;
    }

    /// Writes 16-bit samples as a WAV file.
    public static Path wav(Path file, int rate, int channels, short[] samples) throws IOException {
        int bytes = samples.length * 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1)
                .putShort((short) channels).putInt(rate).putInt(rate * channels * 2).putShort((short) (channels * 2))
                .putShort((short) 16).put("data".getBytes()).putInt(bytes);
        for (short sample : samples) {
            wav.putShort(sample);
        }
        return Files.write(file, wav.array());
    }

    /// Runs the bundled ffmpeg program; the last argument is the file that it makes.
    public static Path ffmpeg(Object... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-v", "error", "-nostdin", "-y"));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        // Some of its libraries lie beside it, where Linux does not look by itself.
        builder.environment().put("LD_LIBRARY_PATH", Path.of(line.getFirst()).resolveSibling("").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ffmpeg takes too long");
        assertEquals(0, process.exitValue(), said);
        return Path.of(line.getLast());
    }

    /// Encodes a file as another one, with the encoder's arguments.
    public static Path encode(Path from, Path to, String... arguments) throws IOException, InterruptedException {
        List<Object> line = new ArrayList<>(List.of("-i", from));
        line.addAll(List.of(arguments));
        line.add(to);
        return ffmpeg(line.toArray());
    }
}
