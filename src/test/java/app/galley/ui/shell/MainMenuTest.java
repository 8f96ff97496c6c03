package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.State;
import app.galley.problem.Wording;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.EditorViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.KeyPreset;
import app.galley.ui.kit.keys.Keys;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.act.PageAct;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The menus and the keys of the window: the text comes first, then what is open over it, then the commands.
class MainMenuTest {
    private final FxRobot robot = new FxRobot();
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private final Keys keys = new Keys(false);
    private final EditSession session = new EditSession(SampleTranscripts.of("Ann: So the river.", "Bob: When was that?"));
    private EditorView editor;
    private MainMenu menu;
    private TransportViewModel transport;
    private TextField field;

    private record Window(EditorView editor, MainMenu menu, TransportViewModel transport, TextField field) { }

    @BeforeEach void start() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Wording words = new Wording(Locale.ENGLISH);
        Window window = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Commands commands = new Commands(words, keys);
            TransportViewModel sound = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
            EditorView made = new EditorView(new EditorViewModel(desk, words), sound, commands, words, false);
            TextField below = new TextField("some words");
            MainMenu bar = new MainMenu(commands, words, made);
            BorderPane root = new BorderPane(made, bar, null, below, null);
            root.setStyle("-fx-font-size: 15px; -fx-font-family: 'DejaVu Sans';");
            commands.listen(root);
            stage.setScene(new Scene(root, 1000, 640));
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
            made.focusText();
            return new Window(made, bar, sound, below);
        });
        editor = window.editor;
        menu = window.menu;
        transport = window.transport;
        field = window.field;
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private MenuItem item(String id) {
        return items(menu.getMenus()).stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow(() -> new AssertionError(id));
    }

    private static List<MenuItem> items(List<Menu> menus) {
        return menus.stream().flatMap(m -> m.getItems().stream()).toList();
    }

    private List<String> texts() {
        WaitForAsyncUtils.waitForFxEvents();
        return session.transcript().turns().stream().map(Turn::text).toList();
    }

    private String tip(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(ButtonBase.class).getTooltip().getText();
    }

    private static String shown(String chord) {
        return Chord.read(chord, false).orElseThrow().words();
    }

    private void compose(String text) {
        robot.interact(() -> Event.fireEvent(editor.page(), new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                text.isEmpty() ? List.of() : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW)), "", text.length())));
    }

    @Test void anOpenCompositionTakesEscapeBeforeThePlayer() {
        compose("かん");
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PAUSED, player.state());
        compose("");
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PLAYING, player.state());
    }

    @Test void anOpenMenuTakesEscapeBeforeThePlayer() {
        robot.interact(() -> editor.page().perform(PageAct.MENU, false));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PAUSED, player.state());
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PLAYING, player.state());
    }

    @Test void theKeysOfTheTextComeBeforeThoseOfCommands() {
        robot.interact(() -> keys.bind("sound.command.faster", List.of(Chord.read("Ctrl+RIGHT", false).orElseThrow())));
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertEquals(1, player.rate());
        assertEquals(3, editor.page().selectionProperty().get().caret().offset());
    }

    @Test void speedAndTurnsHaveKeysThatWorkWhileTyping() {
        robot.push(KeyCode.ALT, KeyCode.UP);
        robot.push(KeyCode.ALT, KeyCode.UP);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(1.1, player.rate());
        assertEquals("1.1×", robot.lookup("#speed").queryAs(MenuButton.class).getText());
        robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertEquals(1, editor.page().selectionProperty().get().caret().turn());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(session.transcript().turns().get(1).time(), transport.loopProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertNull(transport.loopProperty().get());
        assertEquals(List.of("So the river.", "When was that?"), texts());
    }

    @Test void aPresetChangesKeysTooltipsAndMenusAtOnce() {
        assertEquals("Play (" + shown("ESCAPE") + ")", tip("#play"));
        robot.interact(() -> keys.use(KeyPreset.EXPRESS_SCRIBE));
        assertEquals("Play (F9)", tip("#play"));
        assertEquals("Back 5 seconds (F7)", tip("#back"));
        assertEquals("F9", item("sound-command-play").getAccelerator().getDisplayText());
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PAUSED, player.state());
        robot.push(KeyCode.F9);
        assertEquals(State.PLAYING, player.state());
        robot.push(KeyCode.F4);
        assertEquals(State.PAUSED, player.state());
        robot.push(KeyCode.F2);
        assertEquals(0.9, player.rate());
    }

    @Test void everyKeyCanBeRebound() {
        robot.interact(() -> keys.bind("sound.command.play", List.of(Chord.read("F13", false).orElseThrow())));
        assertEquals("Play (F13)", tip("#play"));
        robot.push(KeyCode.F13);
        assertEquals(State.PLAYING, player.state());
        robot.interact(() -> keys.bind("sound.command.play", List.of()));
        assertEquals("Pause", tip("#play"));
    }

    @Test void theEditMenuWorksOnThePage() {
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write(" Yes.");
        robot.interact(() -> Event.fireEvent(menu.getMenus().get(1), new Event(Menu.ON_SHOWING)));
        assertEquals("Undo: typing", item("edit-undo").getText());
        robot.interact(() -> item("edit-undo").fire());
        assertEquals("When was that?", texts().getLast().strip());
        robot.interact(() -> item("edit-redo").fire());
        assertEquals("When was that? Yes.", texts().getLast());
        robot.interact(() -> {
            item("edit-select-all").fire();
            item("edit-cut").fire();
        });
        assertEquals(List.of(""), texts());
        robot.interact(() -> item("edit-paste").fire());
        assertEquals(List.of("So the river.", "When was that? Yes."), texts());
    }

    @Test void theEditMenuWorksInATextFieldWhenThatHasTheFocus() {
        robot.interact(field::requestFocus);
        robot.interact(() -> {
            item("edit-select-all").fire();
            item("edit-cut").fire();
        });
        assertEquals("", field.getText());
        robot.interact(() -> Event.fireEvent(menu.getMenus().get(1), new Event(Menu.ON_SHOWING)));
        assertEquals("Undo", item("edit-undo").getText());
        assertFalse(item("edit-undo").isDisable());
        robot.interact(() -> item("edit-undo").fire());
        assertEquals("some words", field.getText());
        assertEquals(List.of("So the river.", "When was that?"), texts());
    }

    @Test void theKeysOfATextFieldStayItsOwn() {
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.push(KeyCode.CONTROL, KeyCode.X);
        assertEquals("", field.getText());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals("some words", field.getText());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", field.getText());
        assertEquals(List.of("So the river.", "When was that?"), texts());
    }

    @Test void noTwoCommandsOfTheWindowWantTheSameKeyOfTheText() {
        keys.commands().forEach(command -> assertTrue(keys.conflicts(command).isEmpty(), () -> keys.conflicts(command).toString()));
    }

    @Test void whatIsNotInSightCannotBePlayed() {
        robot.interact(() -> ((BorderPane) menu.getParent()).setCenter(null));
        robot.push(KeyCode.ESCAPE);
        assertEquals(State.PAUSED, player.state());
    }
}
