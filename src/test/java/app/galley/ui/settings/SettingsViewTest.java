package app.galley.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.ui.desk.Habits;
import app.galley.ui.kit.Theme;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.KeyPreset;
import app.galley.ui.kit.keys.Keys;
import app.galley.workbench.EditorChoices;
import app.galley.workbench.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
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

/// The settings of keys and editor with real keys and clicks, on the headless platform.
class SettingsViewTest {
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Preferences preferences = new Preferences(new MemorySettings(kept));
    private final Keys keys = new Keys(false);
    private final KeysViewModel model = new KeysViewModel(keys, words);
    private final FakeAmazon amazon = new FakeAmazon();
    private final Habits habits = new Habits(preferences.editor(), preferences::setEditor);

    @BeforeEach void start() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            keys.keep(preferences.keys(), preferences::setKeys);
            keys.state("sound.command.play", "ESCAPE Shortcut+ENTER");
            keys.state("sound.command.back", "Alt+LEFT");
            keys.state("sound.command.slower", "Alt+DOWN");
            keys.state("editor.command.speaker", "F2");
            Theme theme = new Theme();
            theme.apply(false);
            SettingsViewModel settings = new SettingsViewModel(preferences, Path.of("library"));
            SettingsView view = new SettingsView(settings, new ConnectionViewModel(amazon.connections(), settings.place(), List::of, Background.sameThread(),
                    Runnable::run), habits, model, words);
            Scene scene = new Scene(view, 1000, 700);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return view;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private TableView<?> table() {
        return robot.lookup("#keys").queryAs(TableView.class);
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private void select(String name) {
        int row = model.rows().stream().map(KeysViewModel.Row::name).toList().indexOf(name);
        robot.interact(() -> table().getSelectionModel().select(row));
    }

    private KeysViewModel.Row row(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return model.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private static String shown(String chord) {
        return Chord.read(chord, false).orElseThrow().words();
    }

    private String said() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#keys-said").queryAs(Label.class).getText();
    }

    private String problem() {
        var problem = model.problemProperty().get();
        return problem == null ? "" : problem.key();
    }

    @Test void aKeyIsChangedByPressingItAndKept() {
        select("Skip back");
        press("#keys-change");
        assertTrue(said().contains("Skip back"), said());
        robot.push(KeyCode.F7);
        assertEquals("F7", row("Skip back").keys());
        assertTrue(preferences.keys().contains("sound.command.back = F7"), preferences.keys());
        press("#keys-reset");
        assertEquals(shown("Alt+LEFT"), row("Skip back").keys());
    }

    @Test void escapeCanBeAKeyTooAndAConflictIsSaid() {
        select("Skip back");
        robot.interact(() -> table().requestFocus());
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertEquals(shown("ESCAPE") + ": also “Play or pause”.", row("Skip back").conflict());
        assertEquals(shown("ESCAPE") + ": also “Skip back”.", row("Play or pause").conflict());
    }

    @Test void aSecondKeyIsAddedAndAllAreRemoved() {
        select("Slower");
        press("#keys-add");
        robot.push(KeyCode.CONTROL, KeyCode.F3);
        assertEquals(shown("Alt+DOWN") + " or " + shown("Ctrl+F3"), row("Slower").keys());
        press("#keys-clear");
        assertEquals("", row("Slower").keys());
    }

    @Test void aKeyThatWritesIsRefusedWithTheReason() {
        select("Slower");
        press("#keys-change");
        robot.push(KeyCode.J);
        assertTrue(said().startsWith("J writes"), said());
        assertEquals(shown("Alt+DOWN"), row("Slower").keys());
        assertNotNull(model.problemProperty().get());
    }

    @Test void oneSearchesByCommandAndByKey() {
        robot.interact(() -> robot.lookup("#keys-search").queryAs(TextField.class).setText("f2"));
        assertEquals(List.of("Speaker…"), model.rows().stream().map(KeysViewModel.Row::name).toList());
        robot.interact(() -> robot.lookup("#keys-search").queryAs(TextField.class).setText("SKIP"));
        assertEquals(List.of("Skip back"), model.rows().stream().map(KeysViewModel.Row::name).toList());
    }

    @Test void aPresetIsChosen() {
        ComboBox<?> presets = robot.lookup("#keys-preset").queryAs(ComboBox.class);
        robot.interact(() -> presets.getSelectionModel().select(KeyPreset.OTRANSCRIBE.ordinal()));
        assertEquals("F1", row("Skip back").keys());
        assertEquals("", row("Speaker…").keys());
        assertEquals(KeyPreset.OTRANSCRIBE, keys.preset());
    }

    @Test void keysAreWrittenToAFileAndReadAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.keys");
        robot.interact(() -> {
            keys.bind("sound.command.back", List.of(Chord.read("F7", false).orElseThrow()));
            model.write(file);
            keys.use(KeyPreset.GALLEY);
            model.read(file);
        });
        assertEquals("F7", row("Skip back").keys());
        Files.writeString(file, "no keys");
        robot.interact(() -> model.read(file));
        assertEquals("keys.unreadable", problem());
        robot.interact(() -> model.read(folder.resolve("nothing")));
        assertEquals("keys.notRead", problem());
        assertEquals("F7", row("Skip back").keys());
    }

    @Test void whatIsChosenForTheEditorIsKept() {
        robot.interact(() -> {
            Spinner<?> zoom = robot.lookup("#settings-zoom").queryAs(Spinner.class);
            zoom.increment(5);
            robot.lookup("#settings-rewind").queryAs(Spinner.class).increment(1);
            robot.lookup("#settings-pauseWhileTyping").queryAs(CheckBox.class).fire();
            robot.lookup("#settings-highlight").queryAs(CheckBox.class).fire();
        });
        assertEquals(1.5, habits.zoomProperty().get());
        assertEquals(Duration.ofMillis(500), habits.rewindProperty().get());
        assertEquals(new EditorChoices(1.5, 1, 70, true, false, false, true, 500, true, 5), preferences.editor());
        robot.interact(() -> habits.zoomProperty().set(0.9));
        assertEquals(90.0, robot.lookup("#settings-zoom").queryAs(Spinner.class).getValue());
    }

    @Test void brokenChoicesAreAsUsual() {
        kept.put("editor", "zoom=big\ncharacters=900\nfollow\nskipSeconds=7");
        assertEquals(new EditorChoices(1, 1, 78, true, false, true, true, 0, false, 7), preferences.editor());
        assertFalse(habits.shadingProperty().get());
        assertNull(model.problemProperty().get());
    }
}
