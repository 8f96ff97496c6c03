package app.galley.media.playback.ahead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedSourceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final short[] block = new short[10];
    @TempDir Path folder;
    private Path file;
    private WatchedSource source;

    @BeforeEach void open() throws IOException {
        file = Files.write(folder.resolve("interview.wav"), new byte[1000]);
        source = new WatchedSource(new Endless(), file, nanos::get);
    }

    @Test
    void aFileThatIsLeftAloneOrGrowsIsReadOn() throws IOException {
        assertEquals(10, readLater());
        Files.write(file, new byte[500], StandardOpenOption.APPEND);
        assertEquals(10, readLater());
        source.seek(7);
        assertEquals(7, source.position());
    }

    @Test
    void aFileThatWasRemovedIsNamed() throws IOException {
        Files.delete(file);
        assertEquals(10, source.read(block, 10), "it is not looked at with every block");
        assertEquals("media.gone", assertThrows(ProblemException.class, this::readLater).problem().key());
        assertThrows(ProblemException.class, () -> source.seek(0));
    }

    @Test
    void aFileThatWasReplacedOrCutIsNamed() throws IOException {
        Files.write(file, new byte[900]);
        assertEquals("media.changed", assertThrows(ProblemException.class, this::readLater).problem().key());
        open();
        Path other = Files.write(folder.resolve("other.wav"), new byte[2000]);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("media.changed", assertThrows(ProblemException.class, () -> source.seek(5)).problem().key());
    }

    @Test
    void whatIsNoFileIsNotWatched() {
        source = new WatchedSource(new Endless(), folder.resolve("nothing"), nanos::get);
        assertEquals(10, readLater());
    }

    private int readLater() {
        nanos.addAndGet(1_000_000_000L);
        return source.read(block, 10);
    }

    private static final class Endless implements PcmSource {
        private long position;

        @Override
        public PcmFormat format() {
            return PcmFormat.SPEECH;
        }

        @Override
        public int read(short[] buffer, int frames) {
            position += frames;
            return frames;
        }

        @Override
        public void seek(long frame) {
            position = frame;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() { }
    }
}
