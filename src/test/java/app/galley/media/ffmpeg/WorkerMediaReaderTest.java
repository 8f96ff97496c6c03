package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMediaReaderTest {
    private static final int RATE = 44_100;
    private static final PcmFormat MONO = new PcmFormat(RATE, 1);
    @TempDir Path folder;
    private Path wav;
    private short[] original;

    @BeforeEach
    void recording() throws IOException {
        original = Clips.noiseWithoutZeros(RATE, 4, 3);
        wav = Clips.wav(folder.resolve("noise.wav"), RATE, 1, original);
    }

    @Test
    void readsAFileThroughTheWorker() {
        try (WorkerMediaReader reader = reader()) {
            MediaInfo info = reader.probe(wav);
            assertEquals("wav pcm_s16le 44100 1", info.container() + " " + info.audioCodec() + " " + info.sampleRate() + " " + info.channels());
            try (PcmSource source = reader.open(wav, MONO)) {
                assertArrayEquals(original, rest(source));
                assertEquals(original.length, source.position());
                source.seek(RATE);
                assertEquals(RATE, source.position());
                assertArrayEquals(Arrays.copyOfRange(original, RATE, original.length), rest(source));
            }
        }
    }

    @Test
    void keepsSeveralFilesOpen() throws Exception {
        Path flac = Clips.encode(wav, folder.resolve("noise.flac"));
        try (WorkerMediaReader reader = reader(); PcmSource one = reader.open(wav, MONO); PcmSource two = reader.open(flac, MONO)) {
            short[] a = new short[1000];
            short[] b = new short[1000];
            for (int i = 0; i < 20; i++) {
                assertEquals(1000, one.read(a, 1000));
                assertEquals(1000, two.read(b, 1000));
                assertArrayEquals(a, b);
            }
        }
    }

    @Test
    void tellsTheProblemOfABadFileAndGoesOn() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp3"), "no music");
        try (WorkerMediaReader reader = reader()) {
            assertEquals("media.notMedia", problem(() -> reader.probe(text)).key());
            assertEquals("media.gone", problem(() -> reader.open(folder.resolve("gone.wav"), MONO)).key());
            assertEquals(1, reader.probe(wav).channels());
        }
    }

    @Test
    void aKilledWorkerIsReplacedAndTheSamplesGoOnWhereTheyWere() {
        try (WorkerMediaReader reader = reader(); PcmSource source = reader.open(wav, MONO)) {
            short[] got = new short[original.length];
            short[] block = new short[5000];
            int done = 0;
            int kills = 0;
            for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
                System.arraycopy(block, 0, got, done, n);
                done += n;
                if (done / 20_000 > kills) {
                    kill(reader);
                    kills++;
                }
            }
            assertTrue(kills > 5, "killed " + kills + " times");
            assertEquals(original.length, done);
            assertArrayEquals(original, got);
        }
    }

    @Test
    void aUsefulWorkerIsReplacedBeforeAnybodyAsks() throws Exception {
        try (WorkerMediaReader reader = reader()) {
            reader.warm();
            WorkerProcess first = reader.process().orElseThrow();
            CountDownLatch ended = new CountDownLatch(1);
            first.whenEnded(ended::countDown);
            first.kill();
            assertTrue(ended.await(10, TimeUnit.SECONDS));
            Eventually.until(() -> reader.process().orElseThrow().pid() != first.pid(), "a new worker");
            reader.warm();
            assertTrue(reader.process().orElseThrow().isAlive());
        }
    }

    @Test
    void aFileThatEndsWorkerAfterWorkerIsGivenUp() throws Exception {
        Path diary = folder.resolve("diary");
        try (WorkerMediaReader reader = new WorkerMediaReader(bad("crash", diary))) {
            Problem problem = problem(() -> reader.open(wav, MONO));
            assertEquals("media.workerDied", problem.key());
            assertEquals("noise.wav", problem.arguments().getFirst());
            assertEquals(Problem.Kind.BAD_INPUT, problem.kind());
        }
        assertTrue(Files.readAllLines(diary).size() >= WorkerMediaReader.TRIES);
    }

    @Test
    void aWorkerThatHangsIsEndedInTime() {
        Patience short_ = new Patience(Duration.ofSeconds(20), Duration.ofMillis(1500), Duration.ofMillis(1500));
        try (WorkerMediaReader reader = new WorkerMediaReader(bad("hang", folder.resolve("diary")), short_)) {
            Problem problem = problem(() -> reader.probe(wav));
            assertEquals("media.tooSlow", problem.key());
            assertEquals(Problem.Kind.UNREACHABLE, problem.kind());
        }
    }

    @Test
    void aWorkerThatPrintsIntoThePipeIsGivenUp() {
        try (WorkerMediaReader reader = new WorkerMediaReader(bad("print", folder.resolve("diary")))) {
            assertEquals("media.workerDied", problem(() -> reader.probe(wav)).key());
        }
    }

    @Test
    void aWorkerOverItsMemoryLimitEndsItself() throws Exception {
        WorkerProcess worker = WorkerProcess.start(WorkerProcess.Command.ofThisProgram(Main.class, 64, "media-worker", "8")
                .with("-Dorg.bytedeco.javacpp.cachedir=" + natives()));
        CountDownLatch ended = new CountDownLatch(1);
        worker.whenEnded(ended::countDown);
        assertTrue(ended.await(30, TimeUnit.SECONDS), "it goes on with more than 8 MB");
    }

    @Test
    void theWorkerEndsWhenTheReaderIsClosed() throws Exception {
        WorkerMediaReader reader = reader();
        reader.warm();
        WorkerProcess worker = reader.process().orElseThrow();
        CountDownLatch ended = new CountDownLatch(1);
        worker.whenEnded(ended::countDown);
        reader.close();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertFalse(worker.isAlive());
        assertThrows(ProblemException.class, () -> reader.probe(wav));
    }

    private static void kill(WorkerMediaReader reader) {
        reader.process().orElseThrow().kill();
    }

    private static short[] rest(PcmSource source) {
        short[] sound = new short[0];
        short[] block = new short[7000];
        for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
            int had = sound.length;
            sound = Arrays.copyOf(sound, had + n);
            System.arraycopy(block, 0, sound, had, n);
        }
        return sound;
    }

    private static Problem problem(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProblemException.class, call).problem();
    }

    private static WorkerProcess.Command bad(String how, Path diary) {
        return WorkerProcess.Command.ofThisProgram(BadWorker.class, 32, how, diary.toString());
    }

    static WorkerMediaReader reader() {
        return new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives()));
    }

    /// Where the natives are unpacked for all tests, so that each worker need not do it again.
    static Path natives() {
        return Path.of(System.getProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir") + "/galley-natives"));
    }
}
