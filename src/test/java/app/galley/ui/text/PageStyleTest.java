package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Size, line distance, line length and direction of the page.
class PageStyleTest {
    private static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD, \u05D0\u05E0\u05D9 \u05E8\u05D5\u05E6\u05D4 \u05DC\u05D3\u05D1\u05E8 "
            + "\u05E2\u05DC \u05D4\u05E0\u05D4\u05E8 \u05D1\u05E9\u05E0\u05EA 1987. ";
    private static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627 \u0628\u0643\u0645\u060C \u0643\u0627\u0646 "
            + "\u0627\u0644\u0646\u0647\u0631 \u0639\u0627\u0644\u064A\u0627. ";
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test void stepsAndTheWheelZoom() {
        page.open(SampleTranscripts.of("Ann: one two three"));
        assertEquals(15, size());
        zoom(true);
        assertEquals(16.5, size(), 0.01);
        zoom(true);
        assertEquals(19, size(), 0.01);
        page.run(() -> page.view().zoomProperty().set(1));
        assertEquals(15, size());
        wheel(40);
        assertEquals(16.5, size(), 0.01);
        wheel(-20);
        wheel(-20);
        wheel(-40);
        assertEquals(13.5, size(), 0.01);
        for (int i = 0; i < 20; i++) {
            zoom(false);
        }
        assertEquals(7.5, size(), 0.01);
        for (int i = 0; i < 20; i++) {
            zoom(true);
        }
        assertEquals(45, size(), 0.01);
        assertEquals(List.of("one two three"), page.texts());
    }

    private void zoom(boolean larger) {
        page.run(() -> page.view().zoom(larger));
    }

    private double size() {
        return page.ask(() -> ((Text) page.view().lookup(".turn-column .turn-text")).getFont().getSize());
    }

    private void wheel(double up) {
        page.run(() -> page.view().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, true, false, false,
                false, false, 0, up, 0, up, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(page.view(), 100, 100))));
    }

    @Test void theWordAtTheTopStaysThereWhateverTheSize() {
        page.open(SampleTranscripts.monologue(3000));
        page.wheel(4000);
        Position first = top();
        for (double zoom : new double[] {2, 0.5, 3, 1}) {
            page.run(() -> page.view().zoomProperty().set(zoom));
            assertOnFirstLine(first, "at " + zoom);
        }
        page.run(() -> page.view().lineSpacingProperty().set(1.6));
        assertOnFirstLine(first, "with more between the lines");
        page.run(() -> page.view().charactersProperty().set(62));
        assertOnFirstLine(first, "with shorter lines");
        page.run(() -> {
            page.view().charactersProperty().set(70);
            page.view().lineSpacingProperty().set(1);
        });
        assertEquals(first, top());
    }

    private Position top() {
        return page.ask(() -> page.view().map().hit(0, 3).position());
    }

    private void assertOnFirstLine(Position place, String when) {
        Rectangle2D box = page.ask(() -> page.view().map().range(place.turn(), place.offset(), place.offset() + 1)).getFirst();
        assertTrue(box.getMaxY() > 0 && box.getMinY() < 45, place + " " + when + " at " + box);
    }

    @Test void linesGoFurtherApart() {
        page.open(SampleTranscripts.longOne(3, 60, 2));
        double before = secondLine();
        page.run(() -> page.view().lineSpacingProperty().set(1.5));
        assertEquals(before + 15 * 1.55 * 0.5, secondLine(), 1.5);
    }

    private double secondLine() {
        return page.ask(() -> {
            List<Rectangle2D> lines = page.view().map().range(0, 0, 150);
            return lines.get(1).getMinY() - lines.getFirst().getMinY();
        });
    }

    @Test void atTwiceTheSizeNothingIsCutOff() {
        page.open(SampleTranscripts.longOne(8, 40, 3));
        page.run(() -> page.view().zoomProperty().set(2));
        for (Node cell : page.ask(() -> page.cells().toList())) {
            for (String part : new String[] {".speaker-name", ".turn-time", ".turn-text"}) {
                Bounds bounds = page.ask(() -> cell.lookup(part).localToScene(cell.lookup(part).getBoundsInLocal()));
                assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 900, part + " " + bounds);
            }
        }
        page.press(KeyCode.END, "c");
        assertTrue(page.caretPlace().getMaxY() <= 600);
    }

    @Test void aWindowReadFromRightToLeftHasAMirroredPage() {
        page.open(SampleTranscripts.of("Ann: " + HEBREW.repeat(6), "Bob: yes"));
        page.run(() -> page.view().getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        Bounds name = inScene(page.ask(() -> page.view().lookup(".turn .speaker-name")));
        Bounds text = inScene(page.ask(() -> page.view().lookup(".turn-column .turn-text").getParent()));
        assertTrue(name.getMinX() >= text.getMaxX(), name + " right of " + text);
        ScrollBar bar = page.ask(() -> (ScrollBar) page.view().lookup(".scroll-bar"));
        assertTrue(inScene(bar).getMaxX() < 20, "bar on the left: " + inScene(bar));
        Bounds asked = page.ask(() -> page.view().localToScene(page.view().speakerBounds(0).orElseThrow()));
        assertEquals(name.getMinX(), asked.getMinX(), 1);
        page.run(() -> page.view().getScene().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
        assertTrue(inScene(page.ask(() -> page.view().lookup(".turn .speaker-name"))).getMaxX()
                <= inScene(page.ask(() -> page.view().lookup(".turn-column .turn-text").getParent())).getMinX());
    }

    private Bounds inScene(Node node) {
        return page.ask(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test void aWordFromRightToLeftThatIsLongerThanALineWraps() {
        String endless = "\u05E9\u05DC\u05D5\u05DD".repeat(60);
        page.open(SampleTranscripts.of("Ann: " + HEBREW + endless + " " + HEBREW));
        for (double zoom : new double[] {1, 3, 0.5}) {
            page.run(() -> page.view().zoomProperty().set(zoom));
            page.width(200);
            page.width(900);
            assertEquals(page.texts(), page.shown());
        }
        page.caret(0, HEBREW.length() + 100);
        page.type(endless);
        assertEquals(page.texts(), page.shown());
        assertTrue(page.ask(() -> page.view().map().range(0, HEBREW.length(), HEBREW.length() + 400)).size() > 3, "on several lines");
    }

    @Test void textFromRightToLeftWrapsInPagesOfEveryWidth() {
        page.open(SampleTranscripts.of("Ann: " + HEBREW.repeat(5) + ARABIC.repeat(5), "Bob: and he said " + HEBREW.repeat(2) + "to us",
                "Ann: " + ARABIC.repeat(90)));
        for (int width = 400; width <= 900; width += 45) {
            page.width(width);
            assertTrue(page.texts().containsAll(page.shown()) || page.texts().getLast().contains(page.shown().getLast()));
        }
        page.caret(0, 20);
        page.type("\u05D0\u05D1 x");
        assertEquals(page.texts().getFirst(), page.shown().getFirst());
        Position before = page.selection().caret();
        page.press(KeyCode.DOWN, "");
        assertTrue(page.selection().caret().offset() > before.offset() + 20);
        page.press(KeyCode.UP, "");
        assertEquals(before.offset(), page.selection().caret().offset(), 1);
        page.run(() -> page.session().undo());
        assertEquals(page.texts().getFirst(), page.shown().getFirst());
        assertFalse(page.shown().isEmpty());
    }
}
