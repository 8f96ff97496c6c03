package app.galley.ui.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.text.FocusedWindow;
import app.galley.ui.text.SampleTranscripts;
import app.galley.workbench.placing.Target;
import app.galley.workbench.placing.TextPlacing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A text is put onto a recording by the keyboard alone.
class PlacingSheetTest {
    private static final Transcript MACHINE = SampleTranscripts.of("Ann Lee: So the first thing we noticed was the weir.", "Bob: When was that?", "Ann Lee: In March.");
    private final FxRobot robot = new FxRobot();
    private final EditSession session = new EditSession(MACHINE);
    private final Wording words = new Wording(Locale.ENGLISH);
    private final PlacingViewModel model = new PlacingViewModel(new TextPlacing(StandardFormats.in(Locale.ENGLISH)), Background.threads(), new FxThread());
    @TempDir
    private Path folder = Path.of("");

    private Scene show(boolean dark, Target target) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Scene made = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            PlacingSheet sheet = new PlacingSheet(model, () -> Position.START, words);
            BorderPane root = new BorderPane(new TextArea("So the first thing we noticed was the weir."));
            root.setTop(sheet);
            Theme theme = new Theme();
            theme.apply(dark);
            Scene scene = new Scene(root, 1000, 640);
            theme.dress(scene, dark);
            stage.setScene(scene);
            stage.show();
            model.open(target);
            return scene;
        });
        FocusedWindow.await(stage);
        return made;
    }

    private Target target(Transcript heard) {
        return new Target("interview.mp3", session, Duration.ofSeconds(60), present -> heard);
    }

    private void choose(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.choose(file));
        until(() -> model.preparedProperty().get() != null || model.problemProperty().get() != null);
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        return node instanceof Labeled label ? label.getText() : node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(child -> ((Labeled) child).getText()).collect(Collectors.joining("\n")) : "";
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest @ValueSource(booleans = {false, true})
    void aCorrectedTextIsPutInAndTakenOutAgain(boolean dark) throws Exception {
        Scene scene = show(dark, target(MACHINE));
        choose("interview.srt", """
                1
                0:00:00.000 --> 00:00:05,5
                Ann Lee: So, the first thing we noticed was the river.

                3
                00:00:06,000 --> 00:00:06,000
                B. Okoro: <font color="red">When was that?</font>

                00:00:05,000 --> 00:00:08,000
                Ann Lee: In March.
                """);
        assertEquals("Put “interview.srt” onto this recording?", text(scene, "placing-title"));
        String facts = text(scene, "placing-facts");
        assertTrue(facts.contains("14 words, 2 speakers.") && facts.contains("are heard in the recording"), facts);
        assertTrue(text(scene, "placing-mends").endsWith("read differently from how they stand there"), text(scene, "placing-mends"));
        until(() -> "placing-put".equals(scene.getFocusOwner().getId()));
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        until(() -> "placing-mends".equals(scene.getFocusOwner().getId()));
        robot.type(KeyCode.SPACE);
        until(() -> scene.lookup("#placing-mends-list").isVisible());
        picture(scene, "placing-" + (dark ? "dark" : "light"));
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        until(() -> "placing-put".equals(scene.getFocusOwner().getId()));
        robot.type(KeyCode.SPACE);
        until(() -> model.doneProperty().get());
        assertEquals("So, the first thing we noticed was the river. In March.", session.transcript().turns().getFirst().text());
        assertEquals(Edit.Kind.TAKE_OVER, session.history().undoable().orElseThrow().kind());
        picture(scene, "placing-done-" + (dark ? "dark" : "light"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, session::undoStep);
        assertEquals(MACHINE, session.transcript());
        robot.type(KeyCode.ESCAPE);
        until(() -> !scene.lookup(".placing-sheet").isVisible());
    }

    @Test void aTextWithoutTimesForARecordingWithoutWordsIsRefused() throws Exception {
        Transcript silent = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 60_000), "", List.of())), List.of(), "");
        Scene scene = show(false, target(silent));
        choose("notes.txt", "Ann: One.\n\nBen: Two.\n");
        String said = text(scene, "placing-trouble");
        assertTrue(said.startsWith("notes.txt has no times") && said.contains("transcribed first"), said);
        assertFalse(scene.lookup("#placing-put").isVisible());
        assertEquals(MACHINE, session.transcript());
    }

    @Test void aTextOfAnotherRecordingIsRefused() throws Exception {
        Scene scene = show(false, target(MACHINE));
        choose("other.txt", "Completely unrelated sentences.\n");
        assertTrue(text(scene, "placing-trouble").contains("interview.mp3"), text(scene, "placing-trouble"));
    }

    @Test void whoTypesMeanwhileSeesTheFiguresAgain() throws Exception {
        Scene scene = show(false, target(MACHINE));
        choose("interview.txt", "Ann Lee: So the first thing we noticed was the river.\n\nBob: When was that?\n");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            session.apply(app.galley.transcript.edit.change.TurnEdits.verify(session.transcript(), 0, 0, true, Position.START));
            model.put(Position.START);
        });
        until(() -> model.problemProperty().get() != null && model.preparedProperty().get() != null);
        assertFalse(model.doneProperty().get());
        assertTrue(session.transcript().turns().getFirst().verified());
        assertTrue(text(scene, "placing-trouble").contains("changed meanwhile"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.put(Position.START));
        until(() -> model.doneProperty().get());
    }

    private static void picture(Scene scene, String name) throws IOException {
        var image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png").toFile());
    }
}
