package app.galley.media.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.file.Soundtrack;
import app.galley.media.survey.SurveyCache.Kept;
import app.galley.media.survey.SurveyCache.Seen;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCacheTest {
    private static final long ENOUGH = 1L << 30;
    @TempDir Path folder;
    private final Ticking clock = new Ticking();
    private SurveyCache cache;
    private Soundtrack recording;

    /// A second later each time it is asked.
    private static final class Ticking extends Clock {
        private long seconds;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(2_000_000_000L + seconds++);
        }
    }

    @BeforeEach
    void fresh() throws IOException {
        cache = new SurveyCache(folder.resolve("cache"), ENOUGH, clock);
        recording = Soundtrack.of(Files.writeString(folder.resolve("a.wav"), "sound"));
    }

    @Test
    void yieldsWhatWasKept() {
        Kept kept = kept('a', 300);
        cache.keep(Seen.of(recording), kept);
        Kept again = new SurveyCache(folder.resolve("cache"), ENOUGH, clock).load(recording).orElseThrow();
        assertEquals(kept.findings(), again.findings());
        assertEquals(kept.channels(), again.channels());
        assertArrayEquals(kept.peaks(), again.peaks());
    }

    @Test
    void aFileThatChangedIsNotWhatWasKept() throws IOException {
        cache.keep(Seen.of(recording), kept('a', 300));
        Files.writeString(recording.file(), "other");
        Files.setLastModifiedTime(recording.file(), FileTime.fromMillis(1_234_567));
        assertTrue(cache.load(recording).isEmpty());
        assertTrue(cache.load(Soundtrack.of(folder.resolve("gone.wav"))).isEmpty());
    }

    @Test
    void whatChangesWhileItIsReadIsNotKept() throws IOException {
        Seen before = Seen.of(recording);
        Files.writeString(recording.file(), "longer sound");
        cache.keep(before, kept('a', 300));
        assertTrue(cache.load(recording).isEmpty());
    }

    @Test
    void damagedFilesCountAsNotKept() throws IOException {
        cache.keep(Seen.of(recording), kept('a', 5_000));
        Path survey = only(".survey");
        byte[] whole = Files.readAllBytes(survey);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(survey, damaged);
            assertTrue(cache.load(recording).isEmpty(), "seed " + seed + ", damage " + i);
        }
        Files.write(survey, whole);
        assertTrue(cache.load(recording).isPresent());
    }

    @Test
    void theSoundsOfOneFileAreKeptApart() {
        Soundtrack second = new Soundtrack(recording.file(), OptionalInt.of(2));
        cache.keep(Seen.of(recording), kept('a', 300));
        assertTrue(cache.load(second).isEmpty());
        cache.keep(Seen.of(second), kept('a', 400));
        assertEquals(1200, cache.load(recording).orElseThrow().peaks().length);
        assertEquals(1600, cache.load(second).orElseThrow().peaks().length);
        Findings found = kept('a', 1).findings();
        assertNotEquals(cache.placeForCopy(recording, found), cache.placeForCopy(second, found));
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        Soundtrack second = Soundtrack.of(Files.writeString(folder.resolve("b.wav"), "b"));
        Soundtrack third = Soundtrack.of(Files.writeString(folder.resolve("c.wav"), "c"));
        cache.keep(Seen.of(recording), kept('a', 20_000));
        cache.keep(Seen.of(second), kept('b', 20_000));
        used("a", 1);
        used("b", 2);
        assertTrue(cache.load(recording).isPresent());
        long room = Files.size(folder.resolve("cache").resolve("b".repeat(64) + ".survey")) * 5 / 2;
        SurveyCache small = new SurveyCache(folder.resolve("cache"), room, clock);
        small.keep(Seen.of(third), kept('c', 20_000));
        assertTrue(small.load(second).isEmpty(), "b was used before a");
        assertTrue(small.load(recording).isPresent());
        assertTrue(small.load(third).isPresent());
        assertEquals(2, count(".key"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("not a folder"), "");
        SurveyCache nowhere = new SurveyCache(file.resolve("cache"), ENOUGH, clock);
        assertEquals("media.cacheNotWritable", assertThrows(ProblemException.class,
                () -> nowhere.keep(Seen.of(recording), kept('a', 300))).problem().key());
        assertTrue(nowhere.load(recording).isEmpty());
    }

    private void used(String name, long second) throws IOException {
        Files.setLastModifiedTime(folder.resolve("cache").resolve(name.repeat(64) + ".survey"), FileTime.fromMillis(second * 1000));
    }

    private static Kept kept(char name, int steps) {
        short[] peaks = new short[steps * 4];
        Random random = new Random(name);
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = (short) random.nextInt(-30_000, 30_000);
        }
        return new Kept(new Findings(Duration.ofNanos(1234567), -23.4, -1.5, List.of(new TimeSpan(1, 20), new TimeSpan(30, 50)),
                List.of(new TimeSpan(25, 26)), String.valueOf(name).repeat(64), true), 2, peaks);
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private long count(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(f -> f.toString().endsWith(ending)).count();
        }
    }
}
