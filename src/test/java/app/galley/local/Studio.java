package app.galley.local;

import app.galley.local.fault.Faults;
import app.galley.local.recognise.PreparedRecogniser;
import app.galley.local.recognise.SpeechActivityRecogniser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;

/// A newsroom with a bucket `desk` and two recordings in it whose words are prepared: `talk.wav`, two speakers on one channel, and
/// `call.wav`, an agent on the first channel and a customer on the second.
final class Studio implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String TALK = "s3://desk/talk.wav";
    static final String CALL = "s3://desk/call.wav";
    private final Faults faults;
    private final Newsroom room;
    private final S3Client s3;
    private final TranscribeClient transcribe;

    Studio(Path folder) throws IOException {
        this(folder, new Faults());
    }

    Studio(Path folder, Faults faults) throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        byte[] talk = WavReader.voice(6, 1, 5);
        byte[] call = WavReader.voices(12, List.of(new double[] {0.5, 5}, new double[] {3, 10}));
        Files.write(samples.resolve("talk.wav"), talk);
        Files.write(samples.resolve("call.wav"), call);
        for (String name : List.of("talk", "call")) {
            try (var in = Studio.class.getResourceAsStream("/app/galley/local/" + name + ".json")) {
                Files.write(samples.resolve(name + ".json"), in.readAllBytes());
            }
        }
        this.faults = faults;
        this.room = new Newsroom(folder.resolve("data"), java.time.Clock.systemUTC(),
                List.of(new PreparedRecogniser(List.of(samples)), new SpeechActivityRecogniser(new WavReader())), faults);
        this.s3 = room.s3();
        this.transcribe = room.transcribe();
        s3.createBucket(b -> b.bucket("desk"));
        put("talk.wav", talk);
        put("call.wav", call);
    }

    Newsroom room() {
        return room;
    }

    Faults faults() {
        return faults;
    }

    S3Client s3() {
        return s3;
    }

    TranscribeClient transcribe() {
        return transcribe;
    }

    void put(String key, byte[] bytes) {
        s3.putObject(p -> p.bucket("desk").key(key), RequestBody.fromBytes(bytes));
    }

    void put(String key, String text) {
        put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    TranscriptionJob done(String name, Consumer<StartTranscriptionJobRequest.Builder> more) {
        transcribe.startTranscriptionJob(s -> {
            s.transcriptionJobName(name).media(m -> m.mediaFileUri(TALK)).languageCode(LanguageCode.EN_US).outputBucketName("desk");
            more.accept(s);
        });
        return Waiting.forEnd(transcribe, name);
    }

    /// The result that a job left in the bucket.
    JsonNode result(String uri) throws IOException {
        return JSON.readTree(bytes(uri));
    }

    byte[] bytes(String uri) {
        String key = URI.create(uri).getPath().replaceFirst("^/desk/", "");
        return s3.getObjectAsBytes(g -> g.bucket("desk").key(key)).asByteArray();
    }

    /// The whole text of a standard result.
    String text(String uri) throws IOException {
        return result(uri).at("/results/transcripts/0/transcript").asText();
    }

    @Override
    public void close() {
        room.close();
    }
}
