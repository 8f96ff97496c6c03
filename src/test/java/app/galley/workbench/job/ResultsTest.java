package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.Subtitles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir
    private Path folder;

    @Test
    void captionsAndBothTranscriptsAreKeptAndNothingStaysInTheBucket() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        Recording recording = room.recording(4);
        JobSettings wanted = JobSettings.of(new LanguageChoice.Named("en-US"), 0).withRedaction(new Redaction(Set.of(), true))
                .withSubtitles(new Subtitles(true, true, 1));
        TrackedJob job = process.take(recording, wanted);
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(List.of("srt", "vtt"), List.copyOf(process.files(job.id()).keySet()));
        assertArrayEquals("srt of it".getBytes(StandardCharsets.UTF_8), process.files(job.id()).get("srt"));
        List<MachineTranscript> kept = room.library.shelves().transcripts().machineTranscripts(recording.id());
        assertEquals(2, kept.size());
        assertEquals(Set.of(), room.amazon.objects.keySet());
    }
}
