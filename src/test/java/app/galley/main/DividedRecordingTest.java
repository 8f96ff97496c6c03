package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.media.MediaReader;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource.Wanted;
import app.galley.workbench.fit.Fit;
import app.galley.workbench.fit.Fitted;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.job.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording that is too long for a service, divided, sent to the local service piece by piece and joined.
class DividedRecordingTest {
    private static final Path SAMPLE = Path.of("assets/samples/interview.m4a");
    @TempDir
    private Path home;

    @Test void thePiecesAreJoinedWithTheTimesOfTheWhole() throws IOException {
        Composition composition = new Composition(new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs")));
        try (MediaReader reader = composition.reader();
                Workbench workbench = composition.open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            Recording recording = workbench.imports().add(SAMPLE, begun -> { }, Progress.NONE, new Cancellation()).recording();
            Duration most = recording.length().dividedBy(2).minusSeconds(2);
            JobSettings settings = JobSettings.of(new LanguageChoice.Named("en-GB"), 3);
            Fitting fitting = new Fitting(reader, workbench.surveys()::findings, new Limits(Long.MAX_VALUE, Long.MAX_VALUE, most, Duration.ofMillis(500)));
            Fit fit = fitting.look(recording, settings);
            assertEquals(List.of("rule.tooLong"), fit.faults().stream().map(Problem::key).toList());
            Fitted fitted = fitting.sent(recording, fit.remedy().orElseThrow());
            List<SentSound> sent = fitted.parts();
            assertEquals(3, sent.size());

            List<TrackedJob> jobs = workbench.transcriptions().take(Order.of(recording.id(), settings, false, fitted));
            jobs.forEach(job -> assertEquals(TrackedJob.Step.DONE, workbench.transcriptions().await(job.id()).step()));
            OpenDocument document = workbench.documents().open(recording.id()).orElseThrow();
            List<MachineTranscript> results = document.results().all();
            assertEquals(1, results.size());
            assertEquals("speech-activity", results.getFirst().origin());
            assertSpeechIsWhereItWas(document.session().transcript().turns(), workbench.surveys().findings(recording.soundtrack().orElseThrow()), sent);
            document.close();
            try (Stream<Path> left = Files.list(home.resolve("library/outgoing"))) {
                assertEquals(0, left.count());
            }
        }
    }

    /// Speech is found in each piece anew, so that its edges may lie a bit elsewhere; a piece whose times were not corrected would be far off.
    private static void assertSpeechIsWhereItWas(List<Turn> turns, Findings whole, List<SentSound> sent) {
        List<TimeSpan> found = turns.stream().map(Turn::slot).toList();
        List<TimeSpan> missing = new ArrayList<>(whole.speech());
        missing.removeIf(speech -> found.stream().anyMatch(slot -> slot.contains(speech.middle())));
        assertTrue(missing.size() <= whole.speech().size() / 10, () -> "of " + whole.speech() + " these are not in " + found + ": " + missing);
        for (SentSound part : sent) {
            TimeSpan sound = part instanceof SentSound.Piece piece ? piece.sound() : new TimeSpan(0, 0);
            assertTrue(found.stream().anyMatch(slot -> sound.contains(slot.middle())), () -> sound + " in " + found);
        }
        assertTrue(found.stream().allMatch(slot -> slot.end() <= whole.length().toMillis() + 1_000), found::toString);
    }
}
