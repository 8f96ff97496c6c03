package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Jobs that the first releases left in the folder of the local service.
class FormerJobsTest {
    private static final String WAITING = """
            {"request":{"name":"old","mediaUri":"s3://desk/talk.wav","mediaBucket":"desk","mediaKey":"talk.wav","mediaFormat":"",
            "sampleRate":0,"language":"en-US","identifyLanguage":false,"languageOptions":[],"speakers":2,"outputBucket":"desk",
            "outputKey":"out/old.json","tags":{}},"state":"IN_PROGRESS","created":"2026-11-01T10:00:00Z","started":"2026-11-01T10:00:01Z",
            "completed":null,"failureReason":"","mediaFormat":"wav","sampleRate":16000,"language":"en-US","result":null}""";
    @TempDir
    private Path folder;

    @Test
    void areDoneAndTold() throws IOException {
        try (Studio studio = new Studio(folder)) {
            Path jobs = folder.resolve("data/jobs");
            Files.writeString(jobs.resolve("one.json"), WAITING);
            Files.writeString(jobs.resolve("two.json"), WAITING.replace("\"old\"", "\"done\"").replace("IN_PROGRESS", "COMPLETED")
                    .replace("\"completed\":null", "\"completed\":\"2026-11-01T10:00:09Z\"")
                    .replace("\"result\":null", "\"result\":{\"bucket\":\"desk\",\"key\":\"out/done.json\",\"ofService\":false}"));
            studio.room().restart();
            var transcribe = studio.room().transcribe();
            TranscriptionJob old = Waiting.forEnd(transcribe, "old");
            assertEquals(TranscriptionJobStatus.COMPLETED, old.transcriptionJobStatus(), old.failureReason());
            assertEquals(2, old.settings().maxSpeakerLabels());
            assertTrue(old.transcript().transcriptFileUri().endsWith("/desk/out/old.json"));
            TranscriptionJob done = transcribe.getTranscriptionJob(g -> g.transcriptionJobName("done")).transcriptionJob();
            assertEquals("2026-11-01T10:00:09Z", done.completionTime().toString());
            assertTrue(done.transcript().transcriptFileUri().endsWith("/desk/out/done.json"));
            studio.room().restart();
            assertEquals(2, studio.room().transcribe().listTranscriptionJobs().transcriptionJobSummaries().size());
            try (Stream<Path> left = Files.list(jobs).filter(Files::isRegularFile)) {
                assertEquals(0, left.filter(f -> f.toString().contains("old")).count());
            }
        }
    }
}
