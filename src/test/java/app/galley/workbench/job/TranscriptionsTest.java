package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobSettings;
import app.galley.service.job.WordLists;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    @TempDir
    Path folder;

    @Test void aModelThatTheServiceDoesNotHaveIsSaidBeforeAnythingIsSent() {
        Newsroom room = new Newsroom(folder);
        JobSettings settings = Newsroom.english(0).with(Map.of("en-GB", new WordLists("", "", "news")), FilterMethod.MASK);
        TrackedJob job = room.start().take(room.recording(1000), settings);
        assertEquals("service.noModel", room.problem(job).key());
        assertEquals(0, room.amazon.starts);
        assertTrue(room.amazon.objects.isEmpty(), "nothing was uploaded");
    }

    @Test void aFileThatIsGoneFailsTheJob() throws Exception {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        Files.delete(Newsroom.media(recording));
        TrackedJob job = room.start().take(recording, Newsroom.english(0));
        assertEquals(Problem.badInput("workbench.mediaGone", Newsroom.media(recording).toString()), room.stored(job).problem());
    }

    @Test void aLargeFilmIsTakenWhereItsChosenSoundIsSmallEnough() throws Exception {
        Newsroom room = new Newsroom(folder);
        Recording film = room.recording(2000).with(OptionalInt.of(2));
        room.library.recordings.put(film.id(), film);
        Path small = Files.write(folder.resolve("small.flac"), new byte[900]);
        Path large = Files.write(folder.resolve("large.flac"), new byte[1100]);
        Transcriptions process = room.start("window", Background.sameThread(), Place.Pace.AMAZON, new Limits(1000, 1000, Duration.ofHours(4), Duration.ZERO));
        room.sent = (job, sound, cancellation) -> small;
        assertNull(room.stored(process.take(film, Newsroom.english(0))).problem());
        room.sent = (job, sound, cancellation) -> large;
        assertEquals("rule.tooLarge", room.problem(process.take(film, Newsroom.english(0))).key());
    }

    @Test void ofSeveralSoundsTheChosenOneAloneIsSent() throws Exception {
        Newsroom room = new Newsroom(folder);
        Recording usual = room.recording(4);
        Recording recording = room.recording(4).with(OptionalInt.of(2));
        room.library.recordings.put(recording.id(), recording);
        Path alone = Files.write(folder.resolve("alone.flac"), new byte[7]);
        List<Soundtrack> asked = new ArrayList<>();
        room.sent = (job, sound, cancellation) -> {
            asked.add(sound);
            return alone;
        };
        Transcriptions process = room.start();
        process.take(usual, Newsroom.english(0));
        process.take(recording, Newsroom.english(0));
        assertEquals(List.of(new Soundtrack(Newsroom.media(recording), OptionalInt.of(2))), asked);
        assertEquals(List.of("flac", "m4a"), room.amazon.objects.keySet().stream().map(key -> key.substring(key.lastIndexOf('.') + 1)).sorted().toList());
    }

    @Test void aFileThatHasChangedFailsTheJob() throws Exception {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        Files.write(Newsroom.media(recording), new byte[5]);
        TrackedJob job = room.start().take(recording, Newsroom.english(0));
        assertEquals(Problem.badInput("workbench.mediaChanged", Newsroom.media(recording).toString()), room.stored(job).problem());
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void aRecordingWithoutMediaFailsTheJob() {
        Newsroom room = new Newsroom(folder);
        UUID id = UUID.randomUUID();
        Recording recording = new Recording(id, "Notes", null, 0, Duration.ZERO, false, room.clock.instant(), null);
        room.library.recordings.put(id, recording);
        TrackedJob job = room.start().take(recording, Newsroom.english(0));
        assertEquals(Problem.badInput("workbench.noMedia", "Notes"), room.stored(job).problem());
    }

    @Test void mediaThatIsTooLongIsNotUploadedInTheFirstPlace() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start("window", Background.sameThread(), Place.Pace.AMAZON,
                new Limits(1L << 30, 1L << 30, Duration.ofMinutes(1), Duration.ZERO));
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        assertEquals("rule.tooLong", room.problem(job).key());
        assertTrue(room.amazon.partsSent.isEmpty());
    }

    @Test void aFailedJobIsTriedAgainUnderANewName() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(4));
        room.amazon.fail("no");
        process.pollOnce();
        TrackedJob again = process.retry(job.id());
        assertEquals(job.id(), again.id());
        assertNotEquals(job.name(), again.name());
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(4, room.amazon.request(again).settings().speakers());
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void onlyAnEndedJobCanBeTriedAgain() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        assertThrows(IllegalStateException.class, () -> process.retry(job.id()));
    }

    @Test void aJobCancelledAndTriedAgainInMidUploadRunsOnce() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.onPart = part -> {
            room.amazon.onPart = null;
            UUID id = room.heard.getLast().id();
            process.cancel(id);
            process.retry(id);
        };
        TrackedJob job = process.take(room.recording(3 * MemoryService.PART), Newsroom.english(0));
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertEquals(1, room.amazon.requests.size());
        assertTrue(room.amazon.requests.containsKey(room.stored(job).name()));
        assertEquals(1, room.amazon.objects.size());
        assertTrue(room.amazon.openUploads.isEmpty());
    }

    @Test void forgettingAnOpenJobCancelsIt() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        List<UUID> forgotten = new ArrayList<>();
        process.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) { }

            @Override
            public void forgotten(UUID job) {
                forgotten.add(job);
            }
        });
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        process.forget(job.id());
        assertTrue(room.library.jobs.isEmpty());
        assertTrue(process.all().isEmpty());
        assertTrue(room.amazon.objects.isEmpty());
        assertTrue(room.amazon.jobs.isEmpty());
        assertEquals(List.of(job.id()), forgotten);
        assertEquals(Step.QUEUED, room.heard.getLast().step(), "it is not heard of again");
        assertFalse(process.pollOnce());
    }

    @Test void copiesStayWhenTheyAreWanted() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        Transcriptions process = room.start();
        TrackedJob job = process.take(new Order(recording.id(), Newsroom.english(0), true));
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(2, room.amazon.objects.size());
        room.start().resume();
        assertEquals(2, room.amazon.objects.size(), "a later sweep knows that they are wanted");
    }

    @Test void aSweepLeavesAloneWhatBelongsToOthers() {
        Newsroom room = new Newsroom(folder);
        String ofAnotherLibrary = new JobName(UUID.randomUUID(), 1, false).resultKey("galley/");
        room.amazon.objects.put(ofAnotherLibrary, new byte[1]);
        room.amazon.objects.put("galley/notes.txt", new byte[1]);
        room.amazon.objects.put("galley/result/.write_access_check_file.temp", new byte[1]);
        room.start().resume();
        assertEquals(List.of(ofAnotherLibrary, "galley/notes.txt"), List.copyOf(room.amazon.objects.keySet()));
    }

    @Test void aJobOfALivingProcessIsLeftToIt() {
        Newsroom room = new Newsroom(folder);
        Transcriptions first = room.start();
        TrackedJob job = first.take(room.recording(4), Newsroom.english(0));
        Transcriptions second = room.start();
        second.resume();
        room.amazon.complete();
        second.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
        assertFalse(second.resume(job.id()));
        assertEquals(Problem.refused("workbench.jobElsewhere"),
                assertThrows(ProblemException.class, () -> second.cancel(job.id())).problem());

        first.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
    }

    @Test void aJobOfADeadProcessIsTakenOverWhenItsLeaseEnds() {
        Newsroom room = new Newsroom(folder);
        TrackedJob job = room.start().take(room.recording(4), Newsroom.english(0));
        Transcriptions second = room.start();
        second.resume();
        room.amazon.complete();
        room.pulse();
        assertEquals(Step.QUEUED, room.stored(job).step());
        room.clock.advance(JobBook.LEASE);
        room.pulse();
        room.pulse();
        assertEquals(Step.DONE, room.stored(job).step());
    }

    @Test void aProcessOfTheSameNameGoesOnAtOnce() {
        Newsroom room = new Newsroom(folder);
        TrackedJob job = room.start("window", Background.sameThread(), Place.Pace.LOCAL, Limits.NONE)
                .take(room.recording(4), Newsroom.english(0));
        Transcriptions again = room.start("window", Background.sameThread(), Place.Pace.LOCAL, Limits.NONE);
        again.resume();
        room.amazon.complete();
        again.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
    }

    @Test void aLeaseIsRenewedWhileAJobIsOpen() {
        Newsroom room = new Newsroom(folder);
        Transcriptions first = room.start();
        TrackedJob job = first.take(room.recording(4), Newsroom.english(0));
        for (int i = 0; i < 10; i++) {
            room.clock.advance(JobBook.RENEWAL);
            room.pulse();
        }
        assertTrue(Objects.requireNonNull(room.library.leases.get(job.id())).until().isAfter(room.clock.instant()));
    }

    @Test void aJobThatAnotherProcessTookOverIsLetGo() {
        Newsroom room = new Newsroom(folder);
        Transcriptions asleep = room.start();
        TrackedJob job = asleep.take(room.recording(4), Newsroom.english(0));
        room.clock.advance(JobBook.LEASE);
        room.library.leases.put(job.id(), new MemoryShelves.Lease("another", room.clock.instant().plus(JobBook.LEASE)));
        room.pulse();
        room.amazon.complete();
        asleep.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
    }

    @Test void aProcessThatSleptFindsWhatAnotherHasDoneMeanwhile() {
        Newsroom room = new Newsroom(folder);
        Transcriptions asleep = room.start();
        TrackedJob job = asleep.take(room.recording(4), Newsroom.english(0));
        room.clock.advance(JobBook.LEASE);
        Transcriptions other = room.start();
        other.resume();
        room.amazon.complete();
        other.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        room.heard.clear();

        asleep.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
        assertEquals(List.of(Step.DONE), room.stepsHeard());
        assertEquals(1, room.library.results.size());
    }

    @Test void troubleEndsWithTheLastJobThatHadIt() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.amazon.trouble = Problem.unreachable("service.noAnswer", "host");
        process.pollOnce();
        assertTrue(process.trouble().isPresent());
        process.cancel(job.id());
        assertTrue(process.trouble().isEmpty());
    }

    @Test void aMistakeInOnePollDoesNotEndThePolling() {
        Newsroom room = new Newsroom(folder);
        TrackedJob job = room.start().take(room.recording(4), Newsroom.english(0));
        room.amazon.mistake = new IllegalStateException("a mistake");
        room.pulse();
        room.amazon.mistake = null;
        room.amazon.complete();
        room.pulse();
        assertEquals(Step.DONE, room.stored(job).step());
    }

    @Test void aClosedTrackerLeavesJobsToTheNextOne() {
        Newsroom room = new Newsroom(folder);
        Transcriptions first = room.start();
        TrackedJob job = first.take(room.recording(4), Newsroom.english(0));
        first.close();
        room.amazon.complete();
        first.pollOnce();
        assertEquals(Step.QUEUED, room.stored(job).step());
        Transcriptions second = room.start();
        second.resume();
        second.pollOnce();
        assertEquals(Step.DONE, room.stored(job).step());
    }

    @Test void asksLessAndLessOftenWhileNothingHappens() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        process.take(room.recording(4), Newsroom.english(0));
        room.pauses.clear();
        for (int i = 0; i < 8; i++) {
            room.pulse();
        }
        List<Long> polls = room.pauses.stream().filter(p -> !p.equals(JobBook.RENEWAL)).map(Duration::toMillis).toList();
        assertEquals(List.of(7500L, 11250L, 16875L, 25312L, 30000L, 30000L, 30000L, 30000L), polls);
        room.amazon.begin();
        room.pauses.clear();
        room.pulse();
        assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(5)), room.pauses, "the renewal, and a quick poll");
    }

    @Test void asksTheLocalServiceEverySecond() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start("window", Background.sameThread(), Place.Pace.LOCAL, Limits.NONE);
        process.take(room.recording(4), Newsroom.english(0));
        room.pulse();
        room.pulse();
        assertTrue(room.pauses.contains(Duration.ofSeconds(1)));
        assertTrue(room.pauses.stream().noneMatch(p -> p.compareTo(JobBook.RENEWAL) > 0));
    }

    @Test void anIdleTrackerAsksNothing() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        process.take(room.recording(4), Newsroom.english(0));
        room.amazon.complete();
        process.pollOnce();
        room.pulse();
        room.pauses.clear();
        room.pulse();
        assertEquals(List.of(), room.pauses);
    }

    @Test void progressIsToldInStepsAndStoredOnceASecond() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        room.amazon.onPart = part -> room.clock.advance(Duration.ofMillis(300));
        TrackedJob job = process.take(room.recording(10 * MemoryService.PART), Newsroom.english(0));
        List<Long> told = room.heard.stream().filter(j -> j.step() == Step.UPLOADING).map(TrackedJob::bytesSent).toList();
        assertEquals(List.of(0L, 4L, 8L, 12L, 16L, 20L, 24L, 28L, 32L, 36L, 40L), told);
        assertEquals(3, room.power.count("jobs.put UPLOADING"), "once at its start, then after 1.2 and 2.4 seconds");
        assertEquals(40, room.stored(job).bytesTotal());
    }

    @Test void twoUploadsRunAtATime() throws Exception {
        Newsroom room = new Newsroom(folder);
        CountDownLatch twoAreIn = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        room.amazon.onPart = part -> {
            twoAreIn.countDown();
            await(goOn);
        };
        Transcriptions process = room.start("window", Background.threads(), Place.Pace.LOCAL, Limits.NONE);
        List<TrackedJob> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            jobs.add(process.take(room.recording(4), Newsroom.english(0)));
        }
        await(twoAreIn);
        assertEquals(1, process.all().stream().filter(j -> j.step() == Step.WAITING).count());
        goOn.countDown();
        CountDownLatch done = new CountDownLatch(1);
        process.listen(job -> {
            if (process.all().stream().allMatch(j -> j.step() == Step.QUEUED)) {
                done.countDown();
            }
        });
        if (!process.all().stream().allMatch(j -> j.step() == Step.QUEUED)) {
            await(done);
        }
        assertEquals(3, room.amazon.requests.size());
    }

    @Test void waitsForTheEndOnAnotherThread() throws Exception {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        var waiting = Background.threads().start("wait", c -> process.await(job.id(), PATIENCE));
        room.amazon.complete();
        process.pollOnce();
        assertEquals(Step.DONE, waiting.get().step());
    }

    @Test void waitsAlsoForAJobOfAnotherProcess() {
        Newsroom room = new Newsroom(folder);
        Transcriptions other = room.start();
        TrackedJob job = other.take(room.recording(4), Newsroom.english(0));
        var waiting = Background.threads().start("wait", c -> room.start().await(job.id(), PATIENCE));
        room.amazon.complete();
        other.pollOnce();
        assertEquals(Step.DONE, waiting.get().step());
    }

    @Test void losesPatienceWithAServiceThatIsAway() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        Problem away = Problem.unreachable("service.noAnswer", "host");
        room.amazon.trouble = away;
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        room.clock.advance(PATIENCE);
        process.pollOnce();
        assertEquals(away, assertThrows(ProblemException.class, () -> process.await(job.id(), PATIENCE)).problem());
        assertEquals(Step.UPLOADING, room.stored(job).step(), "the job stays open");
    }

    @Test void aFullDiskEndsTheJobWithoutLosingThatItEnded() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        Problem full = Problem.badInput("problem.diskFull", "library");
        room.amazon.onPart = part -> room.library.full = full;
        TrackedJob job = process.take(room.recording(4), Newsroom.english(0));
        assertEquals(full, room.heard.getLast().problem());
        assertEquals(Step.UPLOADING, room.stored(job).step(), "as far as the library knows");

        room.library.full = null;
        room.amazon.onPart = null;
        room.clock.advance(JobBook.LEASE);
        room.start().resume();
        assertEquals(Step.QUEUED, room.stored(job).step());
    }

    @Test void aJobOfAnotherPlaceIsNotGoneOnWith() {
        Newsroom room = new Newsroom(folder);
        Recording recording = room.recording(4);
        UUID id = UUID.randomUUID();
        TrackedJob elsewhere = new TrackedJob(id, recording.id(), new JobName(id, 1, false).toString(), "local",
                Newsroom.english(0), Step.WAITING, 0, 0, room.clock.instant(), room.clock.instant(), null);
        room.library.jobs.put(id, elsewhere);
        Transcriptions process = room.start();
        process.resume();
        assertEquals(Step.WAITING, room.stored(elsewhere).step());
        process.cancel(id);
        assertEquals(Step.CANCELLED, room.stored(elsewhere).step());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
