package app.galley.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Term;
import app.galley.task.Background;
import app.galley.transcript.review.term.Suggestion;
import app.galley.ui.kit.Theme;
import app.galley.workbench.vocabulary.CorrectedLibrary;
import app.galley.workbench.vocabulary.Dismissed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What corrections suggest, on the headless platform.
class SuggestionsViewTest {
    @TempDir
    private Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final List<Term> taken = new ArrayList<>();
    private final List<Suggestion.Example> played = new ArrayList<>();
    private CorrectedLibrary library;
    private UUID council;

    @BeforeEach void open() {
        library = new CorrectedLibrary(folder);
        council = library.recording("Council", "we met ann lay and an lee at the oka vango", "ann lay", "Ann Leigh", "an lee", "Ann Leigh", "oka vango", "Okavango");
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
        library.close();
    }

    private SuggestionsViewModel show(String language, Term... present) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        SuggestionsViewModel model = new SuggestionsViewModel(library.suggesting(Background.sameThread()), new Dismissed(library.library().settings()),
                id -> library.catalogue().find(id).orElseThrow().title(), Runnable::run);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new SuggestionsView(model, words, taken::addAll, played::add), 950, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            model.choose(language, List.of(present));
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return model;
    }

    private TableView<?> table() {
        return robot.lookup("#suggestions .table-view").queryAs(TableView.class);
    }

    private List<String> texts(SuggestionsViewModel model) {
        return model.rows().stream().map(Suggestion::text).toList();
    }

    private boolean says(String text) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().filter(Node::isVisible).anyMatch(label -> text.equals(label.getText()));
    }

    @Test void aSuggestionIsAcceptedIntoTheVocabularyWithWhatTheTranscriptIsToShow() throws Exception {
        SuggestionsViewModel model = show("en-US");
        assertTrue(says(words.say("suggestion.empty.before")));
        robot.interact(() -> robot.lookup("#look-for-suggestions").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Ann Leigh", "Okavango"), texts(model));
        Button add = robot.lookup("#accept-suggestions").queryAs(Button.class);
        assertTrue(add.isDisabled());
        robot.interact(() -> table().getSelectionModel().selectAll());
        assertEquals(words.say("suggestion.add", 2), add.getText());
        robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
        robot.interact(add::fire);
        assertEquals(List.of(new Term("Ann-Leigh", "Ann Leigh")), taken);
        assertEquals(List.of("Okavango"), texts(model));
        assertTrue(says(words.say("suggestion.added", 1, "Ann Leigh")));
    }

    @Test void byKeysOneIsPlayedAndDismissedForGoodAndTakenBack() throws Exception {
        SuggestionsViewModel model = show("en-GB");
        robot.interact(model::look);
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(1);
        });
        robot.push(KeyCode.SPACE);
        assertEquals(council, played.getFirst().recording());
        assertEquals(4500, played.getFirst().time().start());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("Ann Leigh"), texts(model));
        robot.interact(model::look);
        assertEquals(List.of("Ann Leigh"), texts(model));
        robot.interact(() -> robot.lookup(words.say("suggestion.takeBack")).queryAs(Button.class).fire());
        assertEquals(List.of("Ann Leigh", "Okavango"), texts(model));
        robot.push(KeyCode.ENTER);
        assertFalse(taken.isEmpty());
    }

    @Test void whatTheVocabularyHasAndWhatIsOfAnotherLanguageIsNotShown() throws Exception {
        SuggestionsViewModel model = show("en-GB", new Term("okavango", ""), new Term("ann-Leigh", ""));
        robot.interact(model::look);
        assertEquals(List.of(), texts(model));
        assertTrue(says(words.say("suggestion.empty.nothing")));
        robot.interact(() -> model.choose("de-DE", List.of()));
        assertEquals(List.of(), texts(model));
        robot.interact(() -> model.choose("en-AU", List.of()));
        assertEquals(2, model.rows().size());
    }
}
