package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MacKeysTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(true);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test void homeAndEndScrollAndLeaveTheCaret() {
        page.open(SampleTranscripts.longOne(200, 30, 2));
        page.caret(3, 5);
        page.press(KeyCode.END, "");
        assertEquals(Selection.at(new Position(3, 5)), page.selection());
        assertTrue(page.ask(() -> !page.view().map().range(199, 0, 3).isEmpty()));
        page.press(KeyCode.PAGE_UP, "");
        page.press(KeyCode.PAGE_UP, "");
        assertTrue(page.ask(() -> page.view().map().range(199, 0, 3).isEmpty()));
        page.press(KeyCode.HOME, "");
        assertTrue(page.ask(() -> !page.view().map().range(0, 0, 3).isEmpty()));
        page.press(KeyCode.PAGE_DOWN, "");
        page.press(KeyCode.PAGE_DOWN, "");
        assertEquals(Selection.at(new Position(3, 5)), page.selection());
        page.press(KeyCode.L, "c");
        double middle = page.caretPlace().getMinY();
        assertTrue(middle > 100 && middle < 500, "the caret at " + middle);
        page.press(KeyCode.END, "s");
        assertEquals(new Position(3, 5), page.selection().anchor());
        assertEquals(199, page.selection().caret().turn());
    }

    @Test void optionWithUpAndDownGoesToTheEdgesOfTurns() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three"));
        page.caret(0, 4);
        page.press(KeyCode.DOWN, "a");
        assertEquals(new Position(0, 7), page.selection().caret());
        page.press(KeyCode.DOWN, "a");
        assertEquals(new Position(1, 5), page.selection().caret());
        page.press(KeyCode.UP, "a");
        page.press(KeyCode.UP, "as");
        assertEquals(Selection.between(new Position(1, 0), Position.START), page.selection());
    }

    @Test void theKeysOfEmacsEdit() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three"));
        page.caret(0, 3);
        page.press(KeyCode.K, "c");
        assertEquals(List.of("one", "three"), page.texts());
        page.press(KeyCode.K, "c");
        assertEquals(List.of("one three"), page.texts());
        page.press(KeyCode.A, "c");
        page.press(KeyCode.Y, "c");
        assertEquals(List.of(" twoone three"), page.texts());
        page.press(KeyCode.E, "c");
        page.press(KeyCode.T, "c");
        page.press(KeyCode.H, "c");
        assertEquals(List.of(" twoone thre"), page.texts());
        page.press(KeyCode.BACK_SPACE, "m");
        assertEquals(List.of(""), page.texts());
    }
}
