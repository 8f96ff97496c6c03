package app.galley.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.rule.BaseModel;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.filter.FilterTrial;
import app.galley.workbench.model.KeptTexts;
import app.galley.workbench.model.Models;
import app.galley.workbench.model.TrainingSource;
import app.galley.workbench.model.TrainingTexts;
import app.galley.workbench.resource.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The models of the local service, on the headless platform.
class ModelsViewTest {
    private static final TimeSpan SOME = new TimeSpan(0, 1_000);
    @TempDir
    Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private LocalNewsroom room;
    private AwsConnection aws;
    private SqliteLibrary library;
    private ModelsViewModel model;

    @BeforeEach void open() throws Exception {
        room = new LocalNewsroom(folder.resolve("service"));
        aws = new AwsConnection(room.connection(), Background.threads());
        library = SqliteLibrary.open(folder.resolve("library"));
        Catalogue catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), id -> { });
        Documents documents = new Documents(catalogue, library.transcripts(), library.snapshots(), StandardFormats.in(Locale.ENGLISH),
                Clock.systemUTC(), Background.sameThread());
        Models models = new Models(aws.models(), aws.staging(), new TrainingTexts(documents), Map::of,
                new Watch(Background.threads(), Duration.ofMillis(50), Duration.ofMillis(50)), false);
        model = new ModelsViewModel(models, new KeptTexts(library.drafts(), Clock.systemUTC()), new FilterTrial(catalogue, documents)::recordings, Background.threads(), new FxThread());
        recording();
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new ModelsView(model, words), 950, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void recording() {
        Recording recording = new Recording(UUID.randomUUID(), "Council", null, 0, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        library.recordings().add(recording);
        library.transcripts().createDocument(recording.id(), new Transcript(List.of(new Turn(1, 1, SOME, "The weir at Teddington rose.", List.of(), true),
                new Turn(2, 1, SOME, "Nobody checked this.", List.of(), false)), List.of(new Speaker(1, "Ann Lee")), "en-GB"));
    }

    @AfterEach void end() throws Exception {
        FxToolkit.cleanupStages();
        library.close();
        aws.close();
        room.close();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said(String place) {
        return robot.from(robot.lookup(place).<Node>query()).lookup(".label").<Label>queryAllAs(Label.class).stream().filter(Node::isVisible)
                .map(Label::getText).toList();
    }

    @Test void aModelIsTrainedWithVerifiedTurnsAndAFileAndSeenToBeReady() throws Exception {
        fire("#new-model");
        assertTrue(robot.lookup("#create-model").queryAs(Button.class).isDisabled(), "nothing is written yet");
        robot.interact(() -> robot.lookup("#model-name").queryAs(TextField.class).setText("river news"));
        assertTrue(said("#model-form").stream().anyMatch(text -> text.startsWith("\u201criver news\u201d cannot be the name of a model.")), said("#model-form").toString());
        robot.interact(() -> robot.lookup("#model-name").queryAs(TextField.class).setText("river-news"));
        fire("#add-transcripts");
        await(() -> robot.lookup("#training-recordings").queryAs(ListView.class).getItems().size() == 1);
        robot.interact(() -> robot.lookup("#training-recordings").queryAs(ListView.class).getSelectionModel().selectFirst());
        fire("#choose-transcripts");
        Path more = Files.writeString(folder.resolve("more.txt"), "One two. Three four. Five six. Seven eight. Nine ten.\n");
        robot.interact(() -> model.fresh().add(List.of(new TrainingSource.Written(more))));
        await(() -> model.fresh().readyProperty().get());
        assertTrue(said("#model-form").contains("Council, verified turns"), said("#model-form").toString());
        assertTrue(said("#model-form").contains("5 words"), "of the one verified turn");
        assertEquals("15 words, 1 KB", robot.lookup("#model-total").queryAs(Label.class).getText());
        assertTrue(said("#model-form").contains("5 words of real transcripts. From 10,000 on, tuning is not needed; with fewer, hold back 10 to 25 % for tuning."));
        robot.interact(() -> model.fresh().shareProperty().set(20));
        fire("#create-model");
        await(() -> model.list().stream().anyMatch(each -> each.state() == ModelInfo.State.COMPLETED));
        assertFalse(model.writingProperty().get());
        robot.interact(() -> model.selectedProperty().set(model.list().getFirst()));
        assertTrue(said("#model-details").contains("Ready"), said("#model-details").toString());
        assertEquals(List.of(), aws.staging().keys("galley/"), "the texts are gone from the bucket");
        robot.interact(model::askDelete);
        assertEquals("Delete the model \u201criver-news\u201d? Jobs can no longer use it, and it would have to be trained anew.",
                words.say(Optional.ofNullable(model.newsProperty().get()).orElseThrow().says()));
        robot.interact(model::delete);
        await(() -> model.list().isEmpty());
    }

    @Test void whyATrainingFailedIsSaid() throws Exception {
        aws.staging().bucket();
        aws.staging().upload(Files.writeString(folder.resolve("x.txt"), "x"), "elsewhere/x.txt", Progress.NONE, new Cancellation());
        aws.models().create(new ModelWish("theirs", "de-DE", BaseModel.NARROW_BAND, "arn:aws:iam::123456789012:role/r"), "s3://news-desk/nothing/",
                Optional.empty());
        robot.interact(model::look);
        await(() -> model.list().stream().anyMatch(each -> each.state() == ModelInfo.State.FAILED));
        robot.interact(() -> model.selectedProperty().set(model.list().getFirst()));
        String why = aws.models().find("theirs").orElseThrow().failure().orElseThrow();
        assertEquals("The service says: " + why, robot.lookup("#model-said").queryAs(Label.class).getText());
        assertTrue(said("#model-details").stream().anyMatch(text -> text.startsWith("German (Germany) \u00b7 Telephone")), said("#model-details").toString());
    }
}
