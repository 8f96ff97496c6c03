package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTrackerTest {
    @TempDir
    Path folder;

    @Test void runsAJobFromTheUploadToTheTranscript() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(20);
        Transcriptions process = room.start();
        TrackedJob job = process.take(recording, Newsroom.english(3));
        assertEquals(Step.QUEUED, room.stored(job).step());
        room.amazon.begin();
        assertTrue(process.pollOnce());
        assertEquals(Step.TRANSCRIBING, room.stored(job).step());
        assertFalse(process.pollOnce());
        room.amazon.complete();
        assertTrue(process.pollOnce());

        assertEquals(List.of(Step.WAITING, Step.UPLOADING, Step.STARTING, Step.QUEUED, Step.TRANSCRIBING, Step.FETCHING,
                Step.DONE), room.stepsHeard());
        assertEquals(Step.DONE, room.stored(job).step());
        assertArrayEquals(MemoryService.result(job.name()), room.library.bytes.values().iterator().next());
        assertEquals("prepared", room.library.results.values().iterator().next().origin());
        assertEquals("de-CH", room.document(recording).language());
        assertEquals(3, room.amazon.request(job).settings().speakers());
        assertTrue(room.amazon.objects.isEmpty(), "nothing stays in the bucket");
        assertTrue(room.library.leases.isEmpty(), "nobody holds the job any more");
    }

    @Test void aResultThatNamesNoLanguageIsInThatOfItsJob() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        room.language = "";
        Transcriptions process = room.start();
        process.take(recording, Newsroom.english(0));
        room.amazon.complete();
        process.pollOnce();
        assertEquals("en-GB", room.document(recording).language());
    }

    @Test void storesEachStepBeforeItBegins() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        process.take(room.recording(4), Newsroom.english(0));
        room.amazon.complete();
        process.pollOnce();
        List<String> calls = room.power.calls;
        assertBefore(calls, "jobs.put WAITING", "jobs.put UPLOADING");
        assertBefore(calls, "jobs.put UPLOADING", "staging.begin");
        assertBefore(calls, "staging.complete", "jobs.put STARTING");
        assertBefore(calls, "jobs.put STARTING", "service.start");
        assertBefore(calls, "jobs.put FETCHING", "staging.read");
        assertBefore(calls, "transcripts.keep", "transcripts.createDocument");
        assertBefore(calls, "transcripts.createDocument", "jobs.put DONE");
        assertBefore(calls, "jobs.put DONE", "staging.remove");
    }

    @Test void resumesAnUploadAfterRestart() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(10 * MemoryService.PART);
        room.amazon.onPart = part -> {
            if (part == 6) {
                throw new Power.Cut("in the middle of the upload");
            }
        };
        Transcriptions killed = room.start();
        assertThrows(Power.Cut.class, () -> killed.take(recording, Newsroom.english(0)));
        TrackedJob job = room.library.jobs.values().iterator().next();
        assertEquals(Step.UPLOADING, job.step());

        room.amazon.onPart = null;
        room.clock.advance(JobBook.LEASE);
        room.start().resume();
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), room.amazon.partsSent);
    }

    @Test void goesOnAfterAPowerCutAtAnyMoment() {
        Newsroom whole = new Newsroom(folder);
        runWith(whole);
        int calls = whole.power.calls.size();
        assertTrue(calls > 20, () -> "calls: " + whole.power.calls);
        for (int i = 0; i < calls; i++) {
            for (boolean after : new boolean[] {false, true}) {
                goesOnAfterACutAt(i, after);
            }
        }
    }

    private void goesOnAfterACutAt(int index, boolean after) {
        Newsroom room = new Newsroom(folder);
        room.power.cutAt(index, after);
        String where = assertThrows(Power.Cut.class, () -> runWith(room)).getMessage() + ", call " + index;
        room.power.on();
        room.clock.advance(JobBook.LEASE);
        Transcriptions next = room.start();
        next.resume();
        room.amazon.complete();
        next.pollOnce();

        if (room.library.jobs.isEmpty()) {
            assertEquals(0, index, "only a cut before the job was stored loses it");
            return;
        }
        TrackedJob job = room.library.jobs.values().iterator().next();
        assertEquals(Step.DONE, job.step(), where);
        assertEquals(1, room.library.results.size(), where);
        assertArrayEquals(MemoryService.result(job.name()), room.library.bytes.values().iterator().next(), where);
        assertEquals(1, room.library.documents.size(), where);
        assertEquals(1, room.amazon.requests.size(), where);
        assertEquals(List.of(), List.copyOf(room.amazon.objects.keySet()), where);
        assertEquals(List.of(), List.copyOf(room.amazon.openUploads.keySet()), where);
        assertTrue(room.amazon.partsSent.size() <= 6, () -> where + ": " + room.amazon.partsSent);
    }

    private static void runWith(Newsroom room) {
        Transcriptions process = room.start();
        process.take(room.recording(3 * MemoryService.PART), Newsroom.english(2));
        room.amazon.begin();
        process.pollOnce();
        room.amazon.complete();
        process.pollOnce();
    }

    @Test void asksOnceAboutAnyNumberOfJobs() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        for (int i = 0; i < 50; i++) {
            process.take(room.recording(4), Newsroom.english(0));
        }
        room.amazon.begin();
        room.power.calls.clear();
        process.pollOnce();
        assertEquals(1, room.power.count("service.list QUEUED"));
        assertEquals(1, room.power.count("service.list IN_PROGRESS"));
        assertEquals(0, room.power.count("service.find"));
        room.amazon.complete();
        process.pollOnce();
        assertEquals(50, room.power.count("service.find"));
        assertEquals(50, room.library.documents.size());
    }

    @Test void anUnreachableServiceFailsNoJob() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        Problem away = Problem.unreachable("service.noAnswer", "host");
        room.amazon.trouble = away;
        process.pollOnce();
        process.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(Optional.of(away), process.trouble());
        assertEquals(List.of(Optional.of(away)), room.troubles);

        room.amazon.trouble = null;
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(List.of(Optional.of(away), Optional.empty()), room.troubles);
    }

    @Test void aServiceKilledInMidUploadGetsOnlyTheRestWhenItIsBack() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        Problem away = Problem.unreachable("service.uploadBrokeOff", "host");
        room.amazon.onPart = part -> room.amazon.trouble = part == 3 ? away : null;
        TrackedJob job = process.take(room.recording(5 * MemoryService.PART), Newsroom.english(0));
        assertEquals(Step.UPLOADING, room.stored(job).step());
        assertEquals(Optional.of(away), process.trouble());
        process.pollOnce();
        assertEquals(Step.UPLOADING, room.stored(job).step());

        room.amazon.onPart = null;
        room.amazon.trouble = null;
        process.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(List.of(1, 2, 3, 4, 5), room.amazon.partsSent);
        assertEquals(Optional.empty(), process.trouble());
    }

    @Test void aServiceThatIsBusyAtTheStartIsAskedAgain() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.startTrouble = Problem.unreachable("service.busy", "host");
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        assertEquals(Step.STARTING, room.stored(job).step());
        room.amazon.startTrouble = null;
        process.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(List.of(1), room.amazon.partsSent, "what was uploaded is not uploaded again");
    }

    @Test void aRefusedStartFailsTheJobAndCleansUp() {
        Newsroom room = new Newsroom(folder);
        Problem no = Problem.refused("service.accessDenied", "news", "transcribe:StartTranscriptionJob");
        room.amazon.startTrouble = no;
        TrackedJob job = room.start().take(room.recording(4), Newsroom.english(0));
        assertEquals(no, room.stored(job).problem());
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void aCancelledUploadLeavesNothingInTheBucket() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.onPart = part -> {
            if (part == 2) {
                process.cancel(room.heard.getLast().id());
            }
        };
        TrackedJob job = process.take(room.recording(5 * MemoryService.PART), Newsroom.english(0));
        assertEquals(Step.CANCELLED, room.stored(job).step());
        assertEquals(List.of(1, 2), room.amazon.partsSent);
        assertTrue(room.amazon.openUploads.isEmpty());
        assertTrue(room.amazon.objects.isEmpty());
        assertTrue(room.amazon.jobs.isEmpty());
        assertTrue(room.library.leases.isEmpty());
    }

    @Test void aCancelledJobThatRunsOnLeavesNothingForLong() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.amazon.begin();
        process.pollOnce();
        process.cancel(job.id());
        assertEquals(Step.CANCELLED, room.stored(job).step());
        assertTrue(room.amazon.objects.isEmpty(), "its media is gone");

        room.amazon.complete();
        process.pollOnce();
        assertFalse(room.amazon.objects.isEmpty(), "Amazon has written its result");
        assertEquals(Step.CANCELLED, room.stored(job).step());
        assertTrue(room.library.results.isEmpty());
        process.close();
        room.start().resume();
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void aFailedJobSaysWhyInTheWordsOfTheService() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.amazon.fail("Unsupported media format.");
        process.pollOnce();
        assertEquals(Step.FAILED, room.stored(job).step());
        assertEquals(Problem.refused("service.failed.unsupported", "Unsupported media format"), room.stored(job).problem());
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void aJobTheServiceNoLongerKnowsHasFailed() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.amazon.jobs.clear();
        process.pollOnce();
        assertEquals(Problem.refused("workbench.jobUnknown"), room.stored(job).problem());
    }

    @Test void aResultThatCannotBeReadIsKeptAndToldOf() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.amazon.objects.put(room.amazon.request(job).outputKey(), new byte[] {'?'});
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.FAILED, room.stored(job).step());
        assertArrayEquals(new byte[] {'?'}, room.library.bytes.values().iterator().next());
        assertEquals("amazon", room.library.results.values().iterator().next().origin());
        assertTrue(room.library.documents.isEmpty());
    }

    @Test void aSecondResultNeverTouchesTheDocument() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        Transcriptions process = room.start();
        process.take(recording, Newsroom.english(0));
        room.amazon.complete();
        process.pollOnce();
        Transcript document = room.document(recording);
        process.take(recording, JobSettings.of(new LanguageChoice.Identified(List.of()), 0));
        room.amazon.complete();
        process.pollOnce();
        assertEquals(2, room.library.results.size());
        assertSame(document, room.document(recording));
    }

    private static void assertBefore(List<String> calls, String first, String second) {
        assertTrue(calls.contains(first) && calls.contains(second), () -> first + ", " + second + " in " + calls);
        assertTrue(calls.indexOf(first) < calls.indexOf(second), () -> first + " before " + second + " in " + calls);
    }

    @Test void aPausedUploadGoesOnOnlyWhenItIsResumedAlsoAfterARestart() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.onPart = part -> {
            if (part == 2) {
                process.pause(room.heard.getLast().id());
            }
        };
        TrackedJob job = process.take(room.recording(4 * MemoryService.PART), Newsroom.english(0));
        assertEquals(Step.PAUSED, room.stored(job).step());
        process.pollOnce();
        assertEquals(List.of(1, 2), room.amazon.partsSent);
        process.close();
        Transcriptions next = room.start();
        next.resume();
        next.pollOnce();
        assertEquals(Step.PAUSED, room.stored(job).step());
        assertEquals(List.of(1, 2), room.amazon.partsSent);
        assertTrue(next.resume(job.id()));
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(List.of(1, 2, 3, 4), room.amazon.partsSent, "nothing is sent twice");
    }

    @Test void aPausedJobThatIsCancelledLeavesNothing() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.onPart = part -> process.pause(room.heard.getLast().id());
        TrackedJob job = process.take(room.recording(4 * MemoryService.PART), Newsroom.english(0));
        assertFalse(room.amazon.openUploads.isEmpty(), "what has arrived waits");
        process.cancel(job.id());
        assertEquals(Step.CANCELLED, room.stored(job).step());
        assertTrue(room.amazon.openUploads.isEmpty());
        assertTrue(room.library.leases.isEmpty());
    }

    @Test void jobsWaitForAPlaceAtTheServiceAndStartInTheirOrder() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.places = 2;
        List<TrackedJob> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            jobs.add(process.take(room.recording(4), Newsroom.english(0)));
        }
        assertEquals(List.of(Step.QUEUED, Step.QUEUED, Step.STARTING, Step.STARTING, Step.STARTING, Step.STARTING), steps(room, jobs));
        assertEquals(List.of(), room.troubles, "waiting is no trouble");
        int tries = room.amazon.starts;
        process.pollOnce();
        assertEquals(tries + 1, room.amazon.starts, "only the first one asks for a place");
        room.amazon.complete();
        process.pollOnce();
        process.pollOnce();
        assertEquals(List.of(Step.DONE, Step.DONE, Step.QUEUED, Step.QUEUED, Step.STARTING, Step.STARTING), steps(room, jobs));
        room.clock.advance(Duration.ofDays(3));
        process.pollOnce();
        assertEquals(Step.STARTING, room.stored(jobs.getLast()).step(), "nothing is given up by time");
        room.amazon.complete();
        process.pollOnce();
        process.pollOnce();
        room.amazon.complete();
        process.pollOnce();
        assertEquals(6, jobs.stream().filter(job -> room.stored(job).step() == Step.DONE).count());
        assertEquals(6, room.amazon.requests.size());
    }

    private static List<Step> steps(Newsroom room, List<TrackedJob> jobs) {
        return jobs.stream().map(job -> room.stored(job).step()).toList();
    }

    @Test void manyJobsThatEndAtOnceAreAskedAboutAFewAtATime() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        for (int i = 0; i < 60; i++) {
            process.take(room.recording(4), Newsroom.english(0));
        }
        room.amazon.complete();
        process.pollOnce();
        assertEquals(50, room.library.jobs.values().stream().filter(job -> job.step() == Step.DONE).count());
        process.pollOnce();
        assertEquals(60, room.library.jobs.values().stream().filter(job -> job.step() == Step.DONE).count());
    }
}
