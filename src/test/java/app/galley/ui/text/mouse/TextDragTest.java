package app.galley.ui.text.mouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Fragment;
import app.galley.ui.text.PageStage;
import app.galley.ui.text.RealMouse;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Drags with the platform's own drag and drop, driven by a real pointer.
@Tag("display")
class TextDragTest {
    private PageStage page;
    private RealMouse mouse;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        mouse = new RealMouse();
        page.run(() -> {
            page.view().getScene().getWindow().setX(20);
            page.view().getScene().getWindow().setY(20);
        });
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five six"));
    }

    @AfterEach void end() throws TimeoutException {
        mouse.release();
        FxToolkit.cleanupStages();
    }

    private Point2D onScreen(int turn, int offset) {
        Point2D place = page.middleOf(turn, offset);
        return page.ask(() -> page.view().localToScreen(place));
    }

    private void select(int turn, int from, int to) {
        page.run(() -> page.view().select(Selection.between(new Position(turn, from), new Position(turn, to))));
    }

    private void until(String what, Callable<Boolean> isSo) {
        RealMouse.until(what, isSo);
    }

    private boolean isMarked() {
        return page.ask(() -> page.view().lookup(".drop-caret").isVisible());
    }

    @Test void aDragMovesTheSelectionInOneStepAndKeepsItsTimes() {
        Transcript before = page.ask(() -> page.session().transcript());
        select(0, 4, 8);
        mouse.press(onScreen(0, 5));
        mouse.drag(onScreen(1, 5));
        until("the place is marked", this::isMarked);
        mouse.release();
        until("the text is moved", () -> page.texts().equals(List.of("one three", "four two five six")));
        assertEquals(Selection.between(new Position(1, 5), new Position(1, 9)), page.selection());
        Turn now = page.ask(() -> page.session().transcript().turns().get(1));
        assertEquals(before.turns().getFirst().words().get(1).time(), now.words().get(1).time());
        until("the mark is gone", () -> !isMarked());
        page.run(() -> page.session().undoStep());
        assertEquals(before, page.ask(() -> page.session().transcript()));
    }

    @Test void withControlADragCopies() {
        select(0, 4, 8);
        mouse.hold(KeyCode.CONTROL);
        mouse.press(onScreen(0, 5));
        mouse.drag(onScreen(1, 5));
        until("the place is marked", this::isMarked);
        mouse.release();
        until("the text is copied", () -> page.texts().equals(List.of("one two three", "four two five six")));
    }

    @Test void textIsNotDroppedIntoItself() {
        select(0, 0, 13);
        mouse.press(onScreen(0, 2));
        mouse.drag(onScreen(1, 2));
        until("the place is marked", this::isMarked);
        mouse.drag(onScreen(0, 6));
        until("no place is marked", () -> !isMarked());
        mouse.release();
        until("the drag is over", () -> !isMarked());
        assertEquals(0, page.ask(() -> page.session().history().size()));
        assertEquals(Selection.between(new Position(0, 0), new Position(0, 13)), page.selection());
    }

    @Test void aPressOnTheSelectionWithoutADragPutsTheCaretThere() {
        select(0, 4, 8);
        mouse.press(onScreen(0, 5));
        assertEquals(4, page.selection().from().offset());
        mouse.release();
        until("the caret is there", () -> page.selection().equals(Selection.at(new Position(0, 5))));
    }

    @Test void aDragToTheEdgeScrollsOn() {
        page.open(SampleTranscripts.longOne(200, 30, 3));
        select(0, 0, 3);
        mouse.press(onScreen(0, 1));
        Point2D bottom = page.ask(() -> page.view().localToScreen(300, page.view().getHeight() - 4));
        mouse.drag(bottom);
        until("the page has scrolled far", () -> page.ask(() -> page.view().map().range(12, 0, 3).size() > 0));
        mouse.drag(page.ask(() -> page.view().localToScreen(300, page.view().getHeight() / 2)));
        mouse.release();
        until("the text is dropped", () -> page.ask(() -> page.session().history().size() == 1));
        assertTrue(page.selection().caret().turn() > 3, page.selection().toString());
    }

    @Test void selectingOverTheEdgeScrollsOn() {
        page.open(SampleTranscripts.longOne(200, 30, 3));
        mouse.press(onScreen(1, 5));
        mouse.drag(page.ask(() -> page.view().localToScreen(300, page.view().getHeight() + 30)));
        until("the selection reaches far", () -> page.selection().caret().turn() > 15);
        mouse.release();
        assertEquals(new Position(1, 5), page.selection().anchor());
    }

    @Test void anotherWindowGetsAllFormsOfWhatIsDragged() {
        Map<String, Object> got = new HashMap<>();
        Label target = new Label("target");
        Stage other = second(target);
        page.run(() -> {
            target.setOnDragOver(e -> e.acceptTransferModes(TransferMode.COPY_OR_MOVE));
            target.setOnDragDropped(e -> {
                Dragboard board = e.getDragboard();
                got.put("plain", board.getString());
                got.put("html", board.getHtml());
                DataFormat timed = DataFormat.lookupMimeType("application/x-galley-fragment");
                got.put("timed", StandardCharsets.UTF_8.decode((ByteBuffer) board.getContent(timed)).toString());
                got.put("mode", e.getAcceptedTransferMode());
                e.setDropCompleted(true);
            });
        });
        select(0, 4, 7);
        mouse.press(onScreen(0, 5));
        mouse.drag(middle(target));
        mouse.release();
        until("it is dropped", () -> got.containsKey("mode"));
        assertEquals("two", got.get("plain"));
        assertTrue(Objects.toString(got.get("html")).contains("<p>two</p>"), got.toString());
        assertEquals("two", Fragment.decode(Objects.toString(got.get("timed"))).orElseThrow().text());
        boolean moved = got.get("mode") == TransferMode.MOVE;
        until("what was moved away is gone", () -> page.texts().getFirst().equals(moved ? "one  three" : "one two three"));
        page.run(other::close);
    }

    @Test void textFromAnotherWindowIsDroppedWherePointed() {
        Stage other = source("alpha\n\nbeta", "");
        mouse.press(middle(other.getScene().getRoot()));
        mouse.drag(onScreen(1, 5));
        until("the place is marked", this::isMarked);
        mouse.release();
        until("it is there", () -> page.texts().equals(List.of("one two three", "four alpha", "betafive six")));
        assertEquals(Selection.between(new Position(1, 5), new Position(2, 4)), page.selection());
        page.run(other::close);
    }

    @Test void htmlFromAnotherWindowBringsItsText() {
        Stage other = source("", "<p>alpha <b>beta</b> </p>");
        mouse.press(middle(other.getScene().getRoot()));
        mouse.drag(onScreen(0, 4));
        until("the place is marked", this::isMarked);
        mouse.release();
        until("it is there", () -> page.texts().getFirst().equals("one alpha betatwo three"));
        page.run(other::close);
    }

    @Test void aReadOnlyPageTakesNothing() {
        page.run(() -> page.view().editableProperty().set(false));
        Stage other = source("alpha", "");
        mouse.press(middle(other.getScene().getRoot()));
        mouse.drag(onScreen(1, 5));
        mouse.drag(onScreen(1, 7));
        mouse.release();
        until("the drag is over", () -> !mouse.isDown());
        assertEquals(List.of("one two three", "four five six"), page.texts());
        assertEquals(false, isMarked());
        page.run(other::close);
    }

    private Point2D middle(javafx.scene.Node node) {
        return page.ask(() -> node.localToScreen(node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY()));
    }

    private Stage source(String plain, String html) {
        Label label = new Label("drag me");
        page.run(() -> label.setOnDragDetected(e -> {
            Dragboard board = label.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            if (!plain.isEmpty()) {
                content.putString(plain);
            }
            if (!html.isEmpty()) {
                content.putHtml(html);
            }
            board.setContent(content);
            e.consume();
        }));
        return second(label);
    }

    private Stage second(Label label) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Stage stage = new Stage();
            label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            stage.setScene(new Scene(new StackPane(label), 200, 150));
            stage.setX(1000);
            stage.setY(300);
            stage.show();
            return stage;
        });
    }
}
