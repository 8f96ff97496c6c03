package app.galley.ui.sound.picture;

import app.galley.media.Eventually;
import app.galley.media.picture.Films;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSource;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.EditorViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.FocusedWindow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// An editor with a picture on a stage. Every call runs on the FX thread.
final class PictureStage {
    final FakePlayer player = FakePlayer.opened();
    final Desk desk = new Desk();
    final TransportViewModel transport = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
    final Commands commands = new Commands(new Wording(Locale.ENGLISH));
    final PictureViewModel model = new PictureViewModel(transport, desk, new FxThread());
    final List<Problem> troubles = new CopyOnWriteArrayList<>();
    final PicturePane pane;
    final EditorView editor;
    final BorderPane root;
    private final Stage stage;

    static PictureStage show(Transcript transcript, double width, double height, boolean dark) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        PictureStage made = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new PictureStage(stage, transcript, width, height, dark));
        FocusedWindow.await(stage);
        return made;
    }

    private PictureStage(Stage stage, Transcript transcript, double width, double height, boolean dark) {
        Wording words = new Wording(Locale.ENGLISH);
        Theme theme = new Theme();
        theme.apply(dark);
        this.stage = stage;
        editor = new EditorView(new EditorViewModel(desk, words), transport, commands, words, false);
        pane = new PicturePane(model, commands, editor.openBinding(), words, false, Background.threads(), new FxThread(), troubles::add);
        editor.setPicture(pane);
        root = new BorderPane(editor);
        Scene scene = new Scene(root, width, height);
        theme.dress(scene, dark);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        desk.open("Interview: A/B", Desk.Source.of("editor.source.prepared"), new EditSession(transcript));
    }

    void close() throws TimeoutException {
        run(model::clear);
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
            return true;
        });
    }

    void open(Supplier<PictureSource> opening) {
        run(() -> model.open(opening));
    }

    void hear(long milliseconds) {
        run(() -> {
            player.hear(Duration.ofMillis(milliseconds));
            transport.tick();
        });
    }

    /// The picture, wherever it is.
    PictureScreen screen() {
        return ask(() -> Window.getWindows().stream().map(w -> w.getScene().getRoot().lookup("#picture")).filter(n -> n != null)
                .map(PictureScreen.class::cast).findFirst().orElse(null));
    }

    /// Waits until a numbered frame is drawn.
    void sees(int number) {
        PictureScreen screen = screen();
        Eventually.until(() -> numberOf(ask(screen::drawn)) == number, () -> "frame " + number + " instead of " + numberOf(ask(screen::drawn)));
    }

    private static int numberOf(PictureFrame frame) {
        return frame == null ? -1 : Films.number(frame);
    }

    void press(KeyCode code, boolean alt) {
        PictureScreen screen = screen();
        run(() -> screen.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    Node find(String id) {
        return ask(() -> Window.getWindows().stream().map(w -> w.getScene().getRoot().lookup("#" + id)).filter(n -> n != null)
                .findFirst().orElse(null));
    }

    /// The windows besides the main one.
    List<Stage> others() {
        return ask(() -> Window.getWindows().stream().filter(w -> w != stage && w instanceof Stage && w.isShowing()).map(Stage.class::cast).toList());
    }
}
