package app.galley.media.ffmpeg.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.ffmpeg.worker.PictureFile.Got;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.Films;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A decoder that needs longer for a frame than it is shown, by a clock that is moved by hand.
class HasteTest {
    private static final int FRAMES = 400;
    /// How long a frame is shown, and how long it takes to decode one, in microseconds.
    private static final long SHOWN = 40_000;
    private static final long COSTS = 60_000;
    private static final long PATIENCE = 10_000_000_000L;
    @TempDir Path folder;

    @BeforeAll
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private Path film(String name) throws Exception {
        return Films.make(folder.resolve(name), FRAMES, "25", "-c:v", "mpeg4", "-bf", "2", "-g", "250");
    }

    /// Plays from a moment half a second ahead of the decoder on; how many frames come in time.
    private static int inTime(PictureFile film, boolean hurries) {
        long clock = 500_000;
        long first = Long.MIN_VALUE;
        int inTime = 0;
        while (film.advance(System.nanoTime() + PATIENCE) == Got.FRAME) {
            first = first == Long.MIN_VALUE ? film.start() : first;
            assertEquals(0, (film.start() - first) % SHOWN, "no frame has the time of another one");
            clock += COSTS;
            inTime += film.end() > clock ? 1 : 0;
            if (hurries) {
                film.hurry(clock);
            }
        }
        return inTime;
    }

    @Test
    void aSlowDecoderCatchesUpByLeavingOutFramesThatNoOtherNeeds() throws Exception {
        Path path = film("slow.mkv");
        try (PictureFile film = PictureFile.open(Soundtrack.of(path))) {
            assertEquals(0, inTime(film, false));
        }
        try (PictureFile film = PictureFile.open(Soundtrack.of(path))) {
            int inTime = inTime(film, true);
            assertTrue(inTime > FRAMES / 10, inTime + " frames come in time");
        }
    }

    @Test
    void theFramesThatWereLeftOutAreThereAgainWhenThereIsTime() throws Exception {
        try (PictureFile film = PictureFile.open(Soundtrack.of(film("exact.mkv")))) {
            for (int i = 0; i < 30; i++) {
                film.hurry(Long.MAX_VALUE);
                assertEquals(Got.FRAME, film.advance(System.nanoTime() + PATIENCE));
                assertTrue(film.end() <= film.start() + SHOWN, "it does not stand for frames that are missing");
            }
            assertTrue(film.start() > 60 * SHOWN, "at " + film.start());
            long moment = film.start() - 10 * SHOWN;
            film.takeTime();
            film.seek(moment);
            long last = Long.MIN_VALUE;
            for (int i = 0; i < 100; i++) {
                assertEquals(Got.FRAME, film.advance(System.nanoTime() + PATIENCE));
                assertTrue(last == Long.MIN_VALUE || film.start() == last + SHOWN, film.start() + " behind " + last);
                assertEquals(film.start() + SHOWN, film.end());
                last = film.start();
            }
            assertTrue(last > moment);
        }
    }

    @Test
    void whereFramesDoNotStateTheirTimesNoneIsLeftOut() throws Exception {
        try (PictureFile film = PictureFile.open(Soundtrack.of(film("film.avi")))) {
            int frames = 0;
            for (; film.advance(System.nanoTime() + PATIENCE) == Got.FRAME; film.hurry(Long.MAX_VALUE)) {
                frames++;
            }
            assertEquals(FRAMES, frames, 2);
        }
    }
}
