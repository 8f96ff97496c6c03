package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.extract.Coding;
import app.galley.service.job.JobSettings;
import app.galley.service.job.Subtitles;
import app.galley.transcript.TimeSpan;
import app.galley.workbench.fit.Fitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording in three pieces.
class SeriesTest {
    private static final JobSettings WANTED = Newsroom.english(3).withSubtitles(new Subtitles(true, false, 0));
    @TempDir
    private Path folder;

    private Newsroom room() {
        Newsroom room = new Newsroom(folder);
        room.sent = (job, sound, cancellation) -> {
            try {
                return Files.write(folder.resolve(job.id() + ".flac"), new byte[6]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return room;
    }

    private static List<TrackedJob> take(Transcriptions process, Recording recording) {
        UUID series = UUID.randomUUID();
        List<SentSound> pieces = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pieces.add(new SentSound.Piece(Coding.FLAC, new TimeSpan(i * 40_000, i * 40_000 + 40_000), series, i + 1, 3));
        }
        return process.take(Order.of(recording.id(), WANTED, false, new Fitted(pieces)));
    }

    private static void complete(Newsroom room, Transcriptions process) {
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete();
        process.pollOnce();
    }

    private static void assertJoined(Newsroom room, Recording recording, String where) {
        List<MachineTranscript> results = room.library.shelves().transcripts().machineTranscripts(recording.id());
        assertEquals(1, results.size(), where);
        assertTrue(results.getFirst().isWhole(), where);
        String joined = new String(Optional.ofNullable(room.library.bytes.get(results.getFirst().id())).orElseThrow(), StandardCharsets.UTF_8);
        int from = 0;
        for (TrackedJob job : room.library.jobs.values().stream().sorted((a, b) -> number(a) - number(b)).toList()) {
            assertEquals(Step.DONE, job.step(), where);
            String result = new String(MemoryService.result(job.name()), StandardCharsets.UTF_8);
            int at = joined.indexOf("{\"start\":" + (number(job) - 1) * 40_000 + ",\"end\":" + number(job) * 40_000 + ",\"result\":" + result, from);
            assertTrue(at > 0, where + ": as it came, in its place: " + joined);
            from = at;
        }
        assertEquals(1, room.library.documents.size(), where);
        assertEquals(List.of(), List.copyOf(room.amazon.objects.keySet()), where);
    }

    private static int number(TrackedJob job) {
        return job.sent() instanceof SentSound.Piece piece ? piece.number() : 0;
    }

    @Test void theDocumentIsMadeWhenTheLastPieceIsThere() {
        Newsroom room = room();
        Transcriptions process = room.start();
        Recording recording = room.recording(400);
        List<TrackedJob> jobs = take(process, recording);
        assertTrue(jobs.stream().allMatch(job -> room.amazon.request(job).settings().equals(WANTED.withSubtitles(null))));
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete(jobs.get(1).name());
        process.pollOnce();
        room.amazon.complete(jobs.get(0).name());
        process.pollOnce();
        assertEquals(Step.DONE, room.stored(jobs.getFirst()).step());
        assertTrue(room.library.documents.isEmpty());
        assertTrue(room.library.results.isEmpty());
        room.amazon.complete();
        process.pollOnce();
        assertJoined(room, recording, "");
        assertTrue(process.files(jobs.getFirst().id()).isEmpty(), "no captions");
    }

    @Test void theyAreCancelledTriedAgainAndForgottenTogether() {
        Newsroom room = room();
        Transcriptions process = room.start();
        Recording recording = room.recording(400);
        List<TrackedJob> jobs = take(process, recording);
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete(jobs.get(2).name());
        process.pollOnce();
        process.cancel(jobs.get(1).id());
        assertEquals(List.of(Step.CANCELLED, Step.CANCELLED, Step.DONE), jobs.stream().map(job -> room.stored(job).step()).toList());
        process.retry(jobs.getFirst().id());
        complete(room, process);
        // the service went on with what was cancelled
        process.resume();
        assertJoined(room, recording, "");
        process.forget(jobs.get(1).id());
        assertEquals(0, room.library.jobs.size());
        assertEquals(1, room.library.results.size());
    }

    @Test void aPieceThatFailedIsTriedAgainAlone() {
        Newsroom room = room();
        Transcriptions process = room.start();
        Recording recording = room.recording(400);
        List<TrackedJob> jobs = take(process, recording);
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete(jobs.get(0).name());
        room.amazon.complete(jobs.get(1).name());
        room.amazon.fail("no sound");
        process.pollOnce();
        assertEquals(Step.FAILED, room.stored(jobs.get(2)).step());
        process.retry(jobs.get(2).id());
        complete(room, process);
        assertJoined(room, recording, "");
        assertEquals(4, room.amazon.requests.size());
    }

    @Test void aProcessKilledAtAnyCallLosesNoPieceAndPaysForNoneTwice() {
        Newsroom whole = room();
        run(whole, whole.recording(400));
        int calls = whole.power.calls.size();
        for (int cut = 0; cut < calls; cut++) {
            Newsroom room = room();
            Recording recording = room.recording(400);
            room.power.cutAt(cut, cut % 2 == 0);
            String where = assertThrows(Power.Cut.class, () -> run(room, recording)).getMessage() + ", call " + cut;
            room.power.on();
            room.clock.advance(JobBook.LEASE);
            Transcriptions next = room.start();
            next.resume();
            complete(room, next);
            if (!room.library.jobs.isEmpty()) {
                assertEquals(3, room.library.jobs.size(), where);
                assertJoined(room, recording, where);
                assertEquals(3, room.amazon.requests.size(), where);
            }
        }
    }

    private static void run(Newsroom room, Recording recording) {
        Transcriptions process = room.start();
        take(process, recording);
        complete(room, process);
    }
}
