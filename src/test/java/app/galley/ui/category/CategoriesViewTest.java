package app.galley.ui.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Draft;
import app.galley.library.KeptResults;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CallSpan;
import app.galley.service.category.CategoryRule;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Theme;
import app.galley.workbench.Catalogue;
import app.galley.workbench.category.AnalysedCalls;
import app.galley.workbench.category.CategoryDesk;
import app.galley.workbench.category.MemoryCategories;
import app.galley.workbench.job.MovingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
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

/// The call categories on the headless platform, over a real library.
class CategoriesViewTest {
    @TempDir
    private Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final MemoryCategories service = new MemoryCategories();
    private final MovingClock clock = new MovingClock();
    private final List<TimeSpan> played = new ArrayList<>();
    private SqliteLibrary library;
    private CategoriesViewModel model;

    @BeforeEach void open() throws TimeoutException {
        library = SqliteLibrary.open(folder);
        UUID id = UUID.randomUUID();
        library.recordings().add(new Recording(id, "Complaint", null, 0, Duration.ofMinutes(1), false, Instant.EPOCH, null));
        KeptResults.keep(library.transcripts(), id, Fixture.file("amazon/call-insights.json"), clock.instant());
        Catalogue catalogue = new Catalogue(library.recordings(), clock, gone -> { });
        model = new CategoriesViewModel(new CategoryDesk(library.drafts(), service, "here", clock),
                new AnalysedCalls(catalogue, library.transcripts(), StandardFormats.in(Locale.ENGLISH)), Background.sameThread(), Runnable::run);
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new CategoriesView(model, words, (recording, place) -> played.add(place)), 1000, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            model.look();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
        library.close();
    }

    private boolean says(String text) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".label").queryAllAs(Label.class).stream().filter(label -> label.isVisible() && label.getParent().isVisible())
                .anyMatch(label -> text.equals(label.getText()));
    }

    private CallCategory category() {
        CallCategory now = model.categoryProperty().get();
        assertTrue(now != null);
        return java.util.Objects.requireNonNull(now);
    }

    private void begin(String name) {
        robot.interact(() -> robot.lookup("#category-name").queryAs(TextField.class).setText(name));
        robot.interact(() -> robot.lookup("#create-category").queryAs(Button.class).fire());
    }

    @SuppressWarnings("unchecked")
    private <T> ChoiceBox<T> choice(String style, int number) {
        return (ChoiceBox<T>) robot.lookup(style).queryAllAs(ChoiceBox.class).stream().skip(number).findFirst().orElseThrow();
    }

    private void add(int kind) {
        robot.interact(() -> robot.lookup("#add-rule").queryAs(MenuButton.class).getItems().get(kind).fire());
    }

    @Test void aCategoryIsBuiltAsASentenceTriedOnACallAndPushed() {
        begin("greeting");
        assertTrue(says(words.say("category.noRule")));
        assertTrue(robot.lookup("#push-category").queryAs(Button.class).isDisabled());
        add(0);
        assertTrue(says(words.say("category.noPhrase")));
        robot.interact(() -> robot.lookup("#try-on").queryAs(ChoiceBox.class).getSelectionModel().selectFirst());
        robot.interact(() -> robot.lookup(".rule-phrases").queryAs(TextField.class).requestFocus());
        robot.interact(() -> robot.lookup(".rule-phrases").queryAs(TextField.class).setText("zebra"));
        assertTrue(says(words.say("category.holdsNot")));
        assertTrue(says(words.say("category.appliesNot")));
        String said = firstWord();
        robot.interact(() -> robot.lookup(".rule-phrases").queryAs(TextField.class).setText("zebra; " + said));
        assertEquals(List.of("zebra", said), category().rules().getFirst().phrases());
        assertTrue(says(words.say("category.holds")));
        assertTrue(says(words.say("category.applies")));
        robot.interact(() -> robot.lookup(".rule-place").queryAs(Button.class).fire());
        assertEquals(model.matchesProperty().get().getFirst().places().getFirst(), played.getFirst());
        robot.interact(() -> this.<Boolean>choice(".rule-negation", 0).setValue(true));
        assertTrue(says(words.say("category.holdsNot")));
        robot.interact(() -> robot.lookup("#push-category").queryAs(Button.class).fire());
        assertTrue(service.of("greeting").rules().getFirst().negated());
        assertTrue(says(words.say("category.pushed", "greeting")));
        assertTrue(says(words.say("category.state.pushed")));
    }

    private String firstWord() {
        return new AnalysedCalls(new Catalogue(library.recordings(), clock, gone -> { }), library.transcripts(), StandardFormats.in(Locale.ENGLISH))
                .sheet(java.util.Objects.requireNonNull(model.callProperty().get()).id()).orElseThrow().parts().stream()
                .filter(part -> !part.words().isEmpty()).findFirst().orElseThrow().words().getFirst().text();
    }

    @Test void everyPartOfASentenceIsReachedAndChangedByKeys() {
        begin("silence");
        add(2);
        robot.interact(() -> this.<Boolean>choice(".rule-negation", 0).requestFocus());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertTrue(category().rules().getFirst().negated(), "the arrow chose the other one");
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup(".number-field").queryAs(TextField.class).isFocused());
        robot.interact(() -> robot.lookup(".number-field").queryAs(TextField.class).selectAll());
        robot.write("7,5");
        assertEquals(7_500, category().rules().getFirst().threshold());
        robot.interact(() -> robot.lookup(".number-field").queryAs(TextField.class).setText("soon"));
        assertTrue(says(words.say("category.threshold", 14_400)));
        robot.interact(() -> robot.lookup(".number-field").queryAs(TextField.class).setText("20"));
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertEquals(CallSpan.Part.FIRST, category().rules().getFirst().span().part());
        assertEquals(30_000, category().rules().getFirst().span().from());
    }

    @Test void whatIsWrittenIsKeptAndRulesGoAgain() {
        begin("angry");
        add(1);
        add(3);
        robot.interact(() -> this.<Boolean>choice("#category-input", 0).setValue(true));
        assertTrue(category().live());
        robot.interact(() -> this.<CategoryRule.Who>choice(".rule-who", 1).setValue(CategoryRule.Who.AGENT));
        assertEquals(CategoryRule.Who.AGENT, category().rules().getLast().who());
        robot.interact(() -> robot.lookup(".rule-line .button-icon").queryAllAs(Button.class).iterator().next().fire());
        assertEquals(List.of(CategoryRule.Kind.INTERRUPTED), category().rules().stream().map(CategoryRule::kind).toList());
        CategoryDesk again = new CategoryDesk(library.drafts(), service, "here", clock);
        assertEquals(category(), again.category(again.drafts().getFirst().draft().orElseThrow()));
    }

    @Test void whatIsWrongIsSaidWhereItHappened() {
        begin("not a name");
        assertTrue(says(words.say("category.name", "not a name")));
        assertFalse(robot.lookup("#category-form").queryAs(Node.class).getParent() == null);
        service.create(new CallCategory("theirs", false, List.of(CategoryRule.of(CategoryRule.Kind.SILENT))));
        robot.interact(() -> robot.lookup("#look-for-categories").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#category-list").queryAs(ListView.class).getSelectionModel().selectFirst());
        assertEquals("theirs", category().name());
        robot.interact(() -> robot.lookup("#delete-category").queryAs(Button.class).fire());
        assertTrue(service.kept.isEmpty());
        assertTrue(says(words.say("category.deleted", "theirs")));
    }

    @Test void anEarlierVersionIsRestored() {
        robot.interact(() -> model.begin("greeting"));
        robot.interact(() -> model.add(CategoryRule.Kind.SILENT));
        clock.advance(Duration.ofHours(1));
        robot.interact(() -> model.add(CategoryRule.Kind.FELT));
        assertEquals(2, category().rules().size());
        MenuButton versions = robot.lookup("#category-form #versions").queryAs(MenuButton.class);
        robot.interact(versions::show);
        assertEquals(2, versions.getItems().size());
        robot.interact(() -> {
            versions.getItems().getLast().fire();
            versions.hide();
        });
        assertEquals(1, category().rules().size());
        assertEquals(category(), new CategoryDesk(library.drafts(), service, "here", clock).category(library.drafts().all(Draft.Kind.CATEGORY).getFirst()), "kept");
    }
}
