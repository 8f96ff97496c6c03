package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.ui.text.RealMouse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Files that are dragged onto the window, with the platform's own drag and drop.
@Tag("display")
class DroppedFilesTest {
    private static final Path SAMPLE = Path.of("assets/samples/interview.m4a");
    private final FxRobot robot = new FxRobot();

    @TempDir
    Path home = Path.of("");

    @Test void filesDroppedOnTheLibraryAreImported() throws Exception {
        AppFolders folders = new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
        Stage window = FxToolkit.registerPrimaryStage();
        Application galley = FxToolkit.setupApplication(() -> new GalleyApplication(folders, List.of()));
        Label source = new Label("files");
        Stage other = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            window.setX(0);
            window.setY(0);
            window.setWidth(1000);
            window.setHeight(700);
            return source(source);
        });
        RealMouse mouse = new RealMouse();
        try {
            RealMouse.until("the library is there", () -> robot.lookup("#recordings").tryQuery().isPresent() && rows() == 0);
            mouse.press(middle(source));
            mouse.drag(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Point2D(window.getX() + 600, window.getY() + 400)));
            mouse.release();
            RealMouse.until("the recording is in the library", () -> rows() == 1);
            assertEquals(1, rows());
        } finally {
            mouse.release();
            WaitForAsyncUtils.waitForAsyncFx(60_000, other::close);
            FxToolkit.cleanupApplication(galley);
            FxToolkit.cleanupStages();
        }
    }

    private static Stage source(Label label) {
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setOnDragDetected(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(SAMPLE.toAbsolutePath().toFile()));
            label.startDragAndDrop(TransferMode.COPY).setContent(content);
            e.consume();
        });
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(label), 200, 150));
        stage.setX(1150);
        stage.setY(300);
        stage.show();
        return stage;
    }

    private static Point2D middle(Node node) throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private int rows() {
        return robot.lookup("#recordings").tryQueryAs(TableView.class).map(t -> t.getItems().size()).orElse(-1);
    }
}
