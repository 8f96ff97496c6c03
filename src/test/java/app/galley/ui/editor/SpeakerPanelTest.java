package app.galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Speakers and markers with the keyboard alone, and the one gesture of the mouse, on the headless platform.
class SpeakerPanelTest {
    private EditorStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = new EditorStage(SampleTranscripts.of("Ann: one two three four", "Bob: five six", "Ann: seven", "Cleo: eight"));
    }

    @AfterEach void end() throws TimeoutException {
        stage.close();
    }

    private ListView<?> list() {
        return stage.robot.lookup("#speakers").queryListView();
    }

    /// A row in sight; the list also keeps a hidden cell to measure with.
    private Node row(int index) {
        return stage.robot.from(list()).lookup((Node node) -> node instanceof ListCell<?> cell && cell.isVisible()
                && cell.getIndex() == index && cell.getParent().isVisible()).query();
    }

    private void enter() throws TimeoutException {
        stage.robot.push(KeyCode.F6);
        stage.until(() -> stage.robot.lookup("#speakers").tryQuery().isPresent());
        stage.until(() -> list().isFocused() && list().getItems().size() == 3);
    }

    @Test void oneKeyGoesThroughAllPanelsAndBackToTheTextAgainAndAgain() {
        for (int round = 0; round < 2; round++) {
            stage.robot.push(KeyCode.F6);
            assertEquals("Speakers", stage.said(".inspector-title"));
            stage.robot.push(KeyCode.F6);
            assertEquals("Markers", stage.said(".inspector-title"));
            assertFalse(stage.view.page().isFocused());
            stage.robot.push(KeyCode.F6);
            assertTrue(stage.view.page().isFocused());
        }
        stage.robot.push(KeyCode.F6);
        stage.robot.interact(stage.view::focusText);
        stage.robot.push(KeyCode.F6);
        assertEquals("Speakers", stage.said(".inspector-title"));
        assertFalse(stage.view.page().isFocused());
    }

    @Test void aNumberGivesTheTurnAndTheSelectedTurns() {
        stage.robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(List.of(1, 1, 0, 2), stage.speakers());
        stage.robot.interact(() -> stage.view.page().select(Selection.between(new Position(1, 2), new Position(3, 1))));
        stage.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(List.of(1, 0, 0, 0), stage.speakers());
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        assertEquals(List.of(1, -1, -1, -1), stage.speakers());
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(0, 1, 0, 2), stage.speakers());
        assertTrue(stage.view.page().isFocused());
    }

    @Test void withShiftAPartIsSplitOff() {
        stage.robot.interact(() -> stage.view.page().select(Selection.between(new Position(0, 4), new Position(0, 13))));
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertEquals(List.of(0, 1, 0, 1, 0, 2), stage.speakers());
        assertEquals(List.of("one", "two three", "four"), stage.texts().subList(0, 3));
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(4, stage.texts().size());
    }

    @Test void aSpeakerIsRenamedAddedAndRemovedInTheList() throws TimeoutException {
        enter();
        stage.robot.push(KeyCode.DOWN).push(KeyCode.F2);
        stage.until(() -> stage.robot.lookup("#speaker-rename").tryQuery().map(Node::isFocused).orElse(false));
        stage.robot.write("Bo Okoro").push(KeyCode.ENTER);
        assertEquals(List.of("Ann", "Bo Okoro", "Cleo"), stage.names());
        stage.robot.push(KeyCode.F2).write("x").push(KeyCode.ESCAPE);
        assertEquals(List.of("Ann", "Bo Okoro", "Cleo"), stage.names());
        stage.robot.push(KeyCode.DELETE);
        assertEquals(List.of("Ann", "Cleo"), stage.names());
        assertEquals(List.of(0, -1, 0, 2), stage.speakers());
        stage.robot.interact(() -> stage.robot.lookup("#add-speaker").query().requestFocus());
        stage.robot.push(KeyCode.SPACE);
        stage.until(() -> stage.robot.lookup("#speaker-rename").tryQuery().map(Node::isFocused).orElse(false));
        stage.robot.write("Dora").push(KeyCode.ENTER);
        assertEquals(List.of("Ann", "Cleo", "Dora"), stage.names());
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    @Test void aSpeakerIsMergedByTheMenu() throws TimeoutException {
        enter();
        stage.robot.push(KeyCode.DOWN);
        stage.robot.interact(() -> stage.robot.lookup("#merge-speaker").query().requestFocus());
        stage.robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(List.of(0, 2, 0, 2), stage.speakers());
        assertEquals(List.of("Ann", "Cleo"), stage.names());
    }

    @Tag("display")
    @Test void aRowDraggedOntoAnotherIsMerged() throws TimeoutException {
        enter();
        Node from = row(2);
        Node into = row(0);
        stage.robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(0, -12).moveTo(into).release(MouseButton.PRIMARY);
        assertEquals(List.of(0, 1, 0, 0), stage.speakers());
        assertEquals(List.of("Ann", "Bob"), stage.names());
        stage.robot.interact(() -> stage.view.focusText());
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("Ann", "Bob", "Cleo"), stage.names());
    }

    @Test void aSampleIsPlayedAndTheNextTurnGoneTo() throws TimeoutException {
        enter();
        stage.robot.push(KeyCode.ENTER);
        assertEquals(0, stage.player.sought().toMillis());
        stage.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        stage.robot.interact(() -> stage.robot.lookup("#next-of-speaker").query().requestFocus());
        stage.robot.push(KeyCode.SPACE);
        assertEquals(1, stage.view.page().selectionProperty().get().caret().turn());
    }

    @Test void talkTimeFollowsTheTextWhenTheKeysRest() throws TimeoutException {
        enter();
        String before = list().getItems().getFirst().toString();
        stage.robot.interact(() -> {
            stage.view.focusText();
            stage.view.page().select(Selection.between(new Position(0, 0), new Position(0, 13)));
        });
        stage.robot.push(KeyCode.DELETE);
        stage.until(() -> !list().getItems().getFirst().toString().equals(before));
    }

    @Test void aMarkerIsPutInByTheKeyboard() throws TimeoutException {
        stage.robot.push(KeyCode.CONTROL, KeyCode.END);
        stage.robot.push(KeyCode.CONTROL, KeyCode.M);
        stage.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals("eight [crosstalk]", stage.texts().getLast());
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("eight", stage.texts().getLast());
        assertEquals(List.of(0, 1, 0, 2), stage.session.transcript().turns().stream().map(t -> t.speaker()).toList());
        assertTrue(stage.session.transcript().speakers().stream().noneMatch(s -> s.id() == Speaker.NONE));
    }
}
