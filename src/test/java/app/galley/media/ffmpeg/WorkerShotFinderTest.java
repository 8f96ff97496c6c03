package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.CutFilms;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.media.shot.Shots;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.task.WorkerProcess;
import app.galley.transcript.frame.FrameRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Films looked through by a real worker.
class WorkerShotFinderTest {
    private static final PictureSize SMALL = new PictureSize(32, 32);
    @TempDir Path folder;
    private WorkerMediaReader reader;
    private WorkerShotFinder finder;

    @BeforeEach
    void start() {
        reader = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, WorkerMediaReaderTest.natives()));
        finder = new WorkerShotFinder(reader);
    }

    @AfterEach
    void end() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({"film.mp4,24,libopenh264 -g 50", "film.mov,30000/1001,mpeg4 -g 40 -bf 2 -q:v 3", "film.mkv,25,libopenh264 -g 30",
            "film.webm,24000/1001,libvpx-vp9 -g 60 -deadline realtime -cpu-used 8", "film.ts,25,mpeg2video -bf 2 -q:v 3"})
    void cutsAreFoundToTheFrame(String name, String rate, String encoder) throws Exception {
        Path film = film(name, rate, encoder, new CutFilms.Scene(31, CutFilms.Way.STILL), new CutFilms.Scene(17, CutFilms.Way.MOVING),
                new CutFilms.Scene(40, CutFilms.Way.PANNING), new CutFilms.Scene(9, CutFilms.Way.STILL), new CutFilms.Scene(23, CutFilms.Way.MOVING));
        List<Duration> starts = starts(film);
        Shots found = find(film);
        assertEquals(List.of(starts.get(31), starts.get(48), starts.get(88), starts.get(97)), found.cuts());
        assertEquals(FrameRate.named(rate).orElseThrow().frame(), found.rate().orElseThrow().frame());
    }

    @Test
    void fadesAndFlashesAreNoCuts() throws Exception {
        Path film = film("fades.mp4", "25", "libopenh264 -g 50 -b:v 2M", new CutFilms.Scene(40, CutFilms.Way.FADING_OUT), new CutFilms.Scene(40, CutFilms.Way.FADING_IN),
                new CutFilms.Scene(50, CutFilms.Way.FLASHED_ONCE), new CutFilms.Scene(50, CutFilms.Way.FLASHED_FOR_THREE));
        // the fade ends where the next begins, in black
        assertEquals(List.of(starts(film).get(80), starts(film).get(130)), find(film).cuts());
    }

    @Test
    void aFileWithoutMovingPictureHasNone() throws Exception {
        Path wav = Clips.wav(folder.resolve("a.wav"), 16_000, 1, Clips.clicks(16_000, 2, 1));
        assertEquals(Shots.NONE, find(wav));
        Path cover = Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x64:rate=1:duration=1", "-frames:v", 1, folder.resolve("cover.png"));
        Path song = Clips.ffmpeg("-i", wav, "-i", cover, "-map", "0:a", "-map", "1:v", "-c:v", "copy", "-disposition:v", "attached_pic", folder.resolve("song.mp3"));
        assertEquals(Shots.NONE, find(song), "a cover does not move");
    }

    @Test
    void whatIsNoRecordingIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "No film at all. ".repeat(300));
        assertEquals("media.notMedia", assertThrows(ProblemException.class, () -> find(text)).problem().key());
        assertEquals("media.gone", assertThrows(ProblemException.class, () -> find(folder.resolve("gone.mp4"))).problem().key());
    }

    @Test
    void whatIsWholeOfADamagedFilmIsLookedThrough() throws Exception {
        Path film = film("film.ts", "25", "mpeg2video -g 5 -q:v 3", new CutFilms.Scene(50, CutFilms.Way.STILL), new CutFilms.Scene(50, CutFilms.Way.MOVING),
                new CutFilms.Scene(50, CutFilms.Way.STILL));
        List<Duration> starts = starts(film);
        byte[] bytes = Files.readAllBytes(film);
        byte[] noise = new byte[bytes.length / 10];
        new Random(4).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length * 45 / 100, noise.length);
        List<Duration> found = find(Files.write(folder.resolve("damaged.ts"), bytes)).cuts();
        assertTrue(found.contains(starts.get(50)) && found.contains(starts.get(100)), found + " of " + starts.get(50) + " and " + starts.get(100));
        Path cut = Files.write(folder.resolve("short.ts"), Arrays.copyOf(Files.readAllBytes(film), bytes.length / 2));
        assertEquals(List.of(starts.get(50)), find(cut).cuts(), "it breaks off");
    }

    @Test
    void aCancelledSearchEndsAndTheWorkerGoesOn() throws Exception {
        Path film = film("film.mp4", "25", "libopenh264 -g 50", new CutFilms.Scene(30, CutFilms.Way.STILL), new CutFilms.Scene(30, CutFilms.Way.MOVING));
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> finder.find(Soundtrack.of(film), (done, total) -> cancellation.cancel(), cancellation));
        long process = reader.process().orElseThrow().pid();
        assertEquals(1, find(film).cuts().size());
        assertEquals(process, reader.process().orElseThrow().pid(), "the same worker answers");
    }

    @Test
    void progressGoesToTheEndAndADeadWorkerIsReplaced() throws Exception {
        Path film = film("film.mp4", "25", "libopenh264 -g 50", new CutFilms.Scene(300, CutFilms.Way.PANNING), new CutFilms.Scene(300, CutFilms.Way.MOVING));
        List<Long> told = new ArrayList<>();
        boolean[] killed = {false};
        Progress progress = (done, total) -> {
            told.add(done);
            assertTrue(done <= total, done + " of " + total);
            if (!killed[0]) {
                killed[0] = true;
                reader.process().ifPresent(WorkerProcess::kill);
            }
        };
        Shots found = finder.find(Soundtrack.of(film), progress, new Cancellation());
        assertEquals(List.of(starts(film).get(300)), found.cuts());
        assertEquals(24_000, told.getLast(), 200, told.toString());
    }

    private Shots find(Path file) {
        return finder.find(Soundtrack.of(file), Progress.NONE, new Cancellation());
    }

    private Path film(String name, String rate, String encoder, CutFilms.Scene... scenes) throws Exception {
        return CutFilms.make(folder.resolve(name), rate, List.of(("-c:v " + encoder).split(" ")), scenes);
    }

    /// When each frame is to be shown.
    private List<Duration> starts(Path film) {
        List<Duration> starts = new ArrayList<>();
        try (PictureSource source = reader.openPicture(film)) {
            while (true) {
                switch (source.next(new PictureSource.Wanted(Duration.ofDays(-1), false, SMALL), byte[]::new)) {
                    case PictureSource.Shown(PictureFrame frame) -> starts.add(frame.start());
                    case PictureSource.Passed _ -> { }
                    case PictureSource.End() -> {
                        return starts;
                    }
                }
            }
        }
    }
}
