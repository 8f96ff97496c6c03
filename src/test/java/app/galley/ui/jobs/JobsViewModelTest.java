package app.galley.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.workbench.job.Newsroom;
import app.galley.workbench.job.Transcriptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsViewModelTest {
    @TempDir
    Path folder = Path.of("");
    private Newsroom room = new Newsroom(folder);
    private Transcriptions process = room.start();

    @BeforeEach void open() {
        room = new Newsroom(folder);
        process = room.start();
    }

    private JobsViewModel model() {
        return new JobsViewModel(process, room.catalogue(process), Background.sameThread(), Runnable::run);
    }

    @Test void aJobThatIsForgottenElsewhereLeavesTheList() {
        JobsViewModel model = model();
        TrackedJob first = process.take(room.recording(4), Newsroom.english(0));
        TrackedJob second = process.take(room.recording(4), Newsroom.english(0));
        assertEquals(2, model.underWayProperty().get());
        process.forget(first.id());
        assertEquals(List.of(second.id()), model.lines().stream().map(line -> line.job().id()).toList());
        assertEquals(1, model.underWayProperty().get());
        room.catalogue(process).purge(second.recording());
        assertEquals(List.of(), model.lines());
    }

    @Test void aJobForgottenHereLeavesTheListOnceItIsGone() {
        JobsViewModel model = model();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        model.forget(job);
        assertEquals(List.of(), model.lines());
        assertEquals(0, model.underWayProperty().get());
    }

    @Test void theListSaysWhileTheServiceDoesNotAnswer() {
        JobsViewModel model = model();
        process.take(room.recording(4), Newsroom.english(0));
        Problem away = Problem.unreachable("service.noAnswer", "host");
        room.trouble(away);
        process.pollOnce();
        assertEquals(away, model.troubleProperty().get());
        assertEquals(away, model().troubleProperty().get(), "a list that is opened meanwhile");
        room.trouble(null);
        process.pollOnce();
        assertNull(model.troubleProperty().get());
    }
}
