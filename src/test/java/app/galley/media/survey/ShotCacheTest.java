package app.galley.media.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.media.file.Soundtrack;
import app.galley.media.shot.Shots;
import app.galley.media.survey.SurveyCache.Kept;
import app.galley.media.survey.SurveyCache.Seen;
import app.galley.problem.ProblemException;
import app.galley.transcript.frame.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotCacheTest {
    private static final Shots SHOTS = new Shots(Optional.of(new FrameRate(30_000, 1_001, true)), List.of(Duration.ofNanos(1_001_001_000L), Duration.ofHours(2)));
    private static final String CHECKSUM = "0a".repeat(32);
    private static final Findings FINDINGS = new Findings(Duration.ofSeconds(1), -20, -3, List.of(), List.of(), CHECKSUM, true);
    @TempDir Path folder;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private ShotCache cache;
    private SurveyCache surveys;
    private Soundtrack film;

    @BeforeEach
    void fresh() throws IOException {
        cache = new ShotCache(folder.resolve("surveys"), clock);
        surveys = new SurveyCache(folder.resolve("surveys"), 1L << 20, clock);
        film = Soundtrack.of(Files.writeString(folder.resolve("film.mp4"), "a film"));
    }

    private void keep(Soundtrack sound, Shots shots) {
        surveys.keep(Seen.of(sound), new Kept(FINDINGS, 1, new short[2]));
        cache.keep(Seen.of(sound), FINDINGS, shots);
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("surveys"))) {
            return files.filter(file -> file.toString().endsWith(".shots")).findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsKeptIsLoadedAgain() throws IOException {
        assertEquals(Optional.empty(), cache.load(film));
        keep(film, SHOTS);
        assertEquals(Optional.of(SHOTS), cache.load(film));
        assertEquals(CHECKSUM + ".shots", kept().getFileName().toString(), "the name of the film does not show");
        keep(film, Shots.NONE);
        assertEquals(Optional.of(Shots.NONE), cache.load(film), "that there is no picture is known, too");
    }

    @Test
    void anotherFileUnderTheSameNameHasOthers() throws IOException {
        keep(film, SHOTS);
        Files.writeString(film.file(), "another film");
        assertEquals(Optional.empty(), cache.load(film));
        Files.writeString(film.file(), "a film");
        Files.setLastModifiedTime(film.file(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(Optional.empty(), cache.load(film), "it was written anew");
    }

    @Test
    void whatHasChangedWhileItWasReadIsNotKept() throws IOException {
        surveys.keep(Seen.of(film), new Kept(FINDINGS, 1, new short[2]));
        Seen before = Seen.of(film);
        Files.writeString(film.file(), "another film");
        cache.keep(before, FINDINGS, SHOTS);
        assertEquals(Optional.empty(), cache.load(film));
    }

    @Test
    void theSoundsOfAFileHaveTheirOwn() {
        keep(film, SHOTS);
        assertEquals(Optional.empty(), cache.load(new Soundtrack(film.file(), OptionalInt.of(2))));
    }

    @Test
    void whatIsDamagedCountsAsNotKept() throws IOException {
        keep(film, SHOTS);
        byte[] whole = Files.readAllBytes(kept());
        for (int length = 0; length < whole.length; length++) {
            Files.write(kept(), Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), cache.load(film), length + " bytes");
        }
        Files.write(kept(), Arrays.copyOf(whole, whole.length + 1));
        assertEquals(Optional.empty(), cache.load(film));
        byte[] bad = whole.clone();
        bad[4] = -1;
        Files.write(kept(), bad);
        assertEquals(Optional.empty(), cache.load(film));
    }

    @Test
    void theyGoWithTheSurveysWhenTheseTakeTooMuch() throws IOException {
        keep(film, SHOTS);
        Files.setLastModifiedTime(kept(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Soundtrack other = Soundtrack.of(Files.writeString(folder.resolve("other.mp4"), "other"));
        Findings findings = new Findings(Duration.ofSeconds(1), -20, -3, List.of(), List.of(), "0b".repeat(32), true);
        new SurveyCache(folder.resolve("surveys"), 1, clock).keep(Seen.of(other), new Kept(findings, 1, new short[2]));
        assertEquals(Optional.empty(), cache.load(film));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        ShotCache closed = new ShotCache(Files.writeString(folder.resolve("file"), "no folder"), clock);
        assertEquals("media.cacheNotWritable", assertThrows(ProblemException.class, () -> closed.keep(Seen.of(film), FINDINGS, SHOTS)).problem().key());
    }
}
