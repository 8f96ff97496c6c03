package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.media.extract.Coding;
import app.galley.problem.ProblemException;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.WordLists;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.term.Trial;
import app.galley.workbench.version.Rehearing;
import app.galley.workbench.vocabulary.HeardWords;
import app.galley.workbench.vocabulary.Take;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.Trials.Jobs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two jobs that differ in the vocabulary, and what is compared of them.
class TrialsTest {
    private static final TrialVocabulary RIVERS = new TrialVocabulary(Kind.STANDARD, "rivers", "en-GB",
            List.of(new Term("Okavango", ""), new Term("Los-Angeles", ""), new Term("A.B.C.-s", ""), new Term("i-phone", "iPhone"), Term.EMPTY));
    @TempDir
    private Path folder;
    private Newsroom room;
    private Transcriptions process;
    private Recording recording;

    @BeforeEach void open() {
        room = new Newsroom(folder);
        process = room.start();
        recording = room.recording(400);
        room.library.shelves().transcripts().createDocument(recording.id(), text("we met at the Okavango weir"));
    }

    private static Transcript text(String words) {
        return StandardFormats.in(Locale.ENGLISH).read(HeardWords.result(words)).in("en-GB");
    }

    private Trials trials(Transcriptions over, boolean free) {
        return new Trials(room.catalogue(over), room.library.shelves().transcripts(), StandardFormats.in(Locale.ENGLISH), over,
                new Rehearing(over, () -> Newsroom.english(2)), new Costs(folder, "us-east-1", free));
    }

    private void complete(Transcriptions over) {
        room.complete();
        over.pollOnce();
    }

    private UUID keep(String words, SentSound.@Nullable Stretch stretch, Instant received) {
        UUID id = UUID.randomUUID();
        room.library.shelves().transcripts().keep(new MachineTranscript(id, recording.id(), "amazon", "", received, stretch), HeardWords.result(words));
        return id;
    }

    @Test void bothJobsAreAskedForTheSameButTheVocabularyAndForNothingThatHidesWords() {
        JobSettings last = Newsroom.english(3).with(Map.of("en-GB", new WordLists("others", "rude", "news")), FilterMethod.REMOVE)
                .with(new LanguageChoice.Identified(List.of())).withRedaction(new Redaction(java.util.Set.of(), false)).withAlternatives(3);
        process.take(recording, last);
        Jobs jobs = trials(process, false).start(recording.id(), Optional.empty(), RIVERS);
        assertEquals(Map.of("en-GB", new WordLists("", "", "news")), jobs.without().settings().lists());
        assertEquals(Map.of("en-GB", new WordLists("rivers", "", "news")), jobs.with().settings().lists());
        JobSettings with = jobs.with().settings();
        assertEquals(jobs.without().settings(), with.with(jobs.without().settings().lists(), with.filterMethod()));
        assertEquals(Newsroom.english(3).with(with.lists(), FilterMethod.REMOVE), with);
        assertEquals(jobs.with(), process.all().stream().filter(job -> job.id().equals(jobs.with().id())).findFirst().orElseThrow().at(jobs.with().step(), jobs.with().changed()));
    }

    @Test void aMedicalVocabularyIsTriedInMedicalJobsAndACallWithItsChannelsApart() {
        process.take(recording, Newsroom.english(0).with(new JobKind.Call(0, true)));
        JobSettings call = trials(process, false).start(recording.id(), Optional.empty(), RIVERS).with().settings();
        assertEquals(new JobKind.Standard(), call.kind());
        assertTrue(call.channels());
        TrialVocabulary medical = new TrialVocabulary(Kind.MEDICAL, "drugs", "en-US", List.of());
        assertEquals(new JobKind.Medical(false, false), trials(process, false).start(recording.id(), Optional.empty(), medical).with().settings().kind());
    }

    @Test void theJobsGoOnAfterARestartAndTheirResultsSayWhichOneHadTheVocabulary() {
        Transcript before = room.document(recording);
        Jobs jobs = trials(process, false).start(recording.id(), Optional.empty(), RIVERS);
        Transcriptions second = room.start();
        room.advance(Duration.ofHours(1));
        second.resume();
        complete(second);
        Trials trials = trials(second, false);
        List<Take> takes = trials.takes(recording.id());
        assertEquals(2, takes.size());
        Take.Pair pair = Take.usual(takes, "rivers").orElseThrow();
        assertEquals(trials.result(jobs.with()), pair.with().result().id());
        assertEquals(trials.result(jobs.without()), pair.without().result().id());
        assertEquals(Optional.of(List.of("rivers")), pair.with().vocabularies());
        assertEquals(Optional.of(List.of()), pair.without().vocabularies());
        assertEquals(Optional.of(new UnusedVocabularies("prepared", List.of("rivers"))), pair.with().unused());
        assertEquals(Optional.empty(), pair.without().unused());
        assertEquals(pair.with().unused(), second.unused(room.stored(jobs.with())));
        assertEquals(Optional.empty(), second.unused(room.stored(jobs.without())));
        assertEquals(before, room.document(recording));
    }

    @Test void onlyTheStretchIsSentForBoth() {
        TimeSpan stretch = new TimeSpan(500, 1500);
        Jobs jobs = trials(process, false).start(recording.id(), Optional.of(stretch), RIVERS);
        assertEquals(jobs.without().sent(), jobs.with().sent());
        assertEquals(new SentSound.Stretch(Coding.FLAC, new TimeSpan(0, 3250), stretch).asked(), ((SentSound.Stretch) Optional.ofNullable(jobs.with().sent()).orElseThrow()).asked());
    }

    @Test void thePriceIsThatOfBothJobsAndOfTheStretchAlone() {
        Trials trials = trials(process, false);
        Trials.Price whole = trials.price(recording.id(), Optional.empty(), RIVERS);
        assertEquals(Duration.ofMinutes(2), whole.length());
        BigDecimal one = new Costs(folder, "us-east-1", false).estimate(Newsroom.english(2), whole.length()).total();
        assertEquals(0, one.multiply(BigDecimal.TWO).compareTo(whole.dollars().orElseThrow()));
        Trials.Price part = trials.price(recording.id(), Optional.of(new TimeSpan(0, 1000)), RIVERS);
        assertTrue(part.length().compareTo(Duration.ofSeconds(4)) < 0 && part.dollars().orElseThrow().compareTo(whole.dollars().orElseThrow()) < 0, part.toString());
        assertEquals(Optional.empty(), trials(process, true).price(recording.id(), Optional.empty(), RIVERS).dollars());
    }

    @Test void resultsForStretchesAreComparedWhereTheyOverlapAndOthersAreRefused() {
        SentSound.Stretch early = new SentSound.Stretch(Coding.FLAC, new TimeSpan(1000, 3000), new TimeSpan(1500, 3000));
        UUID whole = keep("we met at the oka weir", null, Instant.EPOCH);
        UUID part = keep("at the Okavango where", early, Instant.EPOCH.plusSeconds(1));
        Trials trials = trials(process, false);
        Trial trial = trials.compare(recording.id(), result(whole), result(part), RIVERS);
        assertEquals(new Trial.Score(1, 3), trial.without());
        assertEquals(new Trial.Score(1, 3), trial.with());
        assertEquals(List.of("Okavango", "Los Angeles", "A.B.C.s", "iPhone"), trial.terms().stream().map(Trial.Count::term).toList());
        assertEquals(new Trial.Count("Okavango", 1, 0, 1, 1, 0), trial.terms().getFirst());
        UUID late = keep("uh", new SentSound.Stretch(Coding.FLAC, new TimeSpan(8000, 9000), new TimeSpan(8000, 9000)), Instant.EPOCH);
        assertEquals("trial.apart", assertThrows(ProblemException.class, () -> trials.compare(recording.id(), result(late), result(part), RIVERS)).problem().key());
    }

    private MachineTranscript result(UUID id) {
        return room.library.shelves().transcripts().machineTranscripts(recording.id()).stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
    }

    @Test void withoutAJobThatHadTheVocabularyTheTwoNewestOfTheSamePartAreOffered() {
        Trials trials = trials(process, false);
        assertEquals(Optional.empty(), Take.usual(trials.takes(recording.id()), "rivers"));
        UUID first = keep("we met", null, Instant.EPOCH);
        assertEquals(Optional.empty(), Take.usual(trials.takes(recording.id()), "rivers"));
        keep("we", new SentSound.Stretch(Coding.FLAC, new TimeSpan(0, 900), new TimeSpan(0, 500)), Instant.EPOCH.plusSeconds(5));
        UUID second = keep("we met", null, Instant.EPOCH.plusSeconds(9));
        Take.Pair pair = Take.usual(trials.takes(recording.id()), "rivers").orElseThrow();
        assertEquals(List.of(first, second).stream().sorted().toList(), List.of(pair.without(), pair.with()).stream().map(take -> take.result().id()).sorted().toList());
        assertFalse(pair.with().vocabularies().isPresent(), "its job is not known");
    }

    @Test void whatStandsInTheWayIsToldBeforeAnythingIsSent() {
        Recording gone = new Recording(UUID.randomUUID(), "Gone", folder.resolve("gone.m4a"), 4, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        room.library.recordings.put(gone.id(), gone);
        room.library.shelves().transcripts().createDocument(gone.id(), text("we met"));
        assertThrows(ProblemException.class, () -> trials(process, false).start(gone.id(), Optional.empty(), RIVERS));
        assertEquals(List.<TrackedJob>of(), process.all());
    }
}
