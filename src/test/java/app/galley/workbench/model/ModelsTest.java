package app.galley.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.rule.BaseModel;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.resource.Watch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models asked for at the local service, over HTTP, with texts of a library.
class ModelsTest {
    private static final TimeSpan SOME = new TimeSpan(0, 1_000);
    @TempDir
    Path folder = Path.of("");
    private LocalNewsroom room;
    private AwsConnection aws;
    private SqliteLibrary library;
    private TrainingTexts texts;
    private Models models;
    private final Map<String, JobSettings> presets = new HashMap<>();

    @BeforeEach void open() {
        room = new LocalNewsroom(folder.resolve("service"));
        aws = new AwsConnection(room.connection(), Background.threads());
        library = SqliteLibrary.open(folder.resolve("library"));
        Catalogue catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), id -> { });
        texts = new TrainingTexts(new Documents(catalogue, library.transcripts(), library.snapshots(), StandardFormats.in(Locale.ENGLISH),
                Clock.systemUTC(), Background.threads()));
        models = models(false);
    }

    private Models models(boolean needsRole) {
        return new Models(aws.models(), aws.staging(), texts, () -> presets,
                new Watch(Background.threads(), Duration.ofMillis(20), Duration.ofMillis(40)), needsRole);
    }

    @AfterEach void close() {
        library.close();
        aws.close();
        room.close();
    }

    private UUID recording(Turn... turns) {
        Recording recording = new Recording(UUID.randomUUID(), "Council", null, 0, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        library.recordings().add(recording);
        library.transcripts().createDocument(recording.id(), new Transcript(List.of(turns), List.of(new Speaker(1, "Ann Lee")), "en-GB"));
        return recording.id();
    }

    private static Turn turn(long id, String text, boolean verified, List<Word> words) {
        return new Turn(id, 1, SOME, text, words, verified);
    }

    private static ModelWish wish(String name) {
        return new ModelWish(name, "en-GB", BaseModel.WIDE_BAND, "");
    }

    private List<String> lines(TrainingSource source) {
        List<String> lines = new ArrayList<>();
        texts.lines(source, "en-GB", lines::add);
        return lines;
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    @Test void aTranscriptTeachesWhatIsSaidAndNothingElse() {
        Word struck = new Word(3, 7, SOME, 1, Timing.MEASURED, true);
        UUID id = recording(turn(1, "We, um, met. Twice.", true, List.of(new Word(0, 2, SOME, 1, Timing.MEASURED, false))),
                turn(2, "So damn it.", false, List.of(struck, new Word(8, 10, SOME, 1, Timing.MEASURED, false))));
        assertEquals(List.of("We, um, met.", "Twice.", "So it."), lines(new TrainingSource.Spoken(id, "Council", false)));
        assertEquals(List.of("We, um, met.", "Twice."), lines(new TrainingSource.Spoken(id, "Council", true)));
        assertEquals(4, texts.measure(new TrainingSource.Spoken(id, "Council", true), "en-GB").spoken());
        ProblemException gone = assertThrows(ProblemException.class, () -> lines(new TrainingSource.Spoken(UUID.randomUUID(), "Gone", true)));
        assertTrue(gone.problem().key().matches("model.noTranscript|workbench.recordingGone"), gone.problem().key());
    }

    @Test void textFilesAreReadInTheirEncoding() throws IOException {
        String text = "Caf\u00e9 one.\r\nTwo\r";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals(List.of("Caf\u00e9 one.", "Two"), lines(new TrainingSource.Written(file("a.txt", text, charset))), charset.name());
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            assertEquals(List.of("Caf\u00e9 one.", "Two"), lines(new TrainingSource.Written(file("b.txt", "\uFEFF" + text, charset))), charset.name());
        }
        assertEquals(4, texts.measure(new TrainingSource.Written(file("c.txt", "one two. three\nfour", StandardCharsets.UTF_8)), "en-GB").words());
    }

    @Test void aFileThatIsNoTextIsRefused() throws IOException {
        Path picture = Files.write(folder.resolve("p.txt"), new byte[] {1, 0, 2, 0, 0, 5});
        assertEquals("model.fileNoText", assertThrows(ProblemException.class, () -> lines(new TrainingSource.Written(picture))).problem().key());
        TrainingSource missing = new TrainingSource.Written(folder.resolve("missing.txt"));
        assertEquals("model.fileUnread", assertThrows(ProblemException.class, () -> lines(missing)).problem().key());
    }

    @Test void aLineWithoutAnEndIsReadInPieces() throws IOException {
        Path file = file("long.txt", "word ".repeat(60_000), StandardCharsets.UTF_8);
        assertEquals(60_000, texts.measure(new TrainingSource.Written(file), "en-GB").words());
        assertTrue(lines(new TrainingSource.Written(file)).size() > 1);
    }

    @Test void aShareIsHeldBackEvenlyAndNothingIsLost() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("line\n");
        }
        TrainingSource source = new TrainingSource.Written(file("lines.txt", text.toString(), StandardCharsets.UTF_8));
        for (int share : new int[] {0, 10, 15, 25}) {
            Path training = folder.resolve("t");
            Path tuning = folder.resolve("u");
            texts.write(List.of(source), "en-GB", share, training, tuning);
            assertEquals(200 * share / 100, Files.readAllLines(tuning).size(), "share " + share);
            assertEquals(200, Files.readAllLines(training).size() + Files.readAllLines(tuning).size());
        }
    }

    @Test void aModelIsTrainedAndWhatItWasTrainedWithIsRemoved() throws Exception {
        UUID id = recording(turn(1, "The weir at Teddington.", true, List.of()));
        Path more = file("more.txt", "One. Two. Three. Four. Five. Six. Seven. Eight. Nine.\n", StandardCharsets.UTF_8);
        List<Long> sent = new CopyOnWriteArrayList<>();
        ModelInfo made = models.create(wish("news"), List.of(new TrainingSource.Spoken(id, "Council", true), new TrainingSource.Written(more)), 20,
                (done, total) -> sent.add(total), new Cancellation());
        assertEquals(ModelInfo.State.IN_PROGRESS, made.state());
        assertEquals(1, sent.stream().distinct().count(), "one amount for both files");
        // another run of the program knows what is under way
        Models again = models(false);
        List<ModelInfo> seen = new CopyOnWriteArrayList<>();
        assertTrue(again.watch(all -> seen.addAll(all), problem -> { }).get());
        assertEquals(ModelInfo.State.COMPLETED, seen.getLast().state());
        assertTrue(made.tuning().isPresent());
        assertEquals(List.of(), aws.staging().keys("galley/"));
        again.delete(seen.getLast());
        assertEquals(List.of(), again.all());
    }

    @Test void textsOfOthersAreLeftAlone() throws Exception {
        aws.staging().upload(file("x.txt", "Some words.\n", StandardCharsets.UTF_8), "corpus/x.txt", Progress.NONE, new Cancellation());
        aws.models().create(new ModelWish("theirs", "en-GB", BaseModel.NARROW_BAND, "arn:aws:iam::123456789012:role/r"), "s3://news-desk/corpus/",
                Optional.empty());
        assertTrue(models.watch(all -> { }, problem -> { }).get());
        models.delete(models.find("theirs").orElseThrow());
        assertEquals(List.of("corpus/x.txt"), aws.staging().keys("corpus/"));
    }

    @Test void whatCannotBeAskedForIsRefusedAndLeavesNothingInTheBucket() throws Exception {
        TrainingSource some = new TrainingSource.Written(file("x.txt", "Some words.\n", StandardCharsets.UTF_8));
        models.create(wish("news"), List.of(some), 0, Progress.NONE, new Cancellation());
        assertTrue(models.watch(all -> { }, problem -> { }).get());
        assertEquals("model.nameTaken", refused(wish("news"), List.of(some), models));
        assertEquals("model.noTraining", refused(wish("other"), List.of(), models));
        assertEquals("model.name", refused(wish("an other"), List.of(some), models));
        assertEquals("model.noRole", refused(wish("other"), List.of(some), models(true)));
        assertEquals(1, models.all().size());
        assertEquals(List.of(), aws.staging().keys("galley/"));
    }

    private static String refused(ModelWish wish, List<TrainingSource> sources, Models of) {
        return assertThrows(ProblemException.class, () -> of.create(wish, sources, 0, Progress.NONE, new Cancellation())).problem().key();
    }

    @Test void aServiceThatIsAwayForAWhileIsAskedAgain() throws Exception {
        TrainingSource some = new TrainingSource.Written(file("x.txt", "Some words.\n", StandardCharsets.UTF_8));
        models.create(wish("news"), List.of(some), 0, Progress.NONE, new Cancellation());
        room.kill();
        List<Problem> troubles = new CopyOnWriteArrayList<>();
        java.util.concurrent.CountDownLatch troubled = new java.util.concurrent.CountDownLatch(1);
        var watching = models.watch(all -> { }, problem -> {
            troubles.add(problem);
            troubled.countDown();
        });
        assertTrue(troubled.await(300, java.util.concurrent.TimeUnit.SECONDS));
        assertFalse(watching.hasEnded());
        room.restart();
        assertTrue(watching.get());
        assertEquals(Problem.Kind.UNREACHABLE, troubles.getFirst().kind());
    }

    @Test void presetsThatUseAModelAreNamedAndTheirRoleOffered() {
        presets.put("Council", JobSettings.of(new LanguageChoice.Named("en-GB"), 0).with(Map.of("en-GB", new WordLists("", "", "news")), FilterMethod.MASK));
        assertEquals(List.of("Council"), models.uses("news"));
        assertEquals(Optional.empty(), models.knownRole());
    }
}
