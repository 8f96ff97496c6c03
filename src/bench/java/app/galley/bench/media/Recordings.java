package app.galley.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/// The recordings that are measured with: the sample interview again and again, and a film over it, coded by the ffmpeg program that comes with the
/// decoder. Each is made once and kept beside the compiled classes.
final class Recordings {
    /// Frames a second of the film.
    static final int FILM_RATE = 25;
    /// How long the film is.
    static final int FILM_SECONDS = 120;
    private static final Path INTERVIEW = Path.of("assets/samples/interview.m4a");
    private static final int LENGTH_SECONDS = 14_400;
    private static final int ROUNDS = 120;
    private static final int FILM_ROUND_SECONDS = 30;
    private final Path folder;

    /// In this folder.
    Recordings(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Four hours of speech.
    ///
    /// @param coding what the encoder is told
    Path fourHours(String extension, String... coding) throws IOException, InterruptedException {
        Path one = encoded("interview." + extension, coding);
        return made("four-hours." + extension, "-stream_loop", String.valueOf(ROUNDS), "-i", one.toString(), "-t",
                String.valueOf(LENGTH_SECONDS), "-c", "copy");
    }

    /// Two minutes of speech at 44.1 kHz.
    ///
    /// @param coding what the encoder is told
    Path encoded(String name, String... coding) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("-i", INTERVIEW.toString(), "-ar", "44100"));
        line.addAll(List.of(coding));
        return made(name, line.toArray(String[]::new));
    }

    /// Two minutes of moving patterns with noise in 1280 × 720 points, H.264 with a frame to enter at every ten seconds, and speech.
    Path film() throws IOException, InterruptedException {
        Path round = made("round.mp4", "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=" + FILM_RATE,
                "-vf", "noise=alls=6:allf=t,format=yuv420p", "-t", String.valueOf(FILM_ROUND_SECONDS), "-c:v", "libopenh264", "-b:v", "3M",
                "-g", String.valueOf(10 * FILM_RATE));
        return made("film.mp4", "-stream_loop", "-1", "-i", round.toString(), "-stream_loop", "-1", "-i", INTERVIEW.toString(),
                "-map", "0:v", "-map", "1:a", "-t", String.valueOf(FILM_SECONDS), "-c", "copy");
    }

    /// A tone on one channel.
    Path tone(double hertz, int rate, int seconds) throws IOException, InterruptedException {
        return made("tone-" + Math.round(hertz) + ".wav", "-f", "lavfi", "-i",
                "sine=frequency=" + hertz + ":sample_rate=" + rate + ":duration=" + seconds, "-af", "volume=10dB", "-ac", "1");
    }

    /// How long the bundled ffmpeg program takes to decode a file on one thread, in seconds.
    static double decodedByFfmpeg(Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        run(List.of("-threads", "1", "-i", file.toString(), "-vn", "-f", "null", "-"));
        return (System.nanoTime() - begin) / 1e9;
    }

    private Path made(String name, String... line) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path draft = folder.resolve("draft-" + name);
            List<String> whole = new ArrayList<>(List.of(line));
            whole.add(draft.toString());
            run(whole);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-v", "error", "-nostdin", "-y"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Some of its libraries lie beside it, where Linux does not look by itself.
        builder.environment().put("LD_LIBRARY_PATH", Path.of(line.getFirst()).resolveSibling("").toString());
        int ended = builder.start().waitFor();
        if (ended != 0) {
            throw new IOException("ffmpeg ended with " + ended);
        }
    }
}
