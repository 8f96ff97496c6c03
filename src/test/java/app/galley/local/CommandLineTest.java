package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The `aws` command line against the local service. Skipped where there is none.
class CommandLineTest {
    @TempDir
    private Path folder;
    private Newsroom room;

    @BeforeEach
    void open() {
        CommandLine.assumePresent();
        room = new Newsroom(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        if (room != null) {
            room.close();
        }
    }

    private CommandLine.Ran run(Map<String, String> environment, String... arguments) throws Exception {
        return new CommandLine(room, folder).run(environment, arguments);
    }

    private String aws(String... arguments) throws Exception {
        return new CommandLine(room, folder).aws(arguments);
    }

    private JsonNode json(String... arguments) throws Exception {
        return new CommandLine(room, folder).json(arguments);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void copiesUpAndDownListsAndRemoves() throws Exception {
        aws("s3", "mb", "s3://desk");
        assertTrue(aws("s3", "ls").contains("desk"));
        byte[] bytes = new byte[20 << 20];
        new Random(20).nextBytes(bytes);
        Path large = file("large take.wav", bytes);
        aws("s3", "cp", "--quiet", large.toString(), "s3://desk/takes/large take.wav");
        aws("s3", "cp", "--quiet", file("small", "small".getBytes(StandardCharsets.UTF_8)).toString(), "s3://desk/small");
        Path back = folder.resolve("back");
        aws("s3", "cp", "--quiet", "s3://desk/takes/large take.wav", back.toString());
        assertEquals(-1, Files.mismatch(large, back));
        assertTrue(aws("s3", "ls", "s3://desk/").contains("PRE takes/"));
        assertTrue(aws("s3", "ls", "s3://desk/takes/").contains("20971520 large take.wav"));
        JsonNode listed = json("s3api", "list-objects-v2", "--bucket", "desk");
        assertEquals("small", listed.at("/Contents/0/Key").asText());
        assertEquals("takes/large take.wav", listed.at("/Contents/1/Key").asText());
        assertTrue(listed.at("/Contents/1/ETag").asText().matches("\"[0-9a-f]{32}-3\""));
        assertEquals("audio/x-wav", json("s3api", "head-object", "--bucket", "desk", "--key", "takes/large take.wav")
                .get("ContentType").asText().replace("audio/wav", "audio/x-wav"));
        aws("s3", "cp", "--quiet", "s3://desk/small", "s3://desk/copy");
        aws("s3", "rm", "--quiet", "--recursive", "s3://desk");
        aws("s3", "rb", "s3://desk");
        assertEquals(0, json("s3api", "list-buckets").get("Buckets").size());
    }

    @Test
    void uploadsInPartsByHand() throws Exception {
        aws("s3api", "create-bucket", "--bucket", "desk");
        String id = json("s3api", "create-multipart-upload", "--bucket", "desk", "--key", "k").get("UploadId").asText();
        Path part = file("part", new byte[1000]);
        json("s3api", "upload-part", "--bucket", "desk", "--key", "k", "--upload-id", id, "--part-number", "1", "--body",
                part.toString());
        assertEquals(1000, json("s3api", "list-parts", "--bucket", "desk", "--key", "k", "--upload-id", id)
                .at("/Parts/0/Size").asInt());
        assertEquals(id, json("s3api", "list-multipart-uploads", "--bucket", "desk").at("/Uploads/0/UploadId").asText());
        aws("s3api", "abort-multipart-upload", "--bucket", "desk", "--key", "k", "--upload-id", id);
        assertTrue(json("s3api", "list-multipart-uploads", "--bucket", "desk").path("Uploads").isMissingNode());
    }

    @Test
    void startsGetsListsAndDeletesAJob() throws Exception {
        aws("s3", "mb", "s3://desk");
        aws("s3", "cp", "--quiet", file("take.wav", WavReader.voice(3, 1, 2)).toString(), "s3://desk/take.wav");
        JsonNode started = json("transcribe", "start-transcription-job", "--transcription-job-name", "take", "--language-code",
                "en-US", "--media", "MediaFileUri=s3://desk/take.wav", "--output-bucket-name", "desk", "--output-key", "out/");
        assertEquals("take", started.at("/TranscriptionJob/TranscriptionJobName").asText());
        Waiting.forEnd(room.transcribe(), "take");
        JsonNode job = json("transcribe", "get-transcription-job", "--transcription-job-name", "take").get("TranscriptionJob");
        assertEquals("COMPLETED", job.get("TranscriptionJobStatus").asText());
        assertTrue(job.at("/Transcript/TranscriptFileUri").asText().endsWith("/desk/out/take.json"));
        Path result = folder.resolve("result.json");
        aws("s3", "cp", "--quiet", "s3://desk/out/take.json", result.toString());
        assertEquals("speech-activity", new ObjectMapper().readTree(result.toFile()).get("recogniser").asText());
        assertEquals("take", json("transcribe", "list-transcription-jobs", "--status", "COMPLETED")
                .at("/TranscriptionJobSummaries/0/TranscriptionJobName").asText());
        aws("transcribe", "delete-transcription-job", "--transcription-job-name", "take");
        CommandLine.Ran gone = run(Map.of(), "transcribe", "get-transcription-job", "--transcription-job-name", "take");
        assertTrue(gone.exit() != 0 && gone.errors().contains("(BadRequestException)"), gone.errors());
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        aws("s3", "mb", "s3://desk");
        Map<String, String> wrong = Map.of("AWS_SECRET_ACCESS_KEY", "wrong");
        CommandLine.Ran put = run(wrong, "s3", "cp", file("x", new byte[10]).toString(), "s3://desk/x");
        assertTrue(put.exit() != 0 && put.errors().contains("SignatureDoesNotMatch"), put.errors());
        CommandLine.Ran jobs = run(wrong, "transcribe", "list-transcription-jobs");
        assertTrue(jobs.exit() != 0 && jobs.errors().contains("InvalidSignatureException"), jobs.errors());
        assertTrue(json("s3api", "list-objects-v2", "--bucket", "desk").path("Contents").isMissingNode());
    }
}
