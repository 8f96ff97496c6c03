package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.filter.FilterInfo;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.rule.BaseModel;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.Preferences;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import app.galley.workbench.vocabulary.Entry;
import app.galley.workbench.vocabulary.VocabularyDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the `aws` command line has made is there for Galley, and the other way round. Skipped where there is no `aws`.
class ListsByCommandLineTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/reads-texts";
    @TempDir
    private Path folder;
    private Newsroom room;
    private AwsConnection galley;

    @BeforeEach
    void open() {
        CommandLine.assumePresent();
        room = new Newsroom(folder.resolve("data"));
        LocalService service = room.service();
        galley = new AwsConnection(new Connection.Local(service.endpoint(), service.endpoint(), service.region(), service.accessKey(),
                service.secretKey(), "desk"), Background.threads());
    }

    @AfterEach
    void close() {
        if (room != null) {
            galley.close();
            room.close();
        }
    }

    private CommandLine aws() {
        return new CommandLine(room, folder);
    }

    private String upload(String key, String text) throws Exception {
        return galley.staging().upload(Files.writeString(folder.resolve("text.txt"), text), key, Progress.NONE, new Cancellation());
    }

    @Test
    void filtersOfEachAreThereForTheOther() throws Exception {
        galley.filters().create("ours", "en-GB", upload("galley/words.txt", "damn\nblast"));
        aws().aws("transcribe", "create-vocabulary-filter", "--vocabulary-filter-name", "theirs", "--language-code", "de-DE", "--words", "Mist",
                "M\u00fcll");
        assertEquals(List.of("ours", "theirs"), galley.filters().list().stream().map(FilterInfo::name).toList());
        JsonNode listed = aws().json("transcribe", "list-vocabulary-filters").get("VocabularyFilters");
        assertEquals(List.of("theirs", "ours"), List.of(listed.at("/0/VocabularyFilterName").asText(), listed.at("/1/VocabularyFilterName").asText()));
        assertEquals("de-DE", galley.filters().find("theirs").orElseThrow().language());
        assertEquals("Mist\nM\u00fcll", new String(galley.staging().fetch(galley.filters().address("theirs").orElseThrow()), StandardCharsets.UTF_8));
        assertTrue(aws().json("transcribe", "get-vocabulary-filter", "--vocabulary-filter-name", "ours").has("DownloadUri"));
        assertTrue(galley.filters().update("theirs", upload("galley/other.txt", "Dreck")).isPresent());
        assertEquals("Dreck", new String(galley.staging().fetch(galley.filters().address("theirs").orElseThrow()), StandardCharsets.UTF_8));
        aws().aws("transcribe", "delete-vocabulary-filter", "--vocabulary-filter-name", "ours");
        assertEquals(Optional.empty(), galley.filters().find("ours"));
        assertEquals(Optional.empty(), galley.filters().update("ours", upload("galley/gone.txt", "x")));
        galley.filters().delete("ours");
        galley.filters().delete("theirs");
        assertEquals(0, aws().json("transcribe", "list-vocabulary-filters").get("VocabularyFilters").size());
    }

    @Test
    void modelsOfEachAreThereForTheOther() throws Exception {
        upload("galley/models/1/training/text.txt", "A line of text.\n");
        upload("galley/models/1/tuning/text.txt", "Another line.\n");
        ModelInfo made = galley.models().create(new ModelWish("ours", "en-GB", BaseModel.WIDE_BAND, ROLE), "s3://desk/galley/models/1/training/",
                Optional.of("s3://desk/galley/models/1/tuning/"));
        assertEquals(ModelInfo.State.IN_PROGRESS, made.state());
        aws().aws("transcribe", "create-language-model", "--model-name", "theirs", "--language-code", "de-DE", "--base-model-name", "NarrowBand",
                "--input-data-config", "S3Uri=s3://desk/none/,DataAccessRoleArn=" + ROLE);
        for (String name : List.of("ours", "theirs")) {
            Waiting.until(() -> galley.models().find(name).orElseThrow().state(), state -> state != ModelInfo.State.IN_PROGRESS);
        }
        assertEquals(List.of("theirs", "ours"), galley.models().list().stream().map(ModelInfo::name).toList());
        ModelInfo ours = galley.models().find("ours").orElseThrow();
        assertEquals(ModelInfo.State.COMPLETED, ours.state());
        assertEquals("WideBand", ours.base());
        assertEquals(Optional.of("s3://desk/galley/models/1/tuning/"), ours.tuning());
        ModelInfo theirs = galley.models().find("theirs").orElseThrow();
        assertEquals(ModelInfo.State.FAILED, theirs.state());
        assertTrue(theirs.failure().isPresent());
        JsonNode listed = aws().json("transcribe", "list-language-models", "--status-equals", "COMPLETED").get("Models");
        assertEquals("ours", listed.at("/0/ModelName").asText());
        aws().aws("transcribe", "delete-language-model", "--model-name", "ours");
        assertEquals(Optional.empty(), galley.models().find("ours"));
        galley.models().delete("theirs");
        assertEquals(0, aws().json("transcribe", "list-language-models").get("Models").size());
    }

    private VocabularyInfo settled(Kind kind, String name) {
        Waiting.until(() -> galley.vocabularies().find(kind, name).orElseThrow().state(), state -> state != VocabularyInfo.State.PENDING);
        return galley.vocabularies().find(kind, name).orElseThrow();
    }

    private String table(Kind kind, String name) {
        return new String(galley.staging().fetch(galley.vocabularies().address(kind, name).orElseThrow()), StandardCharsets.UTF_8);
    }

    private VocabularyDesk desk(SqliteLibrary library) {
        Clock clock = Clock.systemUTC();
        return new VocabularyDesk(library.drafts(), galley.vocabularies(), new StagedText(galley.staging(), clock),
                new Watch(Background.threads(), Duration.ofMillis(20), Duration.ofMillis(50)), new Preferences(new MemorySettings()), "here", clock);
    }

    @Test
    void vocabulariesOfEachAreThereForTheOther() throws Exception {
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("library"))) {
            VocabularyDesk desk = desk(library);
            desk.push(desk.begin(Kind.STANDARD, "ours", "en-GB", List.of(new Term("Los-Angeles", "Los Angeles"), new Term("Okoro", ""))), Map.of("desk", "city"));
            settled(Kind.STANDARD, "ours");
            JsonNode got = aws().json("transcribe", "get-vocabulary", "--vocabulary-name", "ours");
            assertEquals(List.of("READY", "en-GB"), List.of(got.get("VocabularyState").asText(), got.get("LanguageCode").asText()));
            assertEquals("Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\nOkoro\t\t\t\n",
                    new String(galley.staging().fetch(got.get("DownloadUri").asText()), StandardCharsets.UTF_8));
            String arn = "arn:aws:transcribe:" + room.service().region() + ":000000000000:vocabulary/ours";
            assertEquals("city", aws().json("transcribe", "list-tags-for-resource", "--resource-arn", arn).at("/Tags/0/Value").asText());
            aws().aws("transcribe", "tag-resource", "--resource-arn", arn, "--tags", "Key=desk,Value=night", "Key=year,Value=2026");
            assertEquals(Map.of("desk", "night", "year", "2026"), galley.vocabularies().tags(Kind.STANDARD, "ours"));
            galley.vocabularies().setTags(Kind.STANDARD, "ours", Map.of("year", "2027"));
            assertEquals(List.of("2027"), aws().json("transcribe", "list-tags-for-resource", "--resource-arn", arn).get("Tags").findValuesAsText("Value"));
            aws().aws("transcribe", "create-vocabulary", "--vocabulary-name", "phrases", "--language-code", "de-DE", "--phrases", "Mist", "M\u00fcll-Abfuhr");
            String file = upload("galley/vocabulary.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nF.B.I.\t\t\tFBI\n");
            aws().aws("transcribe", "create-vocabulary", "--vocabulary-name", "file", "--language-code", "en-US", "--vocabulary-file-uri", file);
            aws().aws("transcribe", "create-vocabulary", "--vocabulary-name", "bad", "--language-code", "en-US", "--vocabulary-file-uri",
                    upload("galley/bad.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\n-Hawn\t\t\t\n"));
            assertEquals(VocabularyInfo.State.READY, settled(Kind.STANDARD, "phrases").state());
            assertEquals(VocabularyInfo.State.READY, settled(Kind.STANDARD, "file").state());
            VocabularyInfo bad = settled(Kind.STANDARD, "bad");
            assertEquals(VocabularyInfo.State.FAILED, bad.state());
            assertTrue(bad.failure().isPresent());
            assertEquals(List.of("bad", "file", "ours", "phrases"), desk.list().stream().map(Entry::name).toList());
            assertEquals(List.of(new Term("Mist", ""), new Term("M\u00fcll-Abfuhr", "")), desk.terms(desk.pull(Kind.STANDARD, "phrases")));
            assertEquals(List.of(new Term("F.B.I.", "FBI")), desk.terms(desk.pull(Kind.STANDARD, "file")));
            JsonNode ready = aws().json("transcribe", "list-vocabularies", "--state-equals", "READY").get("Vocabularies");
            assertEquals(Set.of("ours", "phrases", "file"), Set.copyOf(ready.findValuesAsText("VocabularyName")));
            aws().aws("transcribe", "update-vocabulary", "--vocabulary-name", "ours", "--language-code", "en-GB", "--phrases", "Hawn");
            settled(Kind.STANDARD, "ours");
            assertTrue(table(Kind.STANDARD, "ours").contains("Hawn"), table(Kind.STANDARD, "ours"));
            aws().aws("transcribe", "delete-vocabulary", "--vocabulary-name", "ours");
            assertEquals(Optional.empty(), galley.vocabularies().find(Kind.STANDARD, "ours"));
            desk.deleteThere(Kind.STANDARD, "phrases");
            assertEquals(2, aws().json("transcribe", "list-vocabularies").get("Vocabularies").size());
        }
    }

    @Test
    void medicalVocabulariesOfEachAreThereForTheOther() throws Exception {
        String file = upload("galley/drugs.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nIbuprofen\t\t\t\n");
        galley.vocabularies().create(Kind.MEDICAL, "ours", "en-US", file, Map.of());
        aws().aws("transcribe", "create-medical-vocabulary", "--vocabulary-name", "theirs", "--language-code", "en-US", "--vocabulary-file-uri", file);
        settled(Kind.MEDICAL, "ours");
        settled(Kind.MEDICAL, "theirs");
        assertEquals(Set.of("ours", "theirs"), Set.copyOf(aws().json("transcribe", "list-medical-vocabularies").get("Vocabularies").findValuesAsText("VocabularyName")));
        assertEquals(List.of("ours", "theirs"), galley.vocabularies().list(Kind.MEDICAL).stream().map(VocabularyInfo::name).sorted().toList());
        assertEquals(List.of(), galley.vocabularies().list(Kind.STANDARD));
        assertTrue(table(Kind.MEDICAL, "theirs").contains("Ibuprofen"));
    }
}
