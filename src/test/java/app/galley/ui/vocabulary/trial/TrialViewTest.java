package app.galley.ui.vocabulary.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.KeptResults;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.term.Trial;
import app.galley.transcript.review.term.Trial.Outcome;
import app.galley.ui.kit.Theme;
import app.galley.workbench.vocabulary.CorrectedLibrary;
import app.galley.workbench.vocabulary.HeardWords;
import app.galley.workbench.vocabulary.TrialVocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A vocabulary tried on two stored results, on the headless platform.
class TrialViewTest {
    private static final TrialVocabulary COUNCIL = new TrialVocabulary(Kind.STANDARD, "council", "en-GB",
            List.of(new Term("Zambezi", ""), new Term("Okavango", ""), new Term("Ann-Leigh", "Ann Leigh")));
    @TempDir
    private Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final List<UUID> recordings = new ArrayList<>();
    private final List<TimeSpan> played = new ArrayList<>();
    private CorrectedLibrary library;

    @BeforeEach void open() {
        library = new CorrectedLibrary(folder);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
        library.close();
    }

    private UUID council() {
        UUID council = library.recording("Council", "we met and lay at the oka vango weir today", "and lay", "Ann Leigh", "oka vango", "Okavango");
        KeptResults.keep(library.library().transcripts(), council, HeardWords.result("we met Ann Leigh at the Okavango where today"), Instant.parse("2026-11-24T08:00:00Z"));
        return council;
    }

    private TrialViewModel show(boolean isReady) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        TrialViewModel model = new TrialViewModel(library.trials(), Background.sameThread(), Runnable::run);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new TrialView(model, words, (recording, time) -> {
                recordings.add(recording);
                played.add(time);
            }), 720, 560);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            model.choose(COUNCIL, isReady);
            model.look();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return model;
    }

    private String says(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private TableView<?> table(String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    private void chooseTab(int tab) {
        robot.interact(() -> robot.lookup("#vocabulary-trial .tab-pane").queryAs(TabPane.class).getSelectionModel().select(tab));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test void twoStoredResultsAreComparedSideBySideAndADifferenceIsPlayedByKeyAndByButton() throws Exception {
        UUID council = council();
        TrialViewModel model = show(true);
        assertEquals("44.4 % wrong", says("#trial-rate-without"));
        assertEquals("11.1 % wrong", says("#trial-rate-with"));
        assertEquals("3 words fewer are wrong with the vocabulary", says("#trial-sum"));
        assertFalse(robot.lookup("#trial-unused").query().isVisible());
        assertEquals(List.of("Okavango", "Ann Leigh", "Zambezi"), model.terms().stream().map(Trial.Count::term).toList());
        assertEquals(new Trial.Count("Okavango", 1, 0, 1, 1, 0), model.terms().getFirst());

        chooseTab(1);
        assertEquals(List.of(Outcome.BETTER, Outcome.BETTER, Outcome.WORSE), model.differences().stream().map(Trial.Difference::outcome).toList());
        Button play = robot.lookup("#play-difference").queryAs(Button.class);
        assertTrue(play.isDisabled());
        robot.interact(() -> {
            table("#trial-differences").requestFocus();
            table("#trial-differences").getSelectionModel().clearAndSelect(0);
        });
        robot.push(KeyCode.SPACE);
        robot.interact(() -> table("#trial-differences").getSelectionModel().clearAndSelect(2));
        robot.interact(play::fire);
        assertEquals(List.of(council, council), recordings);
        assertEquals(model.differences().getFirst().time(), played.getFirst());
        assertEquals("weir", model.differences().getLast().edited());
        assertEquals(model.differences().getLast().time(), played.getLast());
    }

    @Test void theResultsCanBeChosenTheOtherWayRound() throws Exception {
        council();
        TrialViewModel model = show(true);
        ComboBox<?> without = robot.lookup("#trial-without").queryAs(ComboBox.class);
        ComboBox<?> with = robot.lookup("#trial-with").queryAs(ComboBox.class);
        assertEquals("Result without the vocabulary", without.getAccessibleText());
        robot.interact(() -> without.getSelectionModel().select(0));
        assertNull(model.trialProperty().get(), "both are the same");
        assertEquals(words.say("trial.empty.choice"), says("#trial-empty"));
        robot.interact(() -> with.getSelectionModel().select(1));
        assertEquals("3 words more are wrong with the vocabulary", says("#trial-sum"));
    }

    @Test void whereBothAreWrongInTheSameWayIsShownOnRequest() throws Exception {
        UUID id = library.recording("Harbour", "the oka vango and lay", "oka vango", "Okavango", "lay", "Leigh");
        KeptResults.keep(library.library().transcripts(), id, HeardWords.result("the Okavango and lay"), Instant.parse("2026-11-24T08:00:00Z"));
        TrialViewModel model = show(true);
        assertEquals(1, model.differences().size());
        chooseTab(1);
        robot.interact(() -> robot.lookup("#changes-only").queryAs(javafx.scene.control.CheckBox.class).fire());
        assertEquals(List.of(Outcome.BETTER, Outcome.SAME), model.differences().stream().map(Trial.Difference::outcome).toList());
    }

    @Test void aResultThatHasNotUsedTheVocabularySaysSo() throws Exception {
        UUID council = council();
        String stated = new String(HeardWords.result("we met Ann Leigh at the weir"), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"vocabulariesNotUsed\":[\"council\"],\"recogniser\":\"prepared\",");
        KeptResults.keep(library.library().transcripts(), council, stated.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-25T08:00:00Z"));
        show(true);
        assertTrue(robot.lookup("#trial-unused").query().isVisible());
        assertEquals("Vocabulary not used by: prepared sample. It changed no words of this result.", says("#trial-unused"));
    }

    @Test void withoutRecordingsOrResultsItIsSaidWhatToDo() throws Exception {
        TrialViewModel model = show(false);
        assertEquals(words.say("trial.empty.recordings"), says("#trial-empty"));
        library.recording("Council", "we met");
        robot.interact(model::look);
        assertEquals(words.say("trial.empty.takes"), says("#trial-empty"));
        assertTrue(robot.lookup("#start-trial").query().isDisabled());
        assertEquals(words.say("trial.notReady"), says("#trial-said"));
    }

    @Test void thePriceIsToldForThePartThatIsChosenAndAWrongTimeIsNamed() throws Exception {
        council();
        TrialViewModel model = show(true);
        assertEquals("Both jobs together cost about $0.012 for 0:01:00 of sound each.", says("#trial-said"));
        robot.interact(() -> {
            model.part().wholeProperty().set(false);
            robot.lookup("#trial-from").queryAs(TextField.class).setText("0:01");
            robot.lookup("#trial-to").queryAs(TextField.class).setText("soon");
        });
        assertEquals("", says("#trial-said"));
        robot.interact(() -> robot.lookup("#start-trial").queryAs(Button.class).fire());
        assertEquals("trial.noTime", Objects.requireNonNull(model.problemProperty().get()).key());
        robot.interact(() -> robot.lookup("#trial-to").queryAs(TextField.class).setText("0:01"));
        robot.interact(model::start);
        assertEquals("trial.order", Objects.requireNonNull(model.problemProperty().get()).key());
        robot.interact(() -> robot.lookup("#trial-to").queryAs(TextField.class).setText("2:00"));
        robot.interact(model::start);
        Problem why = Objects.requireNonNull(model.problemProperty().get());
        assertEquals("trial.behindEnd", why.key());
        robot.interact(() -> robot.lookup("#trial-to").queryAs(TextField.class).setText("0:03"));
        assertTrue(says("#trial-said").startsWith("Both jobs together cost about $"), says("#trial-said"));
        assertNotNull(model.trialProperty().get(), "the comparison stays");
        assertEquals(TrialRun.NONE, model.run().doneProperty().get());
    }

    @Test void everythingThatTakesTheKeyboardHasAName() throws Exception {
        council();
        show(true);
        for (Node node : robot.lookup("#vocabulary-trial .combo-box, #vocabulary-trial .table-view, #vocabulary-trial .text-field").queryAll()) {
            assertTrue(node.getAccessibleText() != null && !node.getAccessibleText().isBlank(), node.toString());
        }
    }
}
