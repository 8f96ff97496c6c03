package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.picture.Films;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.problem.ProblemException;
import app.galley.task.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPictureTest {
    private static final PictureSize LARGE = new PictureSize(4000, 4000);
    private static final Duration START = Duration.ofDays(-1);
    private static final int FRAMES = 120;
    private static final int RATE = 25;
    private static WorkerMediaReader reader;
    @TempDir Path folder;

    @BeforeAll
    static void worker() {
        reader = WorkerMediaReaderTest.reader();
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({"film.mp4,libopenh264 -g 50", "film.mov,mpeg4 -g 40 -bf 2 -q:v 3", "film.mkv,libopenh264 -g 30",
            "film.webm,libvpx-vp9 -g 60 -deadline realtime -cpu-used 8", "film.ts,libopenh264 -g 25"})
    void everyFrameComesOnceWithItsTimeAndIsFoundAgain(String name, String encoder) throws Exception {
        Path film = film(name, encoder);
        try (PictureSource source = reader.openPicture(film)) {
            assertEquals(Films.SIZE, source.info().size());
            assertEquals(Duration.ofMillis(40), source.info().rate().frame());
            List<PictureFrame> all = rest(source);
            assertEquals(IntStream.range(0, FRAMES).boxed().toList(), all.stream().map(Films::number).toList());
            for (PictureFrame frame : all) {
                assertEquals(Films.number(frame) * 40.0, frame.start().toNanos() / 1e6 - all.getFirst().start().toNanos() / 1e6, 1.1);
                assertEquals(40, frame.end().minus(frame.start()).toMillis(), 2);
            }
            // The sound of some containers begins a few frames of its own earlier or later: that is where zero is.
            assertTrue(all.getFirst().start().abs().toMillis() <= 90, all.getFirst().start().toString());
            Random random = new Random(5);
            for (int i = 0; i < 12; i++) {
                PictureFrame wanted = all.get(random.nextInt(FRAMES));
                Duration moment = wanted.start().plusMillis(random.nextInt(1, 38));
                assertEquals(Films.number(wanted), Films.number(goTo(source, moment)), "at " + moment);
            }
            assertEquals(FRAMES - 1, Films.number(goTo(source, Duration.ofHours(1))));
            assertEquals(0, Films.number(goTo(source, Duration.ZERO.minusSeconds(1))));
        }
    }

    /// AVI knows places in the order of decoding only, and packets without a frame count too: a sound that begins late has them.
    @ParameterizedTest
    @CsvSource({"libopenh264 -g 30, pcm_s16le", "libopenh264 -g 30, libmp3lame", "mjpeg -q:v 3, pcm_s16le", "mjpeg -q:v 3, libmp3lame",
            "mpeg4 -g 20 -q:v 3, pcm_s16le", "mpeg4 -g 40 -bf 2 -q:v 3, pcm_s16le", "mpeg4 -g 40 -bf 2 -q:v 3, libmp3lame",
            "mpeg2video -bf 2 -q:v 3, libmp3lame", "msmpeg4v2 -q:v 3, libmp3lame"})
    void theFramesOfAnAviHaveTheSameTimesHoweverTheyAreReached(String encoder, String sound) throws Exception {
        Path film = film("film.avi", encoder + " -c:a " + sound);
        try (PictureSource source = reader.openPicture(film)) {
            List<PictureFrame> all = rest(source);
            assertEquals(IntStream.range(0, FRAMES).boxed().toList(), all.stream().map(Films::number).toList());
            // The encoder of MP3 begins 69 ms early, for which the film has two empty packets; films with frames between others one more.
            double late = all.get(1).start().toNanos() / 1e6 - 40;
            assertTrue(sound.equals("pcm_s16le") ? late == (encoder.contains("-bf") ? 40 : 0) : late == 80, "frame 1 is late by " + late);
            for (PictureFrame frame : all.subList(1, FRAMES)) {
                assertEquals(Films.number(frame) * 40 + late, frame.start().toNanos() / 1e6, 0.1);
                assertEquals(40, frame.end().minus(frame.start()).toMillis());
            }
            Random random = new Random(5);
            for (int i = 0; i < 12; i++) {
                PictureFrame wanted = all.get(random.nextInt(1, FRAMES - 4));
                PictureFrame found = goTo(source, wanted.start().plusMillis(10));
                assertEquals(Films.number(wanted), Films.number(found));
                assertEquals(wanted.start(), found.start());
            }
        }
    }

    @Test
    void oddRatesHaveTheirTimesAndTimeCodes() throws Exception {
        Path film = Films.make(folder.resolve("drop.mov"), 60, "30000/1001", "-c:v", "mpeg4", "-timecode", "01:00:00;02");
        try (PictureSource source = reader.openPicture(film)) {
            assertEquals(30_000, source.info().rate().numerator());
            assertEquals(1001, source.info().rate().denominator());
            assertTrue(source.info().rate().dropFrame());
            assertEquals("01:00:00;02", source.info().startTimeCode().orElseThrow());
            List<PictureFrame> all = rest(source);
            assertEquals(59 * 1001 / 30.0, all.getLast().start().minus(all.getFirst().start()).toNanos() / 1e6, 0.1);
        }
    }

    @Test
    void framesFitIntoTheBoxAndKeepTheirShape() throws Exception {
        Path film = film("film.mp4", "libopenh264");
        Path wide = Films.make(folder.resolve("wide.mp4"), 10, "25", "-c:v", "libopenh264", "-vf", "setsar=2/1");
        try (PictureSource small = reader.openPicture(film); PictureSource anamorphic = reader.openPicture(wide)) {
            PictureFrame frame = next(small, new PictureSize(100, 100));
            assertEquals(new PictureSize(100, 75), frame.size());
            assertEquals(100 * 75 * 4, frame.pixels().remaining());
            assertEquals(0, Films.number(frame));
            assertEquals(255, frame.pixels().get(3) & 0xff);
            assertEquals(new PictureSize(640, 240), anamorphic.info().size());
            assertEquals(new PictureSize(640, 240), next(anamorphic, LARGE).size());
        }
    }

    @Test
    void whatWasFilmedOnItsSideStandsUpright() throws Exception {
        Path film = film("film.mp4", "libopenh264");
        for (int turn : new int[] {90, 180, 270}) {
            Path turned = Clips.ffmpeg("-display_rotation", turn, "-i", film, "-c", "copy", folder.resolve("turned" + turn + ".mp4"));
            try (PictureSource source = reader.openPicture(turned)) {
                source.seek(Duration.ofMillis(60));
                PictureFrame frame = goTo(source, Duration.ofMillis(60));
                boolean lying = turn == 180;
                assertEquals(lying ? Films.SIZE : new PictureSize(240, 320), frame.size());
                // Frame 1 is light in its top left corner only; the file asks for so many degrees to the left.
                int right = turn == 90 || turn == 0 ? 0 : frame.size().width() - 1;
                int bottom = turn == 270 ? 0 : frame.size().height() - 1;
                assertTrue(Films.grey(frame, right, bottom) > 128, turn + " degrees: the corner");
                assertTrue(Films.grey(frame, frame.size().width() / 2, frame.size().height() / 2) < 128, turn + " degrees: the middle");
            }
        }
    }

    @Test
    void soundWithoutAPictureSaysSo() throws Exception {
        Path wav = Clips.wav(folder.resolve("sound.wav"), 16_000, 1, Clips.clicks(16_000, 1, 1));
        Path cover = Clips.ffmpeg("-i", wav, "-f", "lavfi", "-i", "color=red:s=64x64", "-map", 0, "-map", 1, "-frames:v", 1, "-c:v", "mjpeg",
                "-disposition:v", "attached_pic", folder.resolve("cover.mp3"));
        for (Path file : List.of(wav, cover)) {
            assertEquals("media.noPicture", assertThrows(ProblemException.class, () -> reader.openPicture(file)).problem().key());
        }
    }

    @Test
    void aWorkerThatIsKilledIsReplacedAndThePictureGoesOn() throws Exception {
        try (PictureSource source = reader.openPicture(film("film.mp4", "libopenh264 -g 10"))) {
            for (int round = 1; round <= 3; round++) {
                Duration moment = Duration.ofMillis(1000L * round + 20);
                assertEquals(25 * round, Films.number(goTo(source, moment)));
                reader.process().ifPresent(WorkerProcess::kill);
                assertEquals(25 * round + 1, Films.number(until(source, moment.plusMillis(40))));
            }
        }
    }

    @Test
    void damagedFilmsShowWhatTheyHaveOrSaySo() throws Exception {
        byte[] whole = Files.readAllBytes(film("film.mkv", "mpeg4 -g 20 -q:v 3"));
        Random random = new Random(9);
        int shown = 0;
        for (int i = 0; i < 20; i++) {
            byte[] damaged = i % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length / 4, whole.length)) : whole.clone();
            for (int flip = 0; i % 2 == 1 && flip < 30; flip++) {
                damaged[random.nextInt(600, damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("damaged" + i + ".mkv"), damaged);
            try (PictureSource source = reader.openPicture(file)) {
                shown += rest(source).isEmpty() ? 0 : 1;
            } catch (ProblemException e) {
                assertTrue(e.problem().key().startsWith("media."), e.problem().key());
            }
        }
        assertTrue(shown >= 15, shown + " of 20 show something");
    }

    private Path film(String name, String encoder) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-c:v"));
        arguments.addAll(List.of(encoder.split(" ")));
        return Films.make(folder.resolve(name), FRAMES, String.valueOf(RATE), arguments.toArray(String[]::new));
    }

    private static PictureFrame goTo(PictureSource source, Duration moment) {
        source.seek(moment);
        return until(source, moment);
    }

    /// The first frame that ends behind a moment.
    private static PictureFrame until(PictureSource source, Duration moment) {
        while (true) {
            PictureSource.Step step = source.next(new PictureSource.Wanted(moment.plusNanos(1000), false, LARGE), byte[]::new);
            if (!(step instanceof PictureSource.Passed)) {
                return assertInstanceOf(PictureSource.Shown.class, step).frame();
            }
        }
    }

    private static PictureFrame next(PictureSource source, PictureSize box) {
        return assertInstanceOf(PictureSource.Shown.class, source.next(new PictureSource.Wanted(START, false, box), byte[]::new)).frame();
    }

    private static List<PictureFrame> rest(PictureSource source) {
        List<PictureFrame> all = new ArrayList<>();
        while (true) {
            switch (source.next(new PictureSource.Wanted(START, false, LARGE), byte[]::new)) {
                case PictureSource.Shown(PictureFrame frame) -> all.add(frame);
                case PictureSource.Passed _ -> { }
                case PictureSource.End() -> {
                    return all;
                }
            }
        }
    }
}
