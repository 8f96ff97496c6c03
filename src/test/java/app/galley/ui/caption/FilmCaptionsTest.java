package app.galley.ui.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.shot.Footage;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.frame.FrameRate;
import app.galley.workbench.caption.Footages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The captions of a document that has a moving picture, without a window.
class FilmCaptionsTest {
    private static final FrameRate FILM = new FrameRate(24_000, 1_001, false);
    @TempDir
    private Path folder;
    private final List<String> said = new ArrayList<>();
    private int searches;
    private Supplier<List<Long>> cuts = List::of;
    private Captioned captioned;
    private CaptionViewModel model;

    /// A film whose frame rate is known at once.
    private final class Film implements Footages {
        @Override
        public Footage known(UUID recording) {
            return new Footage(FILM, List.of());
        }

        @Override
        public Footage found(UUID recording, Progress progress, Cancellation cancellation) {
            searches++;
            progress.at(1_000, 4_000);
            said.add(model.cues().countsProperty().get());
            return new Footage(FILM, cuts.get());
        }
    }

    @BeforeEach void open() {
        captioned = new Captioned(folder.resolve("library"), Background.sameThread(), Runnable::run, new Film());
        model = captioned.model;
        model.watchedProperty().set(true);
        captioned.open();
        captioned.settle();
    }

    @AfterEach void close() {
        captioned.close();
    }

    private List<TimeSpan> times() {
        return model.cues().rowsProperty().get().stream().map(row -> row.shown().time()).toList();
    }

    @Test void cuesComeAndGoOnTheFramesOfTheRecording() {
        model.decisions().choose("bbc");
        var grid = CaptionPreset.of("bbc", "en-US").on(FILM).style().grid().orElseThrow();
        assertTrue(!times().isEmpty());
        times().forEach(time -> assertEquals(new TimeSpan(grid.nearest(time.start()), grid.nearest(time.end())), time));
        assertEquals(0, searches, "a guide without the rule has nobody look for shot changes");
    }

    @Test void cuesKeepToShotChangesAsSoonAsTheyAreFound() {
        model.decisions().choose("galley");
        long comes = model.cues().rowsProperty().get().get(1).shown().time().start();
        cuts = () -> List.of(comes + 125);
        model.decisions().choose("netflix-en");
        long frame = FILM.nearest(comes + 125);
        assertEquals(1, searches);
        assertTrue(times().stream().anyMatch(time -> FILM.nearest(time.start()) == frame), frame + " in " + times());
        model.decisions().choose("bbc");
        model.decisions().choose("netflix-en");
        captioned.change("bridge", "tunnel");
        assertTrue(times().stream().anyMatch(time -> FILM.nearest(time.start()) == frame), "through an edit");
    }

    @Test void whyShotChangesWereNotFoundIsSaidOnceAndCaptionsAreThereAllTheSame() {
        cuts = () -> {
            throw Problem.badInput("media.pictureUnreadable", "film.mp4").asException();
        };
        model.decisions().choose("netflix-en");
        captioned.change("bridge", "tunnel");
        captioned.change("tunnel", "bridge");
        assertEquals(List.of("media.pictureUnreadable"), captioned.problems.stream().map(Problem::key).toList());
        assertEquals(1, searches);
        assertTrue(!times().isEmpty());
    }

    @Test void howMuchOfTheFilmWasReadIsToldBesideTheFigures() {
        model.decisions().choose("galley");
        model.decisions().choose("netflix-en");
        assertTrue(said.getFirst().endsWith(". Looking for shot changes: 25 %"), said.toString());
        assertTrue(!model.cues().countsProperty().get().contains("shot changes"), model.cues().countsProperty().get());
    }
}
