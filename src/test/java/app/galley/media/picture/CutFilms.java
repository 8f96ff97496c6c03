package app.galley.media.picture;

import app.galley.media.Clips;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Films made for tests of what is seen: scenes of so many frames, each a pattern of its own, one hard behind the other, with a sound of clicks.
public final class CutFilms {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final int FIELD = 16;
    private static final int SOUND_RATE = 16_000;
    private static final int FLASH = 5;

    private CutFilms() { }

    /// What happens in a scene.
    public enum Way {
        /// Nothing but noise of the camera.
        STILL,
        /// Something runs through it.
        MOVING,
        /// All of it goes by.
        PANNING,
        /// It becomes black.
        FADING_OUT,
        /// It comes out of black.
        FADING_IN,
        /// One frame is nearly white.
        FLASHED_ONCE,
        /// Three are, the last ones less.
        FLASHED_FOR_THREE
    }

    /// A scene of so many frames.
    public record Scene(int frames, Way way) { }

    /// Makes a film.
    ///
    /// @param rate frames a second, as ffmpeg takes it
    /// @param encoder the arguments of the encoder
    public static Path make(Path file, String rate, List<String> encoder, Scene... scenes) throws IOException, InterruptedException {
        Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "frames", ".raw");
        Path wav = Files.createTempFile(file.toAbsolutePath().getParent(), "sound", ".wav");
        int frames = 0;
        try (OutputStream out = Files.newOutputStream(raw)) {
            for (int i = 0; i < scenes.length; i++) {
                write(scenes[i], pattern(i), out);
                frames += scenes[i].frames;
            }
        }
        String[] parts = rate.split("/");
        double perSecond = Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
        Clips.wav(wav, SOUND_RATE, 1, Clips.clicks(SOUND_RATE, frames / perSecond, 1));
        List<Object> line = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "gray", "-s", WIDTH + "x" + HEIGHT, "-r", rate, "-i", raw, "-i", wav, "-pix_fmt", "yuv420p"));
        line.addAll(encoder);
        line.add(file);
        Clips.ffmpeg(line.toArray());
        Files.delete(raw);
        Files.delete(wav);
        return file;
    }

    /// Fields of grey, wider than what is seen at once.
    private static int[][] pattern(int scene) {
        Random random = new Random(77 + scene);
        int[][] fields = new int[HEIGHT / FIELD][4 * WIDTH / FIELD];
        for (int[] row : fields) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 20 + random.nextInt(160);
            }
        }
        return fields;
    }

    private static void write(Scene scene, int[][] pattern, OutputStream out) throws IOException {
        Random noise = new Random(scene.frames);
        for (int number = 0; number < scene.frames; number++) {
            byte[] frame = new byte[WIDTH * HEIGHT];
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    frame[y * WIDTH + x] = (byte) Math.clamp(Math.round(light(scene, number, pattern, x, y) + noise.nextGaussian() * 3), 0, 255);
                }
            }
            out.write(frame);
        }
    }

    private static double light(Scene scene, int number, int[][] pattern, int x, int y) {
        double light = pattern[y / FIELD][x / FIELD];
        return switch (scene.way) {
            case STILL -> light;
            case MOVING -> Math.abs(x - 4 * number % WIDTH) < FIELD && y > HEIGHT / 3 ? 230 : light;
            case PANNING -> pattern[y / FIELD][(x + number) / FIELD % pattern[0].length];
            case FADING_OUT -> light * (scene.frames - 1 - number) / (scene.frames - 1);
            case FADING_IN -> light * number / (scene.frames - 1);
            case FLASHED_ONCE -> number == scene.frames / 2 ? 250 : light;
            case FLASHED_FOR_THREE -> number >= scene.frames / 2 && number < scene.frames / 2 + 3 ? 250 - FLASH * (number - scene.frames / 2) : light;
        };
    }
}
