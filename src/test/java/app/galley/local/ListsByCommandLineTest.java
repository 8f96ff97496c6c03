package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.filter.FilterInfo;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.rule.BaseModel;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
}
