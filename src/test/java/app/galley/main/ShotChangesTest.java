package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.shot.Footage;
import app.galley.library.Recording;
import app.galley.media.picture.CutFilms;
import app.galley.media.picture.CutFilms.Scene;
import app.galley.media.picture.CutFilms.Way;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource.Wanted;
import app.galley.workbench.caption.CaptionDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A film in a library, and what captions know of its picture.
class ShotChangesTest {
    @TempDir
    private Path home;

    private Workbench open() {
        return new Composition(new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs")))
                .open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test void shotChangesOfARecordingAreFoundOnceForAGuideThatAsksAndKept() throws Exception {
        List<String> encoder = List.of("-c:v", "libopenh264", "-g", "50");
        Path file = CutFilms.make(home.resolve("film.mp4"), "25", encoder, new Scene(50, Way.STILL), new Scene(75, Way.MOVING), new Scene(25, Way.PANNING));
        Recording film;
        try (Workbench workbench = open()) {
            film = workbench.imports().add(file, begun -> { }, Progress.NONE, new Cancellation()).recording();
            CaptionDesk desk = workbench.captions();
            Footage known = desk.footage(film.id()).get();
            assertEquals(25, known.filmRate().orElseThrow().nominal());
            assertEquals(List.of(), known.cuts());
            assertEquals(List.of(), desk.shots(film.id(), "bbc", "en-GB", Progress.NONE).get().cuts(), "a guide that does not ask");
            List<Long> told = new ArrayList<>();
            Footage found = desk.shots(film.id(), "netflix-en", "en-GB", (done, total) -> told.add(done)).get();
            assertEquals(List.of(50L, 125L), found.cuts().stream().map(found.filmRate().orElseThrow()::nearest).toList());
            assertTrue(!told.isEmpty());
        }
        try (Workbench workbench = open()) {
            Footage kept = workbench.captions().footage(film.id()).get();
            assertEquals(2, kept.cuts().size());
            assertEquals(kept, workbench.captions().shots(film.id(), "netflix-en", "en-GB", (done, total) -> {
                throw new AssertionError("it is read again");
            }).get());
            CutFilms.make(home.resolve("other.mp4"), "25", encoder, new Scene(100, Way.MOVING));
            Files.move(home.resolve("other.mp4"), file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(List.of(), workbench.captions().footage(film.id()).get().cuts(), "another film under its name");
        }
    }
}
