package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.extract.Coding;
import app.galley.service.job.JobSettings;
import app.galley.service.job.Subtitles;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.ui.text.SampleTranscripts;
import app.galley.workbench.version.Rehearing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs for a stretch of a recording.
class RehearingTest {
    private static final Transcript TEXT = SampleTranscripts.of("A: We crossed to Haworth today.");
    private static final TimeSpan STRETCH = new TimeSpan(500, 750);
    @TempDir
    private Path folder;

    private Newsroom room(List<SentSound> asked) {
        Newsroom room = new Newsroom(folder);
        room.sent = (job, sound, cancellation) -> {
            asked.add(Optional.ofNullable(job.sent()).orElseThrow());
            return written(job.id());
        };
        return room;
    }

    private Path written(UUID job) {
        try {
            return Files.write(folder.resolve(job + ".flac"), new byte[6]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void onlyTheStretchIsSentWithTheLastSettingsAndItsResultBecomesAVersionOfIt() {
        List<SentSound> asked = new ArrayList<>();
        Newsroom room = room(asked);
        Transcriptions process = room.start();
        Recording recording = room.recording(400);
        JobSettings settings = Newsroom.english(3).withSubtitles(new Subtitles(true, false, 0));
        process.take(recording, settings);
        complete(room, process);
        int parts = room.amazon.partsSent.size();
        Transcript document = room.document(recording);

        TrackedJob job = new Rehearing(process, () -> Newsroom.english(0)).again(recording, TEXT, STRETCH);
        SentSound.Stretch sent = new SentSound.Stretch(Coding.FLAC, new TimeSpan(0, 2_000), STRETCH);
        assertEquals(sent, job.sent());
        assertEquals(List.of(sent), asked);
        assertEquals(2, room.amazon.partsSent.size() - parts, "six bytes are two parts");
        assertEquals(settings.withSubtitles(null), room.amazon.request(job).settings());
        assertEquals("flac", room.amazon.request(job).mediaUri().replaceAll(".*\\.", ""));
        complete(room, process);
        assertEquals(Step.DONE, room.stored(job).step());
        List<MachineTranscript> results = room.library.shelves().transcripts().machineTranscripts(recording.id());
        assertEquals(sent, results.getFirst().stretch());
        assertNull(results.getLast().stretch());
        assertEquals(document, room.document(recording));
        assertEquals(List.of(), List.copyOf(room.amazon.objects.keySet()));
    }

    @Test void withoutAnEarlierJobTheUsualIsAskedFor() {
        Newsroom room = room(new ArrayList<>());
        TrackedJob job = new Rehearing(room.start(), () -> Newsroom.english(5)).again(room.recording(400), TEXT, STRETCH);
        assertEquals(5, job.settings().speakers());
    }

    @Test void whatFailedIsTriedAgainForTheSameStretch() {
        List<SentSound> asked = new ArrayList<>();
        Newsroom room = room(asked);
        Transcriptions process = room.start();
        TrackedJob job = new Rehearing(process, () -> Newsroom.english(0)).again(room.recording(400), TEXT, STRETCH);
        room.amazon.begin();
        process.pollOnce();
        room.amazon.fail("no sound");
        process.pollOnce();
        assertEquals(Step.FAILED, room.stored(job).step());
        assertEquals(job.sent(), process.retry(job.id()).sent());
        complete(room, process);
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(2, asked.size());
    }

    @Test void aProcessKilledAtAnyCallLosesNothingAndSendsOneJob() {
        int calls = 0;
        Newsroom whole = room(new ArrayList<>());
        run(whole, whole.recording(400));
        calls = whole.power.calls.size();
        for (int cut = 0; cut < calls; cut++) {
            Newsroom room = room(new ArrayList<>());
            Recording recording = room.recording(400);
            room.library.documents.put(recording.id(), TEXT);
            room.power.cutAt(cut, cut % 2 == 0);
            String where = assertThrows(Power.Cut.class, () -> run(room, recording)).getMessage() + ", call " + cut;
            room.power.on();
            room.clock.advance(JobBook.LEASE);
            Transcriptions next = room.start();
            next.resume();
            complete(room, next);
            if (!room.library.jobs.isEmpty()) {
                assertEquals(Step.DONE, room.library.jobs.values().iterator().next().step(), where);
                assertEquals(1, room.library.results.size(), where);
                assertFalse(room.library.results.values().iterator().next().isWhole(), where);
                assertEquals(1, room.amazon.requests.size(), where);
                assertEquals(TEXT, room.document(recording), where);
                assertEquals(List.of(), List.copyOf(room.amazon.objects.keySet()), where);
            }
        }
    }

    private static void run(Newsroom room, Recording recording) {
        Transcriptions process = room.start();
        new Rehearing(process, () -> Newsroom.english(0)).again(recording, TEXT, STRETCH);
        complete(room, process);
    }

    private static void complete(Newsroom room, Transcriptions process) {
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete();
        process.pollOnce();
    }
}
