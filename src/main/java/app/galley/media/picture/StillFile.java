package app.galley.media.picture;

import app.galley.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes frames as PNG files: whole, or not at all.
public final class StillFile {
    private static final Logger LOG = LoggerFactory.getLogger(StillFile.class);

    private StillFile() { }

    /// Writes a frame; a file that is there is replaced once the new one is whole.
    ///
    /// @throws app.galley.problem.ProblemException when the file cannot be written
    public static void write(PictureFrame frame, Path file) {
        String name = String.valueOf(file.getFileName());
        // Not a temporary file of the system's: those may be read by nobody else.
        Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".png");
        try {
            try (OutputStream bytes = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                 MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image(frame), "png", out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(unfinished);
            throw Problem.badInput("media.stillNotWritten", name).asException(e);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.debug("what was begun of an image remains", e);
        }
    }

    private static BufferedImage image(PictureFrame frame) {
        int width = frame.size().width();
        int height = frame.size().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        IntBuffer pixels = frame.pixels().duplicate().position(0).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.get(y * width, row);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
