package app.galley.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.job.WordLists;
import app.galley.service.job.JobSettings;
import app.galley.service.job.FilterMethod;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Wording;
import app.galley.service.FailureReason;
import app.galley.task.Background;
import app.galley.ui.kit.Theme;
import app.galley.workbench.Exports;
import app.galley.workbench.job.Newsroom;
import app.galley.workbench.job.Transcriptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The list of jobs and the ledger, on the headless platform.
class JobsViewTest {
    @TempDir
    Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private Newsroom room = new Newsroom(folder);
    private Transcriptions process = room.start();
    private Optional<JobsViewModel> model = Optional.empty();
    private Optional<SentViewModel> sent = Optional.empty();
    private final Map<String, String> taken = new HashMap<>();
    private final List<UUID> opened = new ArrayList<>();

    @BeforeEach void open() {
        room = new Newsroom(folder);
        process = room.start();
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void show() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            JobsViewModel jobs = new JobsViewModel(process, room.catalogue(process), Background.sameThread(), Runnable::run, room.clock());
            SentViewModel ledger = new SentViewModel(process, room.catalogue(process), new Exports(), Background.sameThread(), Runnable::run);
            OtherJobsViewModel others = new OtherJobsViewModel(process, (name, result) -> {
                taken.put(name, new String(result, StandardCharsets.UTF_8));
                return room.recording(name, Duration.ofMinutes(1));
            }, Background.sameThread(), Runnable::run);
            model = Optional.of(jobs);
            sent = Optional.of(ledger);
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new JobsView(jobs, ledger, others, words, opened::add), 950, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private JobsViewModel model() {
        return model.orElseThrow();
    }

    private List<String> said(String place) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(robot.lookup(place).<Node>query()).lookup(".label").<Label>queryAllAs(Label.class).stream().filter(Node::isVisible)
                .map(Label::getText).toList();
    }

    private Button button(String text) {
        return robot.from(robot.lookup("#job-details").<Node>query()).lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> text.equals(button.getText())).findFirst().orElseThrow();
    }

    @Test void aJobWhoseVocabularyNobodyUsedSaysSoAndOneThatHadNoneSaysNothing() throws Exception {
        JobSettings with = Newsroom.english(0).with(Map.of("en-GB", new WordLists("rivers", "", "")), FilterMethod.MASK);
        process.take(room.recording("Council", Duration.ofMinutes(30)), with);
        process.take(room.recording("Harbour", Duration.ofMinutes(30)), Newsroom.english(0));
        room.complete();
        process.pollOnce();
        show();
        TableView<?> jobs = robot.lookup("#jobs").queryAs(TableView.class);
        String sentence = "Vocabulary not used by: prepared sample. “rivers” changed no words.";
        for (int row = 0; row < 2; row++) {
            int chosen = row;
            robot.interact(() -> jobs.getSelectionModel().clearAndSelect(chosen));
            boolean named = !Objects.requireNonNull(model().selectedProperty().get()).settings().lists().isEmpty();
            assertEquals(named, said("#job-details").contains(sentence));
        }
    }

    @Test void whyAJobFailedIsSaidInFullBesideTheListAndItIsSentAgainWithTheSameSettings() throws Exception {
        TrackedJob failed = room.keep(room.recording("Council", Duration.ofMinutes(30)), Step.FAILED, 4, 4, Duration.ofMinutes(5),
                FailureReason.problem("Unsupported media format"));
        show();
        robot.interact(() -> robot.lookup("#jobs").queryAs(TableView.class).getSelectionModel().selectFirst());
        assertTrue(said("#job-details").contains(words.say(FailureReason.problem("Unsupported media format"))));
        robot.interact(() -> button(words.say("jobs.retry")).fire());
        TrackedJob again = process.all().getFirst();
        assertEquals(failed.settings(), again.settings());
        assertFalse(again.step().isFinal());
        assertEquals(again, model().selectedProperty().get(), "what is beside the list follows the job");
        assertTrue(said("#job-details").contains(model().state(again, words)));
    }

    @Test void theTimeThatAJobTakesGoesOnWhileNothingElseHappens() throws Exception {
        TrackedJob job = room.keep(room.recording("Council", Duration.ofMinutes(30)), Step.TRANSCRIBING, 4, 4, Duration.ofMinutes(5), null);
        show();
        robot.interact(() -> model().selectedProperty().set(job));
        assertTrue(said("#jobs").contains("Transcribing for 5 min"), said("#jobs").toString());
        room.advance(Duration.ofMinutes(7));
        robot.interact(() -> model().tick());
        assertTrue(said("#jobs").contains("Transcribing for 12 min"), said("#jobs").toString());
        assertTrue(said("#job-details").contains("Transcribing for 12 min"));
    }

    @Test void aFinishedJobFromElsewhereIsListedImportedAndOpened() throws Exception {
        TrackedJob ours = process.take(room.recording("Council", Duration.ofMinutes(30)), Newsroom.english(0));
        room.complete();
        room.elsewhere("older");
        room.advance(Duration.ofMinutes(1));
        room.elsewhere("council-by-the-console");
        show();
        robot.interact(() -> robot.lookup("#show-others").queryAs(Button.class).fire());
        TableView<?> table = robot.from(robot.lookup("#other-jobs").<Node>query()).lookup(".table-view").queryAs(TableView.class);
        assertEquals(2, table.getItems().size(), "without " + ours.name());
        Button take = robot.lookup("#take-other").queryAs(Button.class);
        assertTrue(take.isDisabled(), "nothing is chosen");
        assertTrue(table.isFocused(), "the arrow keys choose");
        robot.doubleClickOn(robot.point(table).atPosition(Pos.BOTTOM_CENTER).atOffset(0, -8));
        assertTrue(taken.isEmpty(), "below the list is nothing");
        robot.interact(() -> table.getSelectionModel().selectFirst());
        robot.interact(take::fire);
        assertEquals(Set.of("council-by-the-console"), taken.keySet(), "the newest stands first");
        assertTrue(taken.toString().contains("\"jobName\":\"council-by-the-console\""), "its result as it came");
        assertEquals(1, opened.size());
        robot.interact(() -> robot.lookup("#jobs-back").queryAs(Button.class).fire());
        assertTrue(robot.lookup("#jobs").query().isVisible());
    }

    @Test void whyTheServiceCannotBeAskedForJobsFromElsewhereIsSaid() throws Exception {
        show();
        room.trouble(FailureReason.problem("The service is away"));
        robot.interact(() -> robot.lookup("#show-others").queryAs(Button.class).fire());
        assertTrue(said("#other-jobs").contains(words.say(FailureReason.problem("The service is away"))), said("#other-jobs").toString());
        room.trouble(null);
    }

    @Test void theLedgerTellsWhatWasSentForAJobAndForAll() throws Exception {
        TrackedJob job = process.take(room.recording("=Council", Duration.ofMinutes(30)), Newsroom.english(0));
        show();
        robot.interact(() -> model().selectedProperty().set(Objects.requireNonNull(model().lines().getFirst().job())));
        assertTrue(said("#job-details").contains("Lies there while the job needs it"), said("#job-details").toString());
        room.complete();
        robot.interact(() -> process.pollOnce());
        assertTrue(said("#job-details").stream().anyMatch(line -> line.startsWith("Seen to be gone")), said("#job-details").toString());
        robot.interact(() -> robot.lookup("#show-sent").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, robot.lookup("#ledger").queryAs(TableView.class).getItems().size());
        Path file = folder.resolve("sent.csv");
        robot.interact(() -> sent.orElseThrow().save(List.copyOf(sent.orElseThrow().lines()), file));
        String written = Files.readString(file, StandardCharsets.UTF_8);
        assertTrue(written.contains("\"'=Council\",\"MEDIA\",\"aws:news:eu-west-1\",\"bucket\",\"galley/media/" + job.name() + ".m4a\""), written);
    }
}
