package app.galley.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/// The film that is measured with: two minutes of moving patterns with noise in 1280 × 720 points, 25 frames a second, H.264 with a
/// frame to enter at every ten seconds, and speech. Made once by the ffmpeg program that comes with the decoder and kept beside the
/// compiled classes.
final class Film {
    /// Frames a second.
    static final int RATE = 25;
    /// How long it is, in seconds.
    static final int SECONDS = 120;
    private static final Path INTERVIEW = Path.of("assets/samples/interview.m4a");
    private static final int ROUND_SECONDS = 30;

    private Film() { }

    /// Makes it, unless it is there.
    ///
    /// @param folder where it is kept
    static Path in(Path folder) throws IOException, InterruptedException {
        Path film = Files.createDirectories(folder).resolve("film.mp4");
        if (Files.exists(film)) {
            return film;
        }
        Path round = folder.resolve("round.mp4");
        run("-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=" + RATE, "-vf", "noise=alls=6:allf=t,format=yuv420p",
                "-t", String.valueOf(ROUND_SECONDS), "-c:v", "libopenh264", "-b:v", "3M", "-g", String.valueOf(10 * RATE), round.toString());
        Path draft = folder.resolve("draft-film.mp4");
        run("-stream_loop", "-1", "-i", round.toString(), "-stream_loop", "-1", "-i", INTERVIEW.toString(), "-map", "0:v", "-map", "1:a",
                "-t", String.valueOf(SECONDS), "-c", "copy", draft.toString());
        Files.delete(round);
        return Files.move(draft, film, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-v", "error", "-nostdin", "-y"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Some of its libraries lie beside it, where Linux does not look by itself.
        builder.environment().put("LD_LIBRARY_PATH", Path.of(line.getFirst()).resolveSibling("").toString());
        int ended = builder.start().waitFor();
        if (ended != 0) {
            throw new IOException("ffmpeg ended with " + ended);
        }
    }
}
