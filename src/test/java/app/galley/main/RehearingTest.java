package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Ledger;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Passage;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource.Wanted;
import app.galley.workbench.version.Stretches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stretch of the sample interview transcribed once more, with everything as it is in the program.
class RehearingTest {
    private static final Path SAMPLE = Path.of("assets/samples/interview.m4a");
    @TempDir
    private Path home;

    @Test void theSelectionAloneGoesToTheServiceAndWhatItHeardWaitsAmongTheVersions() throws IOException {
        AppFolders folders = new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
        try (Workbench workbench = new Composition(folders).open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            Recording recording = workbench.imports().add(SAMPLE, begun -> { }, Progress.NONE, new Cancellation()).recording();
            end(workbench, workbench.transcriptions().take(recording, JobSettings.of(new LanguageChoice.Named("en-GB"), 3)));
            OpenDocument document = workbench.documents().open(recording.id()).orElseThrow();
            Transcript before = document.session().transcript();
            Turn turn = before.turns().get(1);
            TimeSpan stretch = Stretches.heard(before, Passage.in(1, 0, turn.text().length())).orElseThrow();

            TrackedJob job = end(workbench, workbench.rehearing().again(recording, before, stretch));
            SentSound sent = Optional.ofNullable(job.sent()).orElseThrow();
            assertTrue(job.bytesTotal() > 1_000 && job.bytesTotal() < Files.size(SAMPLE), job.bytesTotal() + " bytes");
            assertTrue(sent.length(recording.length()).compareTo(stretch.length().plusSeconds(4)) <= 0, sent.toString());
            assertEquals(before, document.session().transcript());
            List<MachineTranscript> results = document.results().all();
            assertEquals(List.of("speech-activity", "prepared"), results.stream().map(MachineTranscript::origin).toList());
            assertEquals(sent, results.getFirst().stretch());
            Transcript heard = document.results().read(results.getFirst().id());
            assertEquals(0, heard.wordCount(), "no words are made up");
            assertTrue(heard.turns().stream().anyMatch(speech -> stretch.contains(speech.slot().middle())), heard.turns().toString());
            assertEquals(before.turns().size() - 1, document.results().instead(before, results.getFirst().id()).turns().stream()
                    .filter(t -> !t.text().isBlank()).count(), "the rest stays as it is");
            document.close();
            try (Stream<Path> left = Files.list(home.resolve("library/outgoing"))) {
                assertEquals(0, left.count());
            }
            List<Ledger.Entry> media = workbench.transcriptions().ledger(job.id()).stream()
                    .filter(entry -> entry.item().kind() == Ledger.Kind.MEDIA).toList();
            assertEquals(1, media.size());
            assertTrue(media.getFirst().deleted().isPresent());
        }
    }

    private static TrackedJob end(Workbench workbench, TrackedJob job) {
        TrackedJob ended = workbench.transcriptions().await(job.id());
        Problem problem = ended.problem();
        assertEquals(TrackedJob.Step.DONE, ended.step(), () -> String.valueOf(problem));
        return ended;
    }
}
