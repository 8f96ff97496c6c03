package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.recognise.PreparedRecogniser;
import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.Recognition;
import app.galley.local.recognise.SpeechActivityRecogniser;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobSummary;

/// Standard jobs of the local service through the AWS SDK.
class JobsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA = "s3://desk/takes/one.wav";
    private static final byte[] VOICE = WavReader.voice(4, 1, 2.5);
    private static final String PREPARED = """
            {"jobName":"x","accountId":"000000000000","status":"COMPLETED","results":{"language_code":"en-GB",
            "transcripts":[{"transcript":"Hello."}],"speaker_labels":{"segments":[{"start_time":"1.0","end_time":"2.0",
            "speaker_label":"spk_2","items":[{"start_time":"1.0","end_time":"1.5","speaker_label":"spk_2"}]}],
            "channel_label":"ch_0","speakers":3},"items":[{"id":0,"type":"pronunciation","alternatives":[{"confidence":"0.9",
            "content":"Hello"}],"start_time":"1.0","end_time":"1.5","speaker_label":"spk_2"},{"id":1,"type":"punctuation",
            "alternatives":[{"content":"."}],"speaker_label":"spk_2"}],"audio_segments":[]}}""";
    @TempDir
    private Path folder;
    private final MovingClock clock = new MovingClock();
    private Newsroom room;
    private S3Client s3;
    private TranscribeClient transcribe;

    @BeforeEach
    void open() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Files.write(samples.resolve("hello.wav"), VOICE);
        Files.writeString(samples.resolve("hello.json"), PREPARED);
        open(List.of(new PreparedRecogniser(List.of(samples)), new SpeechActivityRecogniser(new WavReader())));
        s3.createBucket(b -> b.bucket("desk"));
        put("takes/one.wav", VOICE);
    }

    private void open(List<Recogniser> recognisers) {
        room = new Newsroom(folder.resolve("data"), clock, recognisers);
        s3 = room.s3();
        transcribe = room.transcribe();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void put(String key, byte[] bytes) {
        s3.putObject(p -> p.bucket("desk").key(key), RequestBody.fromBytes(bytes));
    }

    private TranscriptionJob start(String name, Consumer<StartTranscriptionJobRequest.Builder> more) {
        return transcribe.startTranscriptionJob(s -> {
            s.transcriptionJobName(name).media(m -> m.mediaFileUri(MEDIA)).languageCode(LanguageCode.EN_US);
            more.accept(s);
        }).transcriptionJob();
    }

    private TranscriptionJob done(String name, Consumer<StartTranscriptionJobRequest.Builder> more) {
        start(name, more);
        return Waiting.forEnd(transcribe, name);
    }

    private JsonNode result(TranscriptionJob job) throws IOException {
        return JSON.readTree(fetch(URI.create(job.transcript().transcriptFileUri())));
    }

    private static byte[] fetch(URI uri) throws IOException {
        try (var in = uri.toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private String refusalOf(Consumer<StartTranscriptionJobRequest.Builder> change) {
        return assertThrows(BadRequestException.class, () -> start("refused", change)).awsErrorDetails().errorMessage();
    }

    @Test
    void aJobEndsWithTheWordsOfItsSampleAndSaysWhoseTheyAre() throws IOException {
        TranscriptionJob started = start("take-1", s -> s.settings(x -> x.showSpeakerLabels(true).maxSpeakerLabels(3)));
        assertEquals(TranscriptionJobStatus.QUEUED, started.transcriptionJobStatus());
        assertNull(started.transcript().transcriptFileUri());
        TranscriptionJob job = Waiting.forEnd(transcribe, "take-1");
        assertEquals(TranscriptionJobStatus.COMPLETED, job.transcriptionJobStatus());
        assertEquals("wav", job.mediaFormatAsString());
        assertEquals(16_000, job.mediaSampleRateHertz());
        assertEquals(MEDIA, job.media().mediaFileUri());
        assertTrue(job.settings().showSpeakerLabels());
        assertFalse(job.startTime().isBefore(job.creationTime()));
        assertFalse(job.completionTime().isBefore(job.startTime()));
        JsonNode result = result(job);
        assertEquals(List.of("jobName", "accountId", "status", "results", "recogniser"),
                result.properties().stream().map(Map.Entry::getKey).toList());
        assertEquals("take-1", result.get("jobName").asText());
        assertEquals("COMPLETED", result.get("status").asText());
        assertEquals("prepared", result.get("recogniser").asText());
        assertEquals("Hello.", result.at("/results/transcripts/0/transcript").asText());
        assertEquals("spk_2", result.at("/results/items/0/speaker_label").asText());
        assertTrue(result.at("/results/language_code").isMissingNode());
    }

    @Test
    void speakersComeOnlyAsManyAsWereAskedFor() throws IOException {
        JsonNode without = result(done("without", s -> { }));
        assertTrue(without.at("/results/speaker_labels").isMissingNode());
        assertTrue(without.at("/results/items/0/speaker_label").isMissingNode());
        assertEquals("Hello", without.at("/results/items/0/alternatives/0/content").asText());
        JsonNode two = result(done("two", s -> s.settings(x -> x.showSpeakerLabels(true).maxSpeakerLabels(2))));
        assertEquals(2, two.at("/results/speaker_labels/speakers").asInt());
        assertEquals("spk_1", two.at("/results/items/0/speaker_label").asText());
        assertEquals("spk_1", two.at("/results/speaker_labels/segments/0/items/0/speaker_label").asText());
    }

    @Test
    void aCopyWithOneBitChangedDoesNotGetTheWords() throws IOException {
        byte[] copy = VOICE.clone();
        copy[copy.length / 2] ^= 1;
        put("takes/copy.wav", copy);
        JsonNode result = result(done("copy", s -> s.media(m -> m.mediaFileUri("s3://desk/takes/copy.wav"))));
        assertEquals("speech-activity", result.get("recogniser").asText());
        assertEquals("", result.at("/results/transcripts/0/transcript").asText());
        assertEquals(0, result.at("/results/items").size());
        assertTrue(result.at("/results/audio_segments").size() > 0);
    }

    @Test
    void theSampleOfOneLanguageIsNoAnswerInAnother() throws IOException {
        assertEquals("speech-activity", result(done("german", s -> s.languageCode(LanguageCode.DE_DE))).get("recogniser").asText());
        TranscriptionJob identified = done("which", s -> s.languageCode((String) null).identifyLanguage(true));
        assertEquals("en-GB", identified.languageCodeAsString());
        assertNull(identified.identifiedLanguageScore());
        assertEquals("en-GB", result(identified).at("/results/language_code").asText());
        TranscriptionJob none = done("none", s -> s.languageCode((String) null).identifyLanguage(true)
                .languageOptions(LanguageCode.FR_FR, LanguageCode.DE_DE));
        assertNull(none.languageCodeAsString());
        assertEquals(List.of("fr-FR", "de-DE"), none.languageOptionsAsStrings());
        assertTrue(result(none).at("/results/language_code").isMissingNode());
    }

    @Test
    void theResultIsWrittenOnceAndReadTheSameEverywhere() throws IOException {
        TranscriptionJob own = done("own", s -> s.outputBucketName("desk").outputKey("out/"));
        assertEquals(room.endpoint() + "/desk/out/own.json", own.transcript().transcriptFileUri());
        byte[] inBucket = s3.getObjectAsBytes(g -> g.bucket("desk").key("out/own.json")).asByteArray();
        assertEquals(403, status(own.transcript().transcriptFileUri()));
        var presigned = room.presigner().presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(1))
                .getObjectRequest(g -> g.bucket("desk").key("out/own.json")));
        assertArrayEquals(inBucket, fetch(URI.create(presigned.url().toString())));
        assertTrue(new String(inBucket, StandardCharsets.UTF_8).startsWith("{\"jobName\":\"own\""));
        TranscriptionJob again = transcribe.getTranscriptionJob(g -> g.transcriptionJobName("own")).transcriptionJob();
        assertEquals(own.completionTime(), again.completionTime());
        for (var rule : Map.of("k1", "a/b.json", "k2", "folder").entrySet()) {
            done(rule.getKey(), s -> s.outputBucketName("desk").outputKey(rule.getValue()));
        }
        done("plain", s -> s.outputBucketName("desk"));
        List<String> keys = s3.listObjectsV2(l -> l.bucket("desk")).contents().stream().map(o -> o.key()).toList();
        // Beside each result stands what the service tried its rights with, as at AWS.
        assertEquals(Set.of("out/.write_access_check_file.temp", "a/.write_access_check_file.temp",
                "folder/.write_access_check_file.temp", ".write_access_check_file.temp"),
                Set.copyOf(keys.stream().filter(k -> k.contains("write_access")).toList()));
        assertEquals(Set.of("takes/one.wav", "out/own.json", "a/b.json", "folder/k2.json", "plain.json"),
                Set.copyOf(keys.stream().filter(k -> !k.contains("write_access")).toList()));
    }

    @Test
    void aResultWithoutABucketIsReadByAUrlForFifteenMinutes() throws IOException {
        TranscriptionJob job = done("lent", s -> { });
        URI first = URI.create(job.transcript().transcriptFileUri());
        byte[] bytes = fetch(first);
        assertEquals(1, s3.listBuckets().buckets().size());
        clock.move(Duration.ofMinutes(14));
        assertArrayEquals(bytes, fetch(first));
        clock.move(Duration.ofMinutes(2));
        assertEquals(403, status(first.toString()));
        // The clients sign by the system's clock.
        clock.move(Duration.ofMinutes(-16));
        assertArrayEquals(bytes, fetch(URI.create(transcribe.getTranscriptionJob(g -> g.transcriptionJobName("lent"))
                .transcriptionJob().transcript().transcriptFileUri())));
        assertEquals(403, status(first.toString().replaceFirst("\\?.*", "")));
        assertThrows(software.amazon.awssdk.services.s3.model.S3Exception.class,
                () -> s3.listObjectsV2(l -> l.bucket(first.getPath().split("/")[1])));
        transcribe.deleteTranscriptionJob(d -> d.transcriptionJobName("lent"));
        assertEquals(404, status(first.toString()));
    }

    @Test
    void aLentResultThatNoJobKnowsGoesAtTheNextStart() throws IOException {
        done("known", s -> { });
        done("unknown", s -> { });
        Path lent = folder.resolve("data/buckets/bucket-galley-transcription-results/content");
        assertEquals(2, filesIn(lent).size());
        room.close();
        for (Path record : filesIn(folder.resolve("data/jobs/kinds"))) {
            if (Files.readString(record).contains("\"unknown\"")) {
                Files.delete(record);
            }
        }
        open(List.of());
        assertEquals(1, filesIn(lent).size());
        assertThrows(BadRequestException.class, () -> transcribe.getTranscriptionJob(g -> g.transcriptionJobName("unknown")));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static int status(String uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Test
    void jobsAreListedByStateAndNameInPages() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            names.add("Galley-" + i);
            done("Galley-" + i, s -> { });
        }
        done("other", s -> { });
        List<String> listed = transcribe.listTranscriptionJobsPaginator(l -> l.jobNameContains("galley-").maxResults(5)).stream()
                .flatMap(p -> p.transcriptionJobSummaries().stream()).map(TranscriptionJobSummary::transcriptionJobName).toList();
        assertEquals(names.reversed(), listed);
        assertEquals(5, transcribe.listTranscriptionJobs().transcriptionJobSummaries().size());
        var completed = transcribe.listTranscriptionJobs(l -> l.status(TranscriptionJobStatus.COMPLETED).maxResults(100));
        assertEquals(13, completed.transcriptionJobSummaries().size());
        assertEquals(TranscriptionJobStatus.COMPLETED, completed.status());
        TranscriptionJobSummary newest = completed.transcriptionJobSummaries().getFirst();
        assertEquals("other", newest.transcriptionJobName());
        assertEquals("SERVICE_BUCKET", newest.outputLocationTypeAsString());
        assertEquals("en-US", newest.languageCodeAsString());
        assertEquals(0, transcribe.listTranscriptionJobs(l -> l.status(TranscriptionJobStatus.FAILED))
                .transcriptionJobSummaries().size());
        assertThrows(BadRequestException.class, () -> transcribe.listTranscriptionJobs(l -> l.nextToken("%%%")));
    }

    @Test
    void aJobThatIsGoneIsABadRequest() {
        done("gone", s -> { });
        transcribe.deleteTranscriptionJob(d -> d.transcriptionJobName("gone"));
        String words = "The requested job couldn't be found. Check the job name and try your request again.";
        assertEquals(words, assertThrows(BadRequestException.class,
                () -> transcribe.getTranscriptionJob(g -> g.transcriptionJobName("gone"))).awsErrorDetails().errorMessage());
        assertEquals(words, assertThrows(BadRequestException.class,
                () -> transcribe.deleteTranscriptionJob(g -> g.transcriptionJobName("gone"))).awsErrorDetails().errorMessage());
    }

    @Test
    void aNameIsTakenOnce() {
        start("once", s -> { });
        ConflictException conflict = assertThrows(ConflictException.class, () -> start("once", s -> { }));
        assertEquals(400, conflict.statusCode());
        Waiting.forEnd(transcribe, "once");
    }

    @Test
    void aWrongRequestIsRefusedInTheWordsOfTheService() {
        assertEquals("The language code is missing. Either add a language code or turn on language identification.",
                refusalOf(s -> s.languageCode((String) null)));
        String badEnum = refusalOf(s -> s.languageCode("xx-XX"));
        assertTrue(badEnum.startsWith("1 validation error detected: Value 'xx-XX' at 'languageCode' failed to satisfy constraint: "
                + "Member must satisfy enum value set: ["), badEnum);
        assertTrue(badEnum.contains("en-US, ") && badEnum.endsWith("]"), badEnum);
        assertEquals("2 validation errors detected: Value 'a b' at 'transcriptionJobName' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: ^[0-9a-zA-Z._-]+; Value '1' at 'settings.maxSpeakerLabels' "
                + "failed to satisfy constraint: Member must have value greater than or equal to 2",
                refusalOf(s -> s.transcriptionJobName("a b").settings(x -> x.maxSpeakerLabels(1).showSpeakerLabels(true))));
        assertTrue(refusalOf(s -> s.transcriptionJobName("x".repeat(201))).contains("length less than or equal to 200"));
        assertTrue(refusalOf(s -> s.mediaSampleRateHertz(4000)).contains("8000"));
        assertTrue(refusalOf(s -> s.mediaFormat("avi")).contains("'mediaFormat'"));
        assertTrue(refusalOf(s -> s.media(m -> m.mediaFileUri("file:///etc/passwd"))).contains("'media.mediaFileUri'"));
        assertTrue(refusalOf(s -> s.outputBucketName("desk").outputKey("a b")).contains("'outputKey'"));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertTrue(refusalOf(s -> s.identifyLanguage(true)).contains("can't be used together"));
        assertTrue(refusalOf(s -> s.languageOptions(LanguageCode.EN_US)).contains("LanguageOptions"));
        assertTrue(refusalOf(s -> s.settings(x -> x.showSpeakerLabels(true))).contains("MaxSpeakerLabels"));
        assertTrue(refusalOf(s -> s.settings(x -> x.maxSpeakerLabels(2))).contains("ShowSpeakerLabels"));
        assertTrue(refusalOf(s -> s.outputKey("a.json")).contains("OutputBucketName"));
        assertTrue(refusalOf(s -> s.outputBucketName("nowhere")).contains("bucket can't be accessed"));
        assertTrue(refusalOf(s -> s.transcriptionJobName("..")).contains(".."));
        for (String media : List.of("s3://desk/none.wav", "s3://nowhere/x", "https://example.invalid/x.wav", "s3://desk/../x")) {
            assertTrue(refusalOf(s -> s.media(m -> m.mediaFileUri(media))).contains("doesn't point to an S3 object"), media);
        }
    }

    @Test
    void aJobFailsForTheReasonsOfTheService() {
        put("takes/text.wav", "not sound at all".getBytes(StandardCharsets.UTF_8));
        TranscriptionJob text = done("text", s -> s.media(m -> m.mediaFileUri("s3://desk/takes/text.wav")));
        assertEquals(TranscriptionJobStatus.FAILED, text.transcriptionJobStatus());
        assertEquals("Unsupported media format", text.failureReason());
        assertEquals("The media format provided does not match the detected media format",
                done("format", s -> s.mediaFormat("mp3")).failureReason());
        assertEquals("The sample rate provided does not match the detected sample rate",
                done("rate", s -> s.mediaSampleRateHertz(44_100)).failureReason());
        var failed = transcribe.listTranscriptionJobs(l -> l.status(TranscriptionJobStatus.FAILED)).transcriptionJobSummaries();
        assertEquals(3, failed.size());
        assertEquals("The sample rate provided does not match the detected sample rate", failed.getFirst().failureReason());
        transcribe.deleteTranscriptionJob(d -> d.transcriptionJobName("text"));
    }

    @Test
    void mediaThatCameInPartsIsHeardAsOne() throws IOException {
        byte[] voice = WavReader.voice(200, 170, 175);
        String id = s3.createMultipartUpload(c -> c.bucket("desk").key("long.wav")).uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        for (int i = 0; i * (5 << 20) < voice.length; i++) {
            int number = i + 1;
            byte[] part = Arrays.copyOfRange(voice, i * (5 << 20), Math.min(number * (5 << 20), voice.length));
            parts.add(CompletedPart.builder().partNumber(number).eTag(s3.uploadPart(u -> u.bucket("desk").key("long.wav")
                    .uploadId(id).partNumber(number), RequestBody.fromBytes(part)).eTag()).build());
        }
        s3.completeMultipartUpload(c -> c.bucket("desk").key("long.wav").uploadId(id).multipartUpload(m -> m.parts(parts)));
        JsonNode result = result(done("long", s -> s.media(m -> m.mediaFileUri("s3://desk/long.wav"))));
        double start = Double.parseDouble(result.at("/results/audio_segments/0/start_time").asText());
        // Somewhere in the voice, which lies in the second part.
        assertTrue(start > 169.5 && start < 175, "starts at " + start);
        assertArrayEquals(voice, s3.getObjectAsBytes(g -> g.bucket("desk").key("long.wav")).asByteArray());
        room.restart();
        s3 = room.s3();
        assertArrayEquals(voice, s3.getObjectAsBytes(g -> g.bucket("desk").key("long.wav")).asByteArray());
        assertArrayEquals(Arrays.copyOfRange(voice, 5 << 20, voice.length),
                s3.getObjectAsBytes(g -> g.bucket("desk").key("long.wav").partNumber(2)).asByteArray());
    }

    @Test
    void aJobThatWasUnderWayIsDoneAgainAfterARestart() throws Exception {
        room.close();
        CountDownLatch begun = new CountDownLatch(2);
        Recogniser patient = (media, request, progress, cancellation) -> {
            CountDownLatch cancelled = new CountDownLatch(1);
            cancellation.onCancel(cancelled::countDown);
            begun.countDown();
            await(cancelled);
            cancellation.check();
            return Optional.empty();
        };
        open(List.of(patient));
        for (String name : List.of("first", "second", "third")) {
            start(name, s -> { });
        }
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertEquals(TranscriptionJobStatus.IN_PROGRESS, status(transcribe, "first"));
        assertEquals(TranscriptionJobStatus.QUEUED, status(transcribe, "third"));
        assertEquals("{}", new String(rawGet("first"), StandardCharsets.UTF_8).replaceFirst(".*\"Transcript\":(\\{[^}]*}).*", "$1"));
        assertThrows(BadRequestException.class, () -> transcribe.deleteTranscriptionJob(d -> d.transcriptionJobName("first")));
        room.close();
        open(List.of(JobsTest::quick));
        for (String name : List.of("first", "second", "third")) {
            assertEquals(TranscriptionJobStatus.COMPLETED, Waiting.forEnd(transcribe, name).transcriptionJobStatus());
        }
    }

    private static Optional<Recognition> quick(Path media, Recogniser.Request request, Progress progress, Cancellation cancellation) {
        return Optional.of(new Recognition("quick", request.language(), "{\"transcripts\":[{\"transcript\":\"\"}],\"items\":[]}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TranscriptionJobStatus status(TranscribeClient transcribe, String name) {
        return transcribe.getTranscriptionJob(g -> g.transcriptionJobName(name)).transcriptionJob().transcriptionJobStatus();
    }

    private byte[] rawGet(String name) throws Exception {
        return new SignedRequest(room.credentials(), Clock.systemUTC(), "transcribe", "POST", room.endpoint().resolve("/"),
                Map.of("X-Amz-Target", "Transcribe.GetTranscriptionJob", "Content-Type", "application/x-amz-json-1.1"),
                ("{\"TranscriptionJobName\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8)).send().body()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void timesGoOverTheWireAsSecondsWithThreeDecimals() throws Exception {
        done("timed", s -> { });
        String body = new String(rawGet("timed"), StandardCharsets.UTF_8);
        for (String member : List.of("CreationTime", "StartTime", "CompletionTime")) {
            assertTrue(body.matches(".*\"" + member + "\":[0-9]{10}\\.[0-9]{3}[,}].*"), body);
        }
    }

    @Test
    void aRequestThatIsNoJsonIsRefused() throws Exception {
        for (String body : List.of("{", "[1]", "{\"TranscriptionJobName\":7}", "\"text\"")) {
            var answer = new SignedRequest(room.credentials(), Clock.systemUTC(), "transcribe", "POST",
                    room.endpoint().resolve("/"), Map.of("X-Amz-Target", "Transcribe.GetTranscriptionJob"),
                    body.getBytes(StandardCharsets.UTF_8)).send();
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("SerializationException"), answer.body());
        }
        var changed = new SignedRequest(room.credentials(), Clock.systemUTC(), "transcribe", "POST",
                room.endpoint().resolve("/"), Map.of("X-Amz-Target", "Transcribe.DeleteTranscriptionJob"),
                "{\"TranscriptionJobName\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                .with("{\"TranscriptionJobName\":\"b\"}".getBytes(StandardCharsets.UTF_8)).send();
        assertEquals(403, changed.statusCode());
    }
}
