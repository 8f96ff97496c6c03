package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.media.AudioPlayer.State;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.text.SampleTranscripts;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The open recording over a real library.
class OpenRecordingTest {
    private final UUID id = UUID.randomUUID();
    private final FakePlayer player = new FakePlayer();
    private final List<Problem> troubles = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("");
    private Path film = Path.of("");
    private SqliteLibrary library;
    private Catalogue catalogue;
    private OpenRecording open;

    @BeforeEach void start() throws IOException {
        film = Files.write(folder.resolve("film.mkv"), new byte[9]);
        library = SqliteLibrary.open(folder.resolve("library"));
        library.recordings().add(new Recording(id, "Film", film, 9, Duration.ofMinutes(1), true, Instant.EPOCH, null));
        library.transcripts().createDocument(id, SampleTranscripts.of("Ann: So the river."));
        catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { });
        open = new OpenRecording(catalogue, new Documents(catalogue, library.transcripts(), library.snapshots(),
                StandardFormats.in(Locale.ENGLISH), Clock.systemUTC(), Background.sameThread()), player, Background.sameThread(), Runnable::run,
                troubles::add);
        open.read(id, open::hold);
    }

    @AfterEach void end() {
        open.end();
        library.close();
    }

    @Test void anotherSoundIsKeptAndHeardFromWhereTheOneBeforeWas() {
        player.seek(Duration.ofSeconds(20));
        player.play();
        open.choose(OptionalInt.of(2));
        Soundtrack second = new Soundtrack(film, OptionalInt.of(2));
        assertEquals(List.of(Soundtrack.of(film), second), player.openings());
        assertEquals(second, open.soundProperty().get());
        assertEquals(Duration.ofSeconds(20), player.position());
        assertEquals(State.PLAYING, player.state());
        assertEquals(OptionalInt.of(2), library.recordings().find(id).orElseThrow().stream());
        player.pause();
        open.choose(OptionalInt.empty());
        assertEquals(Soundtrack.of(film), player.openings().getLast());
        assertEquals(State.PAUSED, player.state());
        open.close();
        assertNull(open.soundProperty().get());
    }

    @Test void whatIsChosenInTheLibraryIsHeardTooAndOtherChangesAreNot() {
        catalogue.choose(id, OptionalInt.of(1));
        assertEquals(new Soundtrack(film, OptionalInt.of(1)), player.openings().getLast());
        catalogue.measure(id, Duration.ofSeconds(59));
        catalogue.rename(id, "River");
        assertEquals(2, player.openings().size());
    }

    @Test void aFileThatWasMovedIsOpenedInItsNewPlace() throws IOException {
        Path moved = Files.move(film, folder.resolve("moved.mkv"));
        open.relocate(library.recordings().find(id).orElseThrow(), moved);
        assertEquals(Soundtrack.of(moved), player.openings().getLast());
        open.relocate(library.recordings().find(id).orElseThrow(), folder.resolve("nowhere.mkv"));
        assertEquals("workbench.fileGone", troubles.getFirst().key());
        assertEquals(2, player.openings().size());
    }
}
