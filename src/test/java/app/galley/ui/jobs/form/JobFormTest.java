package app.galley.ui.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.problem.Wording;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import app.galley.workbench.Preferences;
import app.galley.workbench.job.Costs;
import app.galley.workbench.resource.OnOffer.Kind;
import app.galley.workbench.resource.OnOffer.Named;
import app.galley.workbench.resource.OnOffer.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class JobFormTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final Preferences preferences = new Preferences(new MemorySettings());
    private final OnOfferViewModels.Service service = new OnOfferViewModels.Service();
    private JobFormViewModel model;

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            JobFormViewModel made = new JobFormViewModel(preferences, new Costs(folder, "us-east-1", false),
                    OnOfferViewModels.of(service), Locale.ENGLISH);
            stage.setScene(new Scene(new JobForm(made, new Wording(Locale.ENGLISH)), 340, 900));
            stage.show();
            return made;
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private JobSettings now() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.settingsProperty().get());
    }

    private void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CheckBox box(String words) {
        return robot.lookup((Node node) -> node instanceof CheckBox box && box.getText().equals(words)).query();
    }

    private void openMore() {
        run(() -> robot.lookup("#more-options").queryAs(TitledPane.class).setExpanded(true));
    }

    @Test
    void anOptionThatCannotBeChosenIsDisabledAndSaysWhy() {
        openMore();
        assertTrue(box("Mark toxic speech").isDisabled(), "speakers are told apart");
        assertTrue(box("Mark toxic speech").getAccessibleHelp().contains("nothing else but redaction"));
        run(() -> model.change(settings -> settings.withSpeakers(0)));
        assertFalse(box("Mark toxic speech").isDisabled());
        run(() -> box("Mark toxic speech").fire());
        assertTrue(now().toxicity());
        assertTrue(box("Tell speakers apart").isDisabled());
        assertTrue(box("Deliver other readings").isDisabled());
    }

    @Test
    void anOptionThatNoLongerFitsCanBeTakenBackAndKeepsTheJobFromBeingSentUntilThen() {
        openMore();
        run(() -> model.change(settings -> settings.withSpeakers(0).withToxicity(true)));
        run(() -> robot.lookup("#language").<String>queryComboBox().setValue("de-DE"));
        assertEquals(new LanguageChoice.Named("de-DE"), now().language());
        assertEquals(List.of("rule.toxicityLanguage"), model.faultsProperty().get().stream().map(p -> p.key()).toList());
        assertTrue(robot.lookup("#faults").queryAs(Label.class).isVisible());
        assertFalse(box("Mark toxic speech").isDisabled());
        run(() -> box("Mark toxic speech").fire());
        assertEquals(List.of(), model.faultsProperty().get());
        assertFalse(robot.lookup("#faults").queryAs(Label.class).isVisible());
    }

    @Test
    void aKindHasFieldsOfItsOwn() {
        run(() -> robot.lookup("#kind-call").queryAs(ToggleButton.class).fire());
        assertEquals(new JobKind.Call(0, false), now().kind());
        run(() -> box("Write a summary").fire());
        assertEquals(new JobKind.Call(0, true), now().kind());
        run(() -> robot.lookup("#kind-medical").queryAs(ToggleButton.class).fire());
        assertEquals(new LanguageChoice.Named("en-US"), now().language());
        run(() -> box("Mark health information").fire());
        assertEquals(new JobKind.Medical(false, true), now().kind());
        run(() -> robot.lookup("#kind-call").queryAs(ToggleButton.class).fire());
        assertEquals(new JobKind.Call(0, true), now().kind(), "as it was left");
        assertEquals(List.of(), model.faultsProperty().get());
        run(() -> robot.lookup("#kind-standard").queryAs(ToggleButton.class).fire());
        assertEquals(new JobKind.Standard(), now().kind());
    }

    @Test
    void languagesThatMayBeAreTypedAsCodes() {
        run(() -> robot.lookup("#language").<String>queryComboBox().setValue(""));
        run(() -> robot.lookup("#language-options").queryTextInputControl().setText("en-GB, cy-WL, nonsense"));
        assertEquals(new LanguageChoice.Identified(List.of("en-GB", "cy-WL")), now().language());
        assertTrue(robot.lookup("#unknown-languages").queryAs(Label.class).getText().contains("no language nonsense"));
    }

    @Test
    void aPresetBringsEverythingBack() {
        JobSettings rich = JobSettings.of(new LanguageChoice.Named("en-GB"), 4).withAlternatives(3)
                .with(Map.of("en-GB", new WordLists("names", "", "")), FilterMethod.REMOVE);
        run(() -> model.change(settings -> rich));
        run(() -> model.keep("Council meetings"));
        run(() -> model.change(settings -> JobSettings.of(new LanguageChoice.Named("de-DE"), 0)));
        run(() -> model.take("Council meetings"));
        assertEquals(rich, now());
        assertEquals(List.of("Council meetings"), List.copyOf(model.presets()));
        run(() -> model.delete("Council meetings"));
        assertEquals(List.of(), List.copyOf(model.presets()));
    }

    private ComboBox<Named> choice(String label) {
        Node found = robot.lookup(label).<Label>query().getLabelFor();
        @SuppressWarnings("unchecked")
        ComboBox<Named> box = (ComboBox<Named>) found;
        return box;
    }

    private TextField field(String label) {
        return choice(label).getEditor();
    }

    private List<String> shown(String label) {
        ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) choice(label).getSkin()).getPopupContent();
        return robot.from(list).lookup(".list-cell").queryAllAs(ListCell.class).stream().filter(cell -> !cell.isEmpty())
                .map(cell -> cell.getText() + (cell.isDisabled() ? " -" : "")).toList();
    }

    @Test
    void whatTheServiceHasIsOfferedAndWhatDoesNotFitSaysWhy() {
        openMore();
        service.has(Kind.VOCABULARY, new Named("busy", "en-US", State.PENDING), new Named("names", "en-US", State.READY),
                new Named("noms", "fr-FR", State.READY), new Named("alpha", "en-US", State.READY), new Named("bad", "en-US", State.FAILED));
        run(() -> choice("Custom vocabulary").show());
        assertEquals(List.of("alpha", "names", "bad (refused by the service) -", "busy (not ready yet) -", "noms (for another language: French (France)) -"),
                shown("Custom vocabulary"));
        run(() -> choice("Custom vocabulary").getSelectionModel().select(1));
        run(() -> choice("Custom vocabulary").hide());
        assertEquals(Map.of("en-US", new WordLists("names", "", "")), now().lists());
        run(() -> field("Custom vocabulary").setText("noms"));
        assertEquals(Map.of("en-US", new WordLists("noms", "", "")), now().lists());
        assertTrue(says("for another language: French (France)"));
        run(() -> field("Custom vocabulary").setText("nobody"));
        assertTrue(says("The service has nothing of the name nobody."));
        run(() -> field("Custom vocabulary").setText("alpha"));
        assertFalse(says("The service has nothing of the name nobody."));
    }

    private boolean says(String words) {
        return robot.lookup((Label label) -> label.isVisible() && label.getText().equals(words)).tryQuery().isPresent();
    }

    @Test
    void medicalJobsAreOfferedMedicalVocabularies() {
        openMore();
        service.has(Kind.VOCABULARY, new Named("names", "en-US", State.READY));
        service.has(Kind.MEDICAL_VOCABULARY, new Named("drugs", "en-US", State.READY));
        run(() -> robot.lookup("#kind-medical").queryAs(ToggleButton.class).fire());
        run(() -> choice("Custom vocabulary").show());
        assertEquals(List.of("drugs"), shown("Custom vocabulary"));
    }

    @Test
    void whileTheServiceDoesNotAnswerANameIsTyped() {
        openMore();
        service.fails();
        run(() -> choice("Vocabulary filter").show());
        assertEquals(List.of(), shown("Vocabulary filter"));
        assertTrue(choice("Vocabulary filter").getPlaceholder() instanceof Label label && label.getText().startsWith("The service at 127.0.0.1 does not answer"),
                choice("Vocabulary filter").getPlaceholder().toString());
        run(() -> field("Vocabulary filter").setText("rude words"));
        assertEquals(Map.of(), now().lists(), "a blank cannot be in a name");
        run(() -> field("Vocabulary filter").setText("rude"));
        assertEquals(Map.of("en-US", new WordLists("", "rude", "")), now().lists());
        assertFalse(says("The service has nothing of the name rude."));
    }

    @Test
    void aNameThatIsTypedStaysInItsFieldWhileOtherChoicesChange() {
        openMore();
        TextField field = field("Custom vocabulary");
        run(() -> field.setText("names"));
        run(() -> box("Transcribe channels apart").fire());
        assertEquals(Map.of("en-US", new WordLists("names", "", "")), now().lists());
        assertSame(field, field("Custom vocabulary"));
        run(() -> robot.lookup("#language").<String>queryComboBox().setValue("de-DE"));
        assertEquals(List.of("rule.listsOfAnother"), model.faultsProperty().get().stream().map(p -> p.key()).toList());
        TextField left = robot.lookup((TextField typed) -> typed.getText().equals("names")).query();
        run(left::clear);
        assertEquals(List.of(), model.faultsProperty().get());
    }

    @Test
    void thePriceStandsThereBeforeAnythingIsSent() {
        run(() -> model.lengthsProperty().set(List.of(Duration.ofMinutes(10), Duration.ofMinutes(20))));
        assertTrue(robot.lookup("#price").queryAs(Label.class).getText().contains("$0.18"), () -> robot.lookup("#price").queryAs(Label.class).getText());
    }
}
