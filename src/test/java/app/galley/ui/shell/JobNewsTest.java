package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.TrackedJob;
import app.galley.problem.Wording;
import app.galley.ui.kit.Notice;
import app.galley.workbench.job.Newsroom;
import app.galley.workbench.job.Transcriptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobNewsTest {
    @TempDir
    Path folder = Path.of("");
    private final List<String> announced = new ArrayList<>();
    private final List<Notice.Message> said = new ArrayList<>();
    private boolean wanted = true;
    private Newsroom room = new Newsroom(folder);
    private Transcriptions process = room.start();
    private JobNews news = news();

    private JobNews news() {
        JobNews made = new JobNews(process, () -> wanted, new Wording(Locale.ENGLISH), Runnable::run, said::add, () -> { });
        made.announceBy((title, text) -> announced.add(text));
        return made;
    }

    @BeforeEach void open() {
        room = new Newsroom(folder);
        process = room.start();
        news = news();
        announced.clear();
        said.clear();
    }

    private TrackedJob take() {
        return process.take(room.recording(4), Newsroom.english(0));
    }

    @Test void whoLooksIsNotTold() {
        take();
        room.complete();
        process.pollOnce();
        assertEquals(List.of(), announced);
        assertEquals("Galley", news.titleProperty().get());
    }

    @Test void severalJobsAreOneMessageAndTheWindowSaysItAgainWhenSomebodyLooks() {
        news.inFrontProperty().set(false);
        take();
        take();
        room.complete();
        process.pollOnce();
        assertEquals(List.of("2 transcriptions are done."), announced);
        assertEquals("(2) Galley", news.titleProperty().get());
        assertEquals(List.of(), said);
        news.inFrontProperty().set(true);
        assertEquals("2 transcriptions are done.", said.getFirst().sentence());
        assertEquals("Galley", news.titleProperty().get());
        news.inFrontProperty().set(false);
        news.inFrontProperty().set(true);
        assertEquals(1, said.size());
    }

    @Test void aFailureIsToldAtOnce() {
        news.inFrontProperty().set(false);
        TrackedJob first = take();
        take();
        room.fail(first, "Unsupported media format");
        process.pollOnce();
        assertEquals(List.of("A transcription has failed. Jobs says why."), announced);
        room.complete();
        process.pollOnce();
        assertEquals("One transcription is done, one has failed. Jobs says why.", announced.getLast());
        news.inFrontProperty().set(true);
        assertTrue(said.getFirst().isProblem());
    }

    @Test void nobodyIsToldWhoDoesNotWantIt() {
        wanted = false;
        news.inFrontProperty().set(false);
        take();
        room.complete();
        process.pollOnce();
        assertEquals(List.of(), announced);
        assertEquals("Galley", news.titleProperty().get());
    }

    @Test void aCancelledJobIsNoNews() {
        news.inFrontProperty().set(false);
        process.cancel(take().id());
        assertEquals(List.of(), announced);
    }
}
