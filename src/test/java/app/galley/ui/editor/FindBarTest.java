package app.galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.transcript.Position;
import app.galley.ui.kit.Theme;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Window;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Find and replace with the keyboard alone, on the headless platform.
class FindBarTest {
    private EditorStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = new EditorStage(SampleTranscripts.of("Ann: The river rose.", "Bob: Which River?", "Ann: The river Wye."));
    }

    @AfterEach void end() throws TimeoutException {
        stage.close();
    }

    private Selection selection() {
        return stage.view.page().selectionProperty().get();
    }

    private static Selection hit(int turn, int from, int to) {
        return Selection.between(new Position(turn, from), new Position(turn, to));
    }

    @Test void onANarrowPageTheCountStandsBesideTheTerm() throws TimeoutException {
        stage.robot.interact(() -> {
            new Theme().dress(stage.view.getScene(), false);
            Window window = stage.view.getScene().getWindow();
            window.setWidth(1000 - 48);
            window.setHeight(640);
            stage.view.setStyle("-fx-font-size: 15px; -fx-font-family: Inter");
        });
        stage.robot.push(KeyCode.F6);
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("river");
        assertEquals("1 of 3", stage.said("#find-said"));
        stage.until(() -> Stream.of("#find-said", "#find-case", "#find-struck", "#find-close")
                .allMatch(id -> Math.abs(middle(id) - middle("#find-term")) < 2));
        Bounds page = stage.view.page().localToScene(stage.view.page().getLayoutBounds());
        Node panel = stage.view.inspector();
        assertTrue(page.getMaxX() <= panel.localToScene(panel.getLayoutBounds()).getMinX() + 1, "no words lie under the panel");
    }

    private double middle(String id) {
        Node node = stage.robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    @Test void oneSearchesGoesOnAndBackAndReturnsToTheText() {
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("river");
        assertEquals("1 of 3", stage.said("#find-said"));
        stage.robot.push(KeyCode.ENTER);
        assertEquals(hit(1, 6, 11), selection());
        stage.robot.push(KeyCode.F3);
        assertEquals("3 of 3", stage.said("#find-said"));
        stage.robot.push(KeyCode.ENTER);
        assertEquals("1 of 3, on from the start", stage.said("#find-said"));
        stage.robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(hit(2, 4, 9), selection());
        stage.robot.push(KeyCode.ESCAPE);
        assertFalse(stage.isShown("#find-bar"));
        assertTrue(stage.view.page().isFocused());
        assertEquals(hit(2, 4, 9), selection());
        assertEquals(AudioPlayer.State.PAUSED, stage.player.state());
        stage.robot.push(KeyCode.F3);
        assertTrue(stage.isShown("#find-bar"));
        assertTrue(stage.view.page().isFocused());
        stage.robot.push(KeyCode.ESCAPE);
        assertFalse(stage.isShown("#find-bar"));
        stage.robot.push(KeyCode.ESCAPE);
        assertEquals(AudioPlayer.State.PLAYING, stage.player.state());
    }

    @Test void theSelectedWordIsTheTermAndTypingReplacesIt() {
        stage.robot.interact(() -> stage.view.page().select(hit(1, 6, 11)));
        stage.robot.push(KeyCode.CONTROL, KeyCode.F);
        assertEquals("2 of 3", stage.said("#find-said"));
        stage.robot.write("wye");
        assertEquals(hit(2, 10, 13), selection());
        stage.robot.write("s");
        assertEquals("Nothing found", stage.said("#find-said"));
        assertEquals(hit(2, 10, 13), selection());
        assertEquals(List.of("The river rose.", "Which River?", "The river Wye."), stage.texts());
    }

    @Test void oneReplacesSomeAndTheRestAndTakesItBack() throws TimeoutException {
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("river").push(KeyCode.CONTROL, KeyCode.H).write("lake");
        stage.robot.push(KeyCode.ENTER);
        assertEquals("The lake rose.", stage.texts().getFirst());
        assertEquals("1 of 2", stage.said("#find-said"));
        stage.robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        assertEquals(List.of("The lake rose.", "Which lake?", "The lake Wye."), stage.texts());
        assertEquals("2 hits replaced", stage.said("#find-replaced"));
        stage.robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertEquals(List.of("The lake rose.", "Which River?", "The river Wye."), stage.texts());
        assertEquals("", stage.said("#find-replaced"));
        stage.until(() -> stage.robot.lookup("#find-replacement").query().isFocused());
        stage.robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("The river rose.", stage.texts().getFirst());
    }

    @Test void fromTheTermTabGoesToWhatReplacesItAndBackOverTheOptions() throws TimeoutException {
        stage.robot.push(KeyCode.CONTROL, KeyCode.H).write("river").push(KeyCode.TAB);
        stage.until(() -> stage.robot.lookup("#find-replacement").query().isFocused());
        stage.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        stage.until(() -> stage.robot.lookup("#find-bar").query().isFocusWithin()
                && !stage.robot.lookup("#find-replacement").query().isFocused() && !stage.robot.lookup("#find-term").query().isFocused());
    }

    @Test void optionsAreReachedByTab() {
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("River");
        assertEquals("1 of 3", stage.said("#find-said"));
        for (int i = 0; i < 3; i++) {
            stage.robot.push(KeyCode.TAB);
        }
        stage.robot.push(KeyCode.SPACE);
        assertEquals("1 of 1", stage.said("#find-said"));
    }

    @Test void whileSearchingOneTypesInTheTextAndTheHitsFollow() {
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("river");
        stage.robot.interact(() -> {
            stage.view.page().requestFocus();
            stage.view.page().select(Selection.at(Position.START));
        });
        stage.robot.write("No river. ");
        assertEquals("2 of 4", stage.said("#find-said"));
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("1 of 3", stage.said("#find-said"));
    }

    @Test void aSpeakerIsChosenByTheKeyboard() {
        stage.robot.push(KeyCode.CONTROL, KeyCode.F).write("river");
        stage.robot.interact(() -> stage.robot.lookup("#find-speaker").query().requestFocus());
        stage.robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("1 of 1", stage.said("#find-said"));
        assertEquals(hit(1, 6, 11), selection());
    }
}
