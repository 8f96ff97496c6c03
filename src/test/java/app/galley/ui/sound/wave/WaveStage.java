package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import app.galley.ui.text.FocusedWindow;
import app.galley.ui.text.caret.CaretModel;
import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A waveform on a stage, with hands, over a recording of an hour. Every call runs on the FX thread and waits for the layout.
final class WaveStage {
    final FakePlayer player = FakePlayer.opened();
    final Desk desk = new Desk();
    final CaretModel page = new CaretModel();
    final EditSession session;
    final TransportViewModel transport = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
    final WaveViewModel model = new WaveViewModel(desk, transport, page.selectionProperty(), page::select);
    final Commands commands = new Commands(new Wording(Locale.ENGLISH));
    final WaveView view;
    private final BorderPane root = new BorderPane();

    static WaveStage show(Transcript transcript) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaveStage made = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new WaveStage(stage, transcript));
        FocusedWindow.await(stage);
        return made;
    }

    private WaveStage(Stage stage, Transcript transcript) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new EditSession(transcript);
        WaveView[] made = new WaveView[1];
        WaveCommands.register(commands, model, new SimpleBooleanProperty(true), () -> made[0].focusPicture(), false);
        made[0] = new WaveView(model, commands, new Wording(Locale.ENGLISH));
        view = made[0];
        commands.listen(root);
        root.setStyle("-fx-font-size: 15px; -fx-font-family: 'DejaVu Sans';");
        root.setBottom(view);
        Scene scene = new Scene(root, 900, 400);
        new Theme().dress(scene, false);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(20);
        stage.setY(20);
        stage.show();
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
        model.source().soundProperty().set(SampleSounds.of(transcript, 3600, 1));
        view.focusPicture();
    }

    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    <T> T ask(Callable<T> question) {
        T answer = WaitForAsyncUtils.waitForAsyncFx(60_000, question);
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    void run(Runnable act) {
        ask(() -> {
            act.run();
            root.applyCss();
            root.layout();
            return true;
        });
    }

    WaveField field() {
        return (WaveField) view.lookup("#waveform");
    }

    TimeAxis axis() {
        return ask(model.axisProperty()::get);
    }

    TimeSpan selected() {
        return ask(() -> model.hand().selection().spanProperty().get());
    }

    TimeSpan time(int turn, int word) {
        return ask(() -> session.transcript().turns().get(turn).words().get(word).time());
    }

    void look(double from, double to) {
        run(() -> model.look(model.axisProperty().get().showing(from, to)));
    }

    void hear(double seconds) {
        run(() -> {
            player.hear(Duration.ofMillis(Math.round(seconds * 1000)));
            transport.tick();
        });
    }

    void mirror() {
        run(() -> root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    }

    void press(KeyCode code, boolean shift, boolean alt) {
        run(() -> {
            Node owner = view.getScene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
        });
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    /// Where a moment is on the screen, at the height of the captions.
    Point2D onCues(double seconds) {
        return ask(() -> field().localToScreen(model.axisProperty().get().x(seconds), (field().bands().cues() + field().bands().bottom()) / 2));
    }

    /// Where a moment is on the screen, at the height of the peaks or of the words.
    Point2D at(double seconds, boolean words) {
        return ask(() -> field().localToScreen(model.axisProperty().get().x(seconds),
                words ? (field().bands().words() + field().bands().bottom()) / 2 : (field().bands().peaks() + field().bands().lanes()) / 2));
    }
}
