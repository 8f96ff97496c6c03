package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.extract.Coding;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.transcript.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobsTest {
    private static final Instant NOW = Samples.NOON;
    @TempDir
    private Path folder;
    private SqliteLibrary library;
    private Recording recording;

    @BeforeEach
    void open() {
        library = SqliteLibrary.open(folder);
        recording = Samples.recording("interview");
        library.recordings().add(recording);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatIsSentComesBack() {
        TimeSpan sound = new TimeSpan(1_000, 16_200_000);
        for (SentSound sent : List.of(new SentSound.All(Coding.AAC), new SentSound.Stretch(Coding.FLAC, sound, new TimeSpan(2_000, 3_000)),
                new SentSound.Piece(Coding.FLAC, sound, UUID.randomUUID(), 2, 3))) {
            TrackedJob plain = Samples.job(recording.id(), NOW);
            TrackedJob job = new TrackedJob(plain.id(), plain.recording(), plain.name(), plain.place(), plain.settings(), plain.step(), 0, 0, NOW,
                    NOW, null, sent);
            library.jobs().put(job);
            TrackedJob failed = job.sent(1, 2).at(Step.UPLOADING, NOW).failed(Problem.refused("aws.refused"), NOW);
            library.jobs().put(failed);
            assertEquals(Optional.of(failed), library.jobs().find(job.id()));
            assertEquals(sent, failed.sent());
        }
    }

    @Test
    void aJobComesBackAsItWasAtEveryStep() {
        TrackedJob job = Samples.job(recording.id(), NOW);
        for (Step step : Step.values()) {
            TrackedJob now = job.at(step, NOW.plusNanos(step.ordinal())).sent(5L << 32, 9L << 32);
            library.jobs().put(now);
            assertEquals(Optional.of(now), library.jobs().find(job.id()));
        }
        TrackedJob failed = job.failed(Problem.refused("aws.refused", "interview.mp3", 3, NOW), NOW.plusSeconds(9));
        library.jobs().put(failed);
        library.close();
        try (SqliteLibrary again = SqliteLibrary.open(folder)) {
            assertEquals(List.of(failed), again.jobs().all());
        }
    }

    @Test
    void everyChoiceOfLanguageComesBack() {
        List<LanguageChoice> choices = List.of(new LanguageChoice.Named("en-GB"),
                new LanguageChoice.Identified(List.of()), new LanguageChoice.Identified(List.of("en-GB")),
                new LanguageChoice.Identified(List.of("en-GB", "de-DE", "ja-JP")));
        for (LanguageChoice choice : choices) {
            TrackedJob job = new TrackedJob(UUID.randomUUID(), recording.id(), "n", "aws:news:eu-west-1", JobSettings.of(choice, 0),
                    Step.WAITING, 0, 0, NOW, NOW, null);
            library.jobs().put(job);
            assertEquals(choice, library.jobs().find(job.id()).orElseThrow().settings().language());
        }
    }

    @Test
    void theNewestJobComesFirstAndARemovedOneIsGone() {
        TrackedJob old = Samples.job(recording.id(), NOW.minusSeconds(1));
        TrackedJob first = Samples.job(recording.id(), NOW);
        TrackedJob second = Samples.job(recording.id(), NOW);
        List.of(first, second, old).forEach(library.jobs()::put);
        assertEquals(List.of(second, first, old), library.jobs().all());
        library.jobs().remove(first.id());
        library.jobs().remove(first.id());
        assertEquals(List.of(second, old), library.jobs().all());
    }

    @Test
    void aJobOfARecordingThatIsGoneIsAProblem() {
        ProblemException e = assertThrows(ProblemException.class,
                () -> library.jobs().put(Samples.job(UUID.randomUUID(), NOW)));
        assertEquals("library.recordingGone", e.problem().key());
    }

    @Test
    void aJobBelongsToTheProcessThatLeasedIt() {
        TrackedJob job = Samples.job(recording.id(), NOW);
        library.jobs().put(job);
        Instant until = NOW.plus(Duration.ofMinutes(1));
        try (SqliteLibrary other = SqliteLibrary.open(folder)) {
            assertTrue(library.jobs().lease(job.id(), "window", NOW, until));
            assertFalse(other.jobs().lease(job.id(), "terminal", NOW, until));
            assertTrue(library.jobs().lease(job.id(), "window", NOW.plusSeconds(30), until.plusSeconds(30)));
            assertFalse(other.jobs().lease(job.id(), "terminal", until, until.plusSeconds(60)));
            other.jobs().release(job.id(), "terminal");
            assertFalse(other.jobs().lease(job.id(), "terminal", until, until.plusSeconds(60)));
            library.jobs().release(job.id(), "window");
            assertTrue(other.jobs().lease(job.id(), "terminal", NOW, until));
        }
    }

    @Test
    void aLeaseThatRanOutIsTaken() {
        TrackedJob job = Samples.job(recording.id(), NOW);
        library.jobs().put(job);
        assertTrue(library.jobs().lease(job.id(), "killed", NOW, NOW.plusSeconds(60)));
        assertTrue(library.jobs().lease(job.id(), "next", NOW.plusSeconds(60), NOW.plusSeconds(120)));
        assertFalse(library.jobs().lease(UUID.randomUUID(), "next", NOW, NOW.plusSeconds(60)));
    }

    @Test
    void storingAJobKeepsItsLease() {
        TrackedJob job = Samples.job(recording.id(), NOW);
        library.jobs().put(job);
        assertTrue(library.jobs().lease(job.id(), "window", NOW, NOW.plusSeconds(60)));
        library.jobs().put(job.at(Step.UPLOADING, NOW));
        assertFalse(library.jobs().lease(job.id(), "terminal", NOW, NOW.plusSeconds(60)));
    }

    @Test
    void aSettingIsReadByTheOtherProcess() {
        assertEquals(Optional.empty(), library.settings().get("service"));
        library.settings().put("service", "local");
        library.settings().put("service", "aws:news:eu-west-1");
        try (SqliteLibrary other = SqliteLibrary.open(folder)) {
            assertEquals(Optional.of("aws:news:eu-west-1"), other.settings().get("service"));
        }
    }
}
