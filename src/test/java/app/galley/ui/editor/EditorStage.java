package app.galley.ui.editor;

import app.galley.library.MemorySettings;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.marker.MarkersViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.FocusedWindow;
import app.galley.workbench.Preferences;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The workspace in a window, with a document and with hands.
final class EditorStage {
    final FxRobot robot = new FxRobot();
    final FakePlayer player = FakePlayer.opened();
    final Desk desk = new Desk();
    final EditSession session;
    final EditorView view;

    EditorStage(Transcript document) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Wording words = new Wording(Locale.ENGLISH);
        session = new EditSession(document);
        view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TransportViewModel transport = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
            Commands commands = new Commands(words);
            EditorView made = new EditorView(new EditorViewModel(desk, words), transport, commands, words, false);
            made.offer(new MarkersViewModel(desk, new Preferences(new MemorySettings()), words));
            made.setStyle("-fx-font-size: 15px; -fx-font-family: 'DejaVu Sans';");
            stage.setScene(new Scene(made, 1240, 700));
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
            made.focusText();
            return made;
        });
        FocusedWindow.await(stage);
    }

    void close() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
    }

    List<String> texts() {
        WaitForAsyncUtils.waitForFxEvents();
        return session.transcript().turns().stream().map(Turn::text).toList();
    }

    List<Integer> speakers() {
        WaitForAsyncUtils.waitForFxEvents();
        return session.transcript().turns().stream().map(Turn::speaker).toList();
    }

    List<String> names() {
        WaitForAsyncUtils.waitForFxEvents();
        return session.transcript().speakers().stream().map(Speaker::name).toList();
    }

    String said(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    boolean isShown(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }
}
