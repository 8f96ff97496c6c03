package app.galley.workbench.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.shot.Footage;
import app.galley.library.Recording;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Contents;
import app.galley.media.file.Soundtrack;
import app.galley.media.shot.Shots;
import app.galley.media.survey.Findings;
import app.galley.media.survey.ShotCache;
import app.galley.media.survey.SurveyCache;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.frame.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

class LibraryFootagesTest {
    private static final FrameRate FILM = new FrameRate(24_000, 1_001, false);
    private static final UUID ID = UUID.fromString("2f0c7a52-6f7d-4f0e-9a80-0d6c3a0e8b11");
    private static final Findings FINDINGS = new Findings(Duration.ofSeconds(1), -20, -3, List.of(), List.of(), "0c".repeat(32), true);
    @TempDir Path folder;
    private int searches;
    private @Nullable Recording recording;
    private LibraryFootages footages;
    private Path film;

    /// Knows one film by name.
    private final class Reader implements MediaReader {
        @Override
        public MediaInfo probe(Soundtrack sound) {
            if (!Files.exists(sound.file())) {
                throw Problem.badInput("media.gone", "film.mp4").asException();
            }
            return new MediaInfo("mov", "aac", 48_000, 2, Optional.empty(), Optional.empty(), true)
                    .with(new Contents(0, 0, List.of(), List.of(), List.of(), Optional.of(FILM), Optional.empty(), false));
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            throw new AssertionError("nobody listens");
        }

        @Override
        public void close() { }
    }

    @BeforeEach void library() throws IOException {
        film = Files.writeString(folder.resolve("film.mp4"), "a film");
        recording = recording(film, true);
        SurveyCache surveys = new SurveyCache(folder.resolve("surveys"), 1L << 20, Clock.systemUTC());
        footages = new LibraryFootages(id -> Optional.ofNullable(recording).filter(found -> found.id().equals(id)), new Reader(), (sound, progress, cancellation) -> {
            searches++;
            progress.at(1, 2);
            cancellation.check();
            return new Shots(Optional.of(FILM), List.of(Duration.ofNanos(1_001_000_400L), Duration.ofNanos(2_002_000_600L)));
        }, sound -> {
            surveys.keep(SurveyCache.Seen.of(sound), new SurveyCache.Kept(FINDINGS, 1, new short[2]));
            return FINDINGS;
        }, new ShotCache(folder.resolve("surveys"), Clock.systemUTC()));
    }

    private static Recording recording(@Nullable Path file, boolean hasPicture) {
        return new Recording(ID, "Film", file, 1, Duration.ofMinutes(1), hasPicture, Instant.EPOCH, null);
    }

    private Footage found() {
        return footages.found(ID, Progress.NONE, new Cancellation());
    }

    @Test void shotChangesAreFoundOnceAndKnownFromThenOn() throws IOException {
        assertEquals(new Footage(FILM, List.of()), footages.known(ID));
        Footage whole = new Footage(FILM, List.of(1_001L, 2_002L));
        assertEquals(whole, found());
        assertEquals(whole, found());
        assertEquals(whole, footages.known(ID));
        assertEquals(1, searches);
        Files.writeString(film, "another film");
        assertEquals(new Footage(FILM, List.of()), footages.known(ID), "of another file nothing is known");
        found();
        assertEquals(2, searches);
    }

    @Test void withoutAMovingPictureNothingIsLookedFor() {
        recording = recording(film, false);
        assertEquals(Footage.NONE, found());
        recording = recording(null, true);
        assertEquals(Footage.NONE, found());
        recording = null;
        assertEquals(Footage.NONE, found());
        assertEquals(Footage.NONE, footages.known(ID));
        assertEquals(0, searches);
    }

    @Test void aFileThatIsGoneIsToldWhenItIsLookedThrough() throws IOException {
        Files.delete(film);
        assertEquals(Footage.NONE, footages.known(ID));
        assertTrue(assertThrows(ProblemException.class, this::found).problem().key().equals("media.gone"));
    }

    @Test void whatWasCancelledIsFoundTheNextTime() {
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> footages.found(ID, (done, total) -> cancellation.cancel(), cancellation));
        assertEquals(new Footage(FILM, List.of()), footages.known(ID));
        assertEquals(2, found().cuts().size());
    }
}
