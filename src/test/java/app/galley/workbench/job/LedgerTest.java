package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Ledger.Entry;
import app.galley.library.Ledger.Kind;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    @Test void whatWasSentAndSeenToBeGoneStandsInTheLedger() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(8), Newsroom.english(0));
        Entry media = entry(process, job, Kind.MEDIA);
        assertEquals(8, media.bytes());
        assertEquals("bucket", media.item().where());
        assertEquals(room.clock.instant(), media.sent());
        assertEquals(Optional.empty(), media.deleted());
        assertEquals(job.name(), entry(process, job, Kind.RECORD).item().name());
        finish(room, process);
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.MEDIA).deleted());
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.OUTPUT).deleted());
        assertEquals(Optional.empty(), entry(process, job, Kind.RECORD).deleted(), "the service's record stays");
        assertTrue(room.amazon.jobs.containsKey(job.name()));
        process.forget(job.id());
        assertEquals(3, process.ledger(job.id()).size(), "a job that leaves the list does not leave the ledger");
    }

    @Test void copiesThatStayForDaysGoWhenTheirTimeHasCome() {
        Newsroom room = new Newsroom(folder);
        room.retention = new Retention(new Retention.Term(7), Retention.Term.KEEP, new Retention.Term(7));
        Transcriptions process = room.start();
        process.resume();
        TrackedJob job = process.take(room.recording(8), Newsroom.english(0));
        finish(room, process);
        assertEquals(2, room.amazon.objects.size());
        room.clock.advance(Duration.ofDays(6));
        room.pulse();
        assertEquals(2, room.amazon.objects.size());
        room.clock.advance(Duration.ofDays(1));
        room.pulse();
        assertEquals(1, room.amazon.objects.size(), "a day's sweep has found that the media was due");
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.MEDIA).deleted());
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.RECORD).deleted());
        assertFalse(room.amazon.jobs.containsKey(job.name()));
        assertEquals(Optional.empty(), entry(process, job, Kind.OUTPUT).deleted());
    }

    @Test void aDeletionThatTheServiceDidNotAnswerIsMadeUpFor() {
        Newsroom room = new Newsroom(folder);
        room.retention = new Retention(new Retention.Term(1), Retention.Term.NOW, Retention.Term.KEEP);
        Transcriptions process = room.start();
        process.resume();
        TrackedJob job = process.take(room.recording(8), Newsroom.english(0));
        finish(room, process);
        room.trouble(Problem.unreachable("service.noAnswer", "host"));
        room.clock.advance(Duration.ofDays(1));
        room.pulse();
        assertEquals(Optional.empty(), entry(process, job, Kind.MEDIA).deleted());
        room.trouble(null);
        room.clock.advance(Duration.ofDays(1));
        room.pulse();
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.MEDIA).deleted());
        assertTrue(room.amazon.objects.isEmpty());
    }

    @Test void whatGalleyDidNotPutThereStays() {
        Newsroom room = new Newsroom(folder);
        room.amazon.objects.put("somebody/else.m4a", new byte[1]);
        room.amazon.objects.put("galley/media/notes.txt", new byte[1]);
        Transcriptions process = room.start();
        process.resume();
        process.take(room.recording(8), Newsroom.english(0));
        finish(room, process);
        room.clock.advance(Duration.ofDays(2));
        room.pulse();
        assertEquals(List.of("somebody/else.m4a", "galley/media/notes.txt"), List.copyOf(room.amazon.objects.keySet()));
    }

    @Test void whatLiesUnderAnEarlierPrefixIsFoundAndGoes() {
        Newsroom room = new Newsroom(folder);
        Transcriptions process = room.start();
        TrackedJob job = process.take(room.recording(8), Newsroom.english(0));
        room.amazon.prefix = "news/galley/";
        finish(room, process);
        assertEquals(List.of(), List.copyOf(room.amazon.objects.keySet()));
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.MEDIA).deleted());
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.OUTPUT).deleted());
        TrackedJob next = process.take(room.recording(8), Newsroom.english(0));
        assertTrue(entry(process, next, Kind.MEDIA).item().name().startsWith("news/galley/media/"), "the ledger has the key as it is");
    }

    @Test void whatLiesInAnEarlierBucketIsNotSaidToBeGone() {
        Newsroom room = new Newsroom(folder);
        room.retention = new Retention(new Retention.Term(1), new Retention.Term(1), Retention.Term.KEEP);
        Transcriptions process = room.start();
        process.resume();
        TrackedJob job = process.take(room.recording(8), Newsroom.english(0));
        finish(room, process);
        room.amazon.bucket = "another";
        room.clock.advance(Duration.ofDays(2));
        room.pulse();
        assertEquals(Optional.empty(), entry(process, job, Kind.MEDIA).deleted(), "nobody has looked into the earlier bucket");
        room.amazon.bucket = "bucket";
        room.clock.advance(Duration.ofDays(2));
        room.pulse();
        assertEquals(Optional.of(room.clock.instant()), entry(process, job, Kind.MEDIA).deleted());
    }

    @Test void termsAreKeptAsTextAndReadAgain() {
        Retention wish = new Retention(Retention.Term.NOW, new Retention.Term(30), Retention.Term.KEEP);
        assertEquals(wish, Retention.read(wish.text()));
        assertEquals(Retention.USUAL, Retention.read("never"));
    }

    private static void finish(Newsroom room, Transcriptions process) {
        room.amazon.complete();
        process.pollOnce();
        assertTrue(room.library.jobs.values().stream().allMatch(job -> job.step() == Step.DONE));
    }

    private static Entry entry(Transcriptions process, TrackedJob job, Kind kind) {
        return process.ledger(job.id()).stream().filter(entry -> entry.item().kind() == kind).findFirst().orElseThrow();
    }
}
