package app.galley.main;

import app.galley.transcript.edit.EditSession;
import app.galley.ui.text.TranscriptView;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// The window of Galley over a library of its own, as a person uses it.
abstract class Journey {
    static final Path RESULT = Path.of("assets/samples/interview.json");
    private static final int PATIENCE_SECONDS = 180;
    private static final int GLANCE_SECONDS = 5;
    final FxRobot robot = new FxRobot();

    @TempDir
    Path home = Path.of("");

    @AfterEach void letGo() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    final boolean isThere(String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    /// Opens the sample interview with its result.
    final Application opened() throws Exception {
        Application galley = start(RESULT.toString());
        until("it is transcribed", () -> rows() == 1 && robot.lookup("Transcribed").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        until("the list has the keyboard", () -> recordings().isFocused() && recordings().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.ENTER);
        until("it is open", () -> session() != null);
        return galley;
    }

    final Application start(String... files) throws Exception {
        AppFolders folders = new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
        FxToolkit.registerPrimaryStage();
        return FxToolkit.setupApplication(() -> new GalleyApplication(folders, List.of(files)));
    }

    static void stop(Application application) throws TimeoutException {
        FxToolkit.cleanupApplication(application);
        FxToolkit.cleanupStages();
    }

    final TableView<?> recordings() {
        return robot.lookup("#recordings").queryTableView();
    }

    final int rows() {
        return robot.lookup("#recordings").tryQueryAs(TableView.class).map(t -> t.getItems().size()).orElse(-1);
    }

    final TranscriptView page() {
        return robot.lookup("#transcript").queryAs(TranscriptView.class);
    }

    final @Nullable EditSession session() {
        return robot.lookup("#transcript").tryQueryAs(TranscriptView.class).map(v -> v.sessionProperty().get()).orElse(null);
    }

    final EditSession open() {
        return Objects.requireNonNull(session());
    }

    /// Presses the button again when it was missed, as a person does: it moves while what a file holds is still being read.
    final void startTheJob() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        do {
            robot.clickOn("#transcribe");
        } while (!comes(() -> robot.lookup("#transcribe").queryAll().stream().noneMatch(Journey::isSeen)
                || robot.lookup("#open-transcript").queryAll().stream().anyMatch(Journey::isSeen), GLANCE_SECONDS)
                && System.nanoTime() < deadline);
    }

    final void until(String what, Callable<Boolean> isSo) throws Exception {
        if (!comes(isSo, PATIENCE_SECONDS)) {
            throw new AssertionError("waited in vain until " + what + "; in the window: " + seen());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean comes(Callable<Boolean> isSo, int seconds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), isSo));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static boolean isSeen(Node node) {
        return NodeQueryUtils.isVisible().test(node);
    }

    private List<String> seen() {
        return robot.lookup(".label, .button").queryAll().stream().filter(Journey::isSeen).map(n -> ((Labeled) n).getText())
                .filter(text -> text != null && !text.isBlank()).toList();
    }
}
