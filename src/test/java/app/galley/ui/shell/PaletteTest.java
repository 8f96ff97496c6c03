package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.text.FocusedWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every command by its name, with real keys.
class PaletteTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty playable = new SimpleBooleanProperty(true);
    private TextField text;
    private PaletteViewModel model;
    private Palette palette;

    private record Window(PaletteViewModel model, Palette palette, TextField text) { }

    @BeforeEach void start() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Wording words = new Wording(Locale.ENGLISH);
        Window window = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Commands commands = new Commands(words);
            TextField field = new TextField();
            commands.add("sound.command.play", "Shortcut+ENTER", playable, () -> done.add("play, text has the cursor: " + text.isFocused()));
            commands.add("editor.command.zoomIn", "Shortcut+PLUS", () -> done.add("larger"));
            commands.add("editor.command.find", "Shortcut+F", () -> done.add("find"));
            commands.add("shell.command.find", null, () -> done.add("search the library"));
            PaletteViewModel offered = new PaletteViewModel(commands, words, "shell.command.palette");
            Palette made = new Palette(offered, words);
            BorderPane root = new BorderPane(field);
            root.getChildren().add(made);
            commands.add("shell.command.palette", "Shortcut+K", made::open);
            commands.listen(root);
            stage.setScene(new Scene(root, 1000, 640));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            field.requestFocus();
            return new Window(offered, made, field);
        });
        model = window.model;
        palette = window.palette;
        text = window.text;
        FocusedWindow.await(stage);
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private List<String> offered() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.entries().stream().map(e -> e.command().key()).toList());
    }

    private void open() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(palette.isVisible());
    }

    @Test void aCommandIsDoneByAPartOfItsNameWhereOneWas() {
        open();
        assertEquals(4, offered().size());
        robot.write("play");
        assertEquals(List.of("sound.command.play"), offered());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("play, text has the cursor: true"), done);
        assertFalse(palette.isVisible());
        assertEquals("", text.getText());
    }

    @Test void arrowsChooseAndWhatWasDoneLatelyComesFirst() {
        open();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("find"), done);
        open();
        assertEquals("editor.command.find", offered().getFirst());
        robot.write("library");
        assertEquals(List.of("shell.command.find"), offered());
    }

    @Test void whatCannotBeDoneIsNotOffered() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> playable.set(false));
        open();
        assertFalse(offered().contains("sound.command.play"));
        assertFalse(offered().contains("shell.command.palette"));
    }

    @Test void escapeAndGoingElsewherePutItAway() {
        open();
        robot.write("qq");
        assertEquals(List.of(), offered());
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(palette.isVisible());
        assertSame(text, text.getScene().getFocusOwner());
        open();
        robot.clickOn(robot.point(text).atPosition(Pos.BOTTOM_LEFT).atOffset(10, -10));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(palette.isVisible());
        assertEquals(List.of(), done);
    }
}
