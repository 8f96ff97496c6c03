package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the jobs of a recording that is deleted for ever.
class PurgedRecordingTest {
    @TempDir
    Path folder = Path.of("");

    @Test void itsJobsEndAndAreForgotten() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        Recording recording = room.recording(4);
        TrackedJob other = process.take(room.recording(4), Newsroom.english(0));
        process.take(recording, Newsroom.english(0));
        process.take(recording, Newsroom.english(2));

        room.catalogue(process).purge(recording.id());

        assertEquals(List.of(other.id()), process.all().stream().map(TrackedJob::id).toList());
        assertFalse(room.library.recordings.containsKey(recording.id()));
        room.amazon.complete();
        process.pollOnce();
        assertEquals(List.of(other.recording()), List.copyOf(room.library.documents.keySet()));
    }

    @Test void itStaysWhileAnotherProcessWorksOnOneOfThem() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        room.start().take(recording, Newsroom.english(0));
        Transcriptions second = room.start();

        ProblemException refused = assertThrows(ProblemException.class, () -> room.catalogue(second).purge(recording.id()));

        assertEquals("workbench.jobElsewhere", refused.problem().key());
        assertTrue(room.library.recordings.containsKey(recording.id()));
    }
}
