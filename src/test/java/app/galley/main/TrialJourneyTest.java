package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Draft;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Transcript;
import app.galley.workbench.WorkbenchSource.Wanted;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.ui.vocabulary.trial.TrialViewModel;
import app.galley.workbench.Workbench;
import app.galley.workbench.job.UnusedVocabularies;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A vocabulary tried on the sample interview, with everything as it is in the program: the local service says that nobody used it.
class TrialJourneyTest {
    private static final Path SAMPLE = Path.of("assets/samples/interview.m4a");
    @TempDir
    private Path home;
    private final FxRobot robot = new FxRobot();

    @AfterEach void end() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test void bothJobsRunAndTheResultSaysThatTheRecogniserTakesNoHints() throws Exception {
        AppFolders folders = new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
        try (Workbench workbench = new Composition(folders).open(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            Recording recording = workbench.imports().add(SAMPLE, begun -> { }, Progress.NONE, new Cancellation()).recording();
            workbench.transcriptions().await(workbench.transcriptions().take(recording, JobSettings.of(new LanguageChoice.Named("en-GB"), 3)).id());
            Transcript before = workbench.documents().current(recording.id()).orElseThrow();
            TrialVocabulary vocabulary = ready(workbench, List.of(new Term("river", ""), new Term("Okavango", "")));
            TrialViewModel model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new TrialViewModel(workbench.resources().trials(), Background.threads(), new FxThread()));
            show(model, vocabulary);
            until("the recording can be tried", () -> !start().isDisabled());
            assertTrue(says("#trial-said").contains("cost nothing"), says("#trial-said"));
            robot.interact(() -> start().fire());
            until("both results are compared", () -> robot.lookup("#trial-unused").query().isVisible() && seen("#trial-rate-with"));

            assertEquals("Vocabulary not used by: prepared sample. It changed no words of this result.", says("#trial-unused"));
            assertEquals(says("#trial-rate-without"), says("#trial-rate-with"));
            assertEquals(new Wording(Locale.ENGLISH).say("trial.even"), says("#trial-sum"));
            List<TrackedJob> jobs = workbench.transcriptions().all();
            assertEquals(3, jobs.size());
            assertEquals(Optional.of(new UnusedVocabularies("prepared", List.of(vocabulary.name()))), jobs.stream()
                    .filter(job -> job.settings().anyList(lists -> !lists.vocabulary().isEmpty())).findFirst().flatMap(workbench.transcriptions()::unused));
            assertEquals(1, jobs.stream().filter(job -> workbench.transcriptions().unused(job).isPresent()).count());
            assertEquals(before, workbench.documents().current(recording.id()).orElseThrow());
        }
    }

    private static TrialVocabulary ready(Workbench workbench, List<Term> terms) throws Exception {
        VocabularyDesk desk = workbench.resources().vocabularies();
        Draft draft = desk.begin(Kind.STANDARD, "rivers", "en-GB", terms);
        desk.push(draft, Map.of());
        CompletableFuture<VocabularyInfo.State> state = new CompletableFuture<>();
        desk.watch(Kind.STANDARD, draft.name(), info -> info.map(VocabularyInfo::state).filter(now -> now != VocabularyInfo.State.PENDING).ifPresent(state::complete));
        assertEquals(VocabularyInfo.State.READY, state.get(60, TimeUnit.SECONDS));
        return new TrialVocabulary(Kind.STANDARD, draft.name(), "en-GB", terms);
    }

    private void show(TrialViewModel model, TrialVocabulary vocabulary) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new TrialView(model, new Wording(Locale.ENGLISH), (recording, time) -> { }), 800, 600);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            model.choose(vocabulary, true);
            model.look();
            return scene;
        });
    }

    private Button start() {
        return robot.lookup("#start-trial").queryAs(Button.class);
    }

    private String says(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private boolean seen(String id) {
        Node node = robot.lookup(id).query();
        return Objects.requireNonNull(node.getParent().getParent().getParent().getParent()).isVisible() && !says(id).isEmpty();
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(60_000, condition), what);
    }
}
