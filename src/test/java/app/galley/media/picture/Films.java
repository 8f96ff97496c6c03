package app.galley.media.picture;

import app.galley.media.Clips;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Films made for tests: each frame bears its number as light and dark fields, which survive every encoder and every size, so that
/// who sees a frame knows which one it is. They have a sound of clicks.
public final class Films {
    /// Size of the frames.
    public static final PictureSize SIZE = new PictureSize(320, 240);
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;
    private static final int RATE = 16_000;

    private Films() { }

    /// Makes a film.
    ///
    /// @param rate frames a second, as ffmpeg takes it
    /// @param encoder the arguments of the encoder; the sound gets the container's usual one unless they say another
    public static Path make(Path file, int frames, String rate, String... encoder) throws IOException, InterruptedException {
        return make(file, frames, rate, perSecond(rate), encoder);
    }

    private static double perSecond(String rate) {
        String[] parts = rate.split("/");
        return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }

    private static Path make(Path file, int frames, String rate, double perSecond, String... encoder)
            throws IOException, InterruptedException {
        Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "frames", ".raw");
        Path wav = Files.createTempFile(file.toAbsolutePath().getParent(), "sound", ".wav");
        try (var out = Files.newOutputStream(raw)) {
            for (int number = 0; number < frames; number++) {
                out.write(numbered(number));
            }
        }
        Clips.wav(wav, RATE, 1, Clips.clicks(RATE, frames / perSecond, 1));
        List<Object> line = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "gray", "-s", SIZE.width() + "x" + SIZE.height(), "-r", rate,
                "-i", raw, "-i", wav, "-pix_fmt", "yuv420p"));
        line.addAll(List.of(encoder));
        line.add(file);
        Clips.ffmpeg(line.toArray());
        Files.delete(raw);
        Files.delete(wav);
        return file;
    }

    private static byte[] numbered(int number) {
        byte[] frame = new byte[SIZE.width() * SIZE.height()];
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                int field = y * ROWS / SIZE.height() * COLUMNS + x * COLUMNS / SIZE.width();
                frame[y * SIZE.width() + x] = (byte) ((number >> field & 1) == 1 ? 220 : 30);
            }
        }
        return frame;
    }

    /// The number of the frame that one sees.
    public static int number(PictureFrame frame) {
        int number = 0;
        for (int field = 0; field < COLUMNS * ROWS; field++) {
            int x = (field % COLUMNS * 2 + 1) * frame.size().width() / (2 * COLUMNS);
            int y = (field / COLUMNS * 2 + 1) * frame.size().height() / (2 * ROWS);
            number |= grey(frame, x, y) > 128 ? 1 << field : 0;
        }
        return number;
    }

    /// How light a pixel is, 0 to 255.
    public static int grey(PictureFrame frame, int x, int y) {
        ByteBuffer pixels = frame.pixels();
        int at = 4 * (y * frame.size().width() + x);
        return ((pixels.get(at) & 0xff) + (pixels.get(at + 1) & 0xff) + (pixels.get(at + 2) & 0xff)) / 3;
    }
}
