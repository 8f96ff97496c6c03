package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource.Wanted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job whose process was killed, as the programs that open its library afterwards find it.
class OrphanedJobsTest {
    @TempDir
    Path home = Path.of("");
    private final UUID id = UUID.randomUUID();

    private AppFolders folders() {
        return new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
    }

    private void orphan() {
        try (SqliteLibrary library = SqliteLibrary.open(home.resolve("library"))) {
            Recording recording = new Recording(UUID.randomUUID(), "Interview", home.resolve("gone.m4a"), 4, Duration.ofMinutes(1), false,
                    Instant.EPOCH, null);
            library.recordings().add(recording);
            library.jobs().put(new TrackedJob(id, recording.id(), "galley-" + id + "-1", "local", JobSettings.of(new LanguageChoice.Named("en-GB"), 0),
                    Step.WAITING, 0, 0, Instant.EPOCH, Instant.EPOCH, null));
        }
    }

    private boolean isFree() {
        try (SqliteLibrary library = SqliteLibrary.open(home.resolve("library"))) {
            Instant now = Instant.now();
            return library.jobs().lease(id, "asking", now, now.plusMillis(1));
        }
    }

    @Test void aCommandLeavesItAlone() {
        orphan();
        try (Workbench workbench = new Composition(folders()).open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            assertTrue(isFree());
            assertEquals(Step.WAITING, workbench.transcriptions().all().getFirst().step());
        }
    }

    @Test void theWindowGoesOnWithIt() {
        orphan();
        try (Workbench workbench = new Composition(folders()).open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), "window")) {
            workbench.transcriptions().resume();
            assertEquals(Step.FAILED, workbench.transcriptions().await(id, Duration.ofSeconds(20)).step(), "its file is gone");
        }
        assertFalse(home.resolve("gone.m4a").toFile().exists());
    }
}
