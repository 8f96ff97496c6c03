package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Many files at once through the window: they are listed, selected together, transcribed with one form.
class ManyRecordingsTest {
    private static final int PATIENCE_SECONDS = 180;
    private final FxRobot robot = new FxRobot();
    @TempDir
    Path home = Path.of("");

    @AfterEach void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test void severalRecordingsAreTranscribedWithOneForm() throws Exception {
        List<String> files = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            files.add(Files.copy(Path.of("assets/samples/interview.m4a"), home.resolve("talk-" + i + ".m4a")).toString());
        }
        files.add(Files.copy(Path.of("assets/samples/interview.json"), home.resolve("finished.json")).toString());
        FxToolkit.registerPrimaryStage();
        Application galley = FxToolkit.setupApplication(() -> new GalleyApplication(
                new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs")), files));
        try {
            until("all are in the library and read", () -> recordings().map(table -> table.getItems().size()).orElse(0) == 4
                    && robot.lookup(".reading").queryAll().stream().noneMatch(Node::isVisible));
            robot.interact(() -> recordings().orElseThrow().getSelectionModel().selectAll());
            until("one form is for those that have sound", () -> transcribe().filter(button -> button.getText().contains("3") && !button.isDisabled()).isPresent());
            assertTrue(labels("#refused").stream().anyMatch(said -> said.contains("finished")), labels("#refused").toString());
            robot.interact(() -> transcribe().orElseThrow().fire());
            until("all have their transcripts", () -> states().stream().filter("Transcribed"::equals).count() == 4);
            until("the panel offers them again", () -> transcribe().filter(button -> button.getText().contains("3")).isPresent());
            assertEquals(4, recordings().orElseThrow().getSelectionModel().getSelectedItems().size(), "what was selected stays so while jobs change");
        } finally {
            FxToolkit.cleanupApplication(galley);
        }
    }

    @SuppressWarnings("rawtypes")
    private Optional<TableView> recordings() {
        return robot.lookup("#recordings").tryQueryAs(TableView.class);
    }

    private Optional<Button> transcribe() {
        return robot.lookup("#transcribe-all").tryQueryAs(Button.class);
    }

    private List<String> labels(String place) {
        return robot.from(robot.lookup(place).<Node>query()).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private List<String> states() {
        return robot.from((Node) recordings().orElseThrow()).lookup(".table-cell").queryAllAs(TableCell.class).stream().map(cell -> String.valueOf(cell.getText()))
                .toList();
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean);
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }
}
