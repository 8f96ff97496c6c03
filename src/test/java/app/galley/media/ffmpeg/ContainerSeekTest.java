package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.SurveyCache;
import app.galley.task.Background;
import app.galley.workbench.sound.Surveys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.io.TempDir;

/// Going to random places of a recording of clicks, through a real worker, against reading it from front to back.
class ContainerSeekTest {
    private static final int RATE = 48_000;
    private static final PcmFormat MONO = new PcmFormat(RATE, 1);
    private static final int BLOCK = 4_800;
    private static final int FARTHEST = 1_500;
    private static final double SECONDS = 12;
    private static final long SEED = 41;
    private static WorkerMediaReader reader;
    private static Path wav;
    @TempDir static Path folder;

    /// A way to write a recording.
    ///
    /// @param samples by how many samples a seek may miss
    record Container(String name, int samples, String... coding) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Container> containers() {
        String[] film = {"-f", "lavfi", "-i", "testsrc=size=64x48:rate=25", "-shortest", "-c:v", "mpeg4", "-g", "100"};
        return List.of(
                new Container("clicks.wav", 0, "-c:a", "pcm_s16le"),
                new Container("clicks.flac", 0),
                new Container("clicks.m4a", 1, "-c:a", "aac", "-b:a", "128k", "-aac_pns", "0"),
                new Container("opus.ogg", 1, "-c:a", "libopus"),
                new Container("vorbis.ogg", 1, "-c:a", "vorbis", "-strict", "experimental", "-ac", "2"),
                new Container("xing.mp3", 1, "-q:a", "4"),
                new Container("bare.mp3", 1, "-q:a", "4", "-write_xing", "0"),
                new Container("clicks.webm", 28, "-c:a", "libopus"),
                new Container("film.mkv", 1, with(film, "-c:a", "flac")),
                new Container("film.mov", 1, with(film, "-c:a", "aac", "-b:a", "128k", "-aac_pns", "0")),
                new Container("film.mp4", 1, with(film, "-c:a", "aac", "-b:a", "128k", "-aac_pns", "0")));
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerMediaReaderTest.reader();
        wav = Clips.wav(folder.resolve("original.wav"), RATE, 1, Clips.clicks(RATE, SECONDS, SEED));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aSeekLeadsToTheVeryPlace(Container container) throws Exception {
        Path file = Clips.encode(wav, folder.resolve(container.name), container.coding);
        try (PcmSource source = reader.open(file, MONO)) {
            short[] truth = rest(source);
            assertEquals(SECONDS, truth.length / (double) RATE, 0.15);
            assertLeadsThere(source, truth, container.samples, container.name);
        }
    }

    /// A raw AAC stream does not say where its packets stand: it is played from an exact copy, which the survey makes.
    @Test
    void aSeekInARawAacStreamAsItIsPlayedLeadsToTheVeryPlace() throws Exception {
        Path raw = Clips.encode(wav, folder.resolve("clicks.aac"), "-c:a", "aac", "-b:a", "128k", "-aac_pns", "0", "-f", "adts");
        Surveys surveys = new Surveys(reader, new WorkerSurveyor(reader), new WorkerSoundExtractor(reader),
                new SurveyCache(folder.resolve("cache"), 1 << 30, Clock.systemUTC()), Background.sameThread());
        Path played = surveys.of(Soundtrack.of(raw)).survey().exactCopy().orElseThrow();
        short[] truth;
        try (PcmSource whole = reader.open(raw, MONO)) {
            truth = rest(whole);
        }
        assertEquals(SECONDS, truth.length / (double) RATE, 0.15);
        try (PcmSource source = reader.open(played, MONO)) {
            assertArrayEquals(truth, rest(source), "the copy is the sound that is heard from front to back");
            assertLeadsThere(source, truth, 0, "the copy of clicks.aac");
        }
    }

    private static void assertLeadsThere(PcmSource source, short[] truth, int samples, String what) {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            int target = FARTHEST + random.nextInt(truth.length - BLOCK - 2 * FARTHEST);
            source.seek(target);
            String where = what + ", seed " + SEED + ", frame " + target;
            assertEquals(target, source.position(), where);
            int missed = missed(truth, target, block(source));
            assertTrue(Math.abs(missed) <= samples, where + ": misses by " + missed + " samples");
        }
    }

    /// By how many samples a block stands elsewhere than where it was asked for.
    private static int missed(short[] truth, int target, short[] block) {
        int best = 0;
        double least = difference(truth, target, block, Double.MAX_VALUE);
        double loudness = difference(truth, target, new short[block.length], Double.MAX_VALUE);
        for (int lag = -FARTHEST; lag <= FARTHEST; lag++) {
            double difference = difference(truth, target + lag, block, least);
            if (difference < least) {
                least = difference;
                best = lag;
            }
        }
        assertTrue(least < 0.01 * loudness, "what is read at " + target + " is nowhere near it");
        return best;
    }

    private static double difference(short[] truth, int from, short[] block, double enough) {
        double sum = 0;
        for (int i = 0; i < block.length && sum < enough; i++) {
            double d = truth[from + i] - block[i];
            sum += d * d;
        }
        return sum;
    }

    private static short[] block(PcmSource source) {
        short[] block = new short[BLOCK];
        int had = 0;
        while (had < BLOCK) {
            short[] more = new short[BLOCK - had];
            int count = source.read(more, more.length);
            assertTrue(count > 0, "it ends early");
            System.arraycopy(more, 0, block, had, count);
            had += count;
        }
        return block;
    }

    private static short[] rest(PcmSource source) {
        short[] sound = new short[0];
        short[] block = new short[RATE];
        for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
            int had = sound.length;
            sound = Arrays.copyOf(sound, had + n);
            System.arraycopy(block, 0, sound, had, n);
        }
        return sound;
    }
}
