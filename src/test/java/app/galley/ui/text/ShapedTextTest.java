package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Selection;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Scripts whose letters are put together, which JavaFX does not wrap, have lines like all others.
class ShapedTextTest {
    private PageStage page;

    /// Texts of some lines each.
    enum Script {
        THAI("\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A\u0E27\u0E31\u0E19\u0E19\u0E35\u0E49\u0E2D\u0E32\u0E01\u0E32\u0E28\u0E14\u0E35\u0E21\u0E32\u0E01".repeat(6)),
        HINDI("\u0928\u092E\u0938\u094D\u0924\u0947 \u0906\u092A \u0915\u0948\u0938\u0947 \u0939\u0948\u0902\u0964 ".repeat(8)),
        TAMIL("\u0BB5\u0BA3\u0B95\u0BCD\u0B95\u0BAE\u0BCD \u0BA8\u0BA3\u0BCD\u0BAA\u0BB0\u0BC7, ".repeat(16)),
        ACCENTS("A cafe\u0301 by the old bridge, and the river ran high. ".repeat(4)),
        EMOJI("A family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 came and went, well-known to everybody here. ".repeat(4)),
        ONE_LONG_WORD("\u0E01\u0E31\u0E01\u0E34".repeat(60)),
        MIXED_UP("In Bangkok \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A \u4ECA\u65E5\u306F\u3044\u3044\u5929\u6C17\u3067\u3059 \u0928\u092E\u0938\u094D\u0924\u0947 ".repeat(5));

        private final String text;

        Script(String text) {
            this.text = text.strip();
        }
    }

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.width(520);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void open(Script script) {
        page.open(SampleTranscripts.of("Ann: " + script.text, "Bob: x"));
    }

    private List<Integer> starts() {
        return page.ask(() -> page.view().map().lineStarts(0));
    }

    private static boolean isDark(Color colour) {
        return colour.getBrightness() < 0.6;
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void nothingIsDrawnBesideTheLines(Script script) {
        open(script);
        page.caret(1, 1);
        assertTrue(starts().size() > 3, "it has lines: " + starts());
        double right = page.ask(() -> page.view().map().range(0, 0, script.text.length()).stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow());
        int away = (int) right + 20;
        page.ask(() -> {
            WritableImage picture = page.view().snapshot(null, null);
            PixelReader pixels = picture.getPixelReader();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = away; x < 520 - 20; x++) {
                    assertTrue(!isDark(pixels.getColor(x, y)), "ink at " + x + ", " + y + ", lines end at " + right);
                }
            }
            return true;
        });
        assertTrue(right < 500, "lines end on the page: " + right);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void noLineIsMuchShorterThanItMustBe(Script script) {
        open(script);
        List<Integer> starts = starts();
        for (int line = 0; line + 2 < starts.size(); line++) {
            int from = starts.get(line);
            int to = starts.get(line + 1);
            double width = page.ask(() -> page.view().map().range(0, from, to).stream().mapToDouble(Rectangle2D::getWidth).sum());
            assertTrue(width > 300, "line " + line + " is " + width);
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void everyCharacterIsPassedOnTheWayToTheEnd(Script script) {
        open(script);
        page.caret(0, 0);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ENGLISH);
        characters.setText(script.text);
        Rectangle2D before = page.caretPlace();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            page.press(KeyCode.RIGHT, "");
            assertEquals(new Position(0, next), page.selection().caret());
            Rectangle2D now = page.caretPlace();
            assertTrue(now.getMinY() > before.getMinY() + 5 || now.getMinX() >= before.getMinX(), next + ": " + now + " after " + before);
            before = now;
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void homeAndEndStayOnTheLine(Script script) {
        open(script);
        List<Integer> starts = starts();
        for (int line = 0; line + 2 < starts.size(); line++) {
            page.caret(0, starts.get(line) + 1);
            double y = page.caretPlace().getMinY();
            page.press(KeyCode.END, "");
            assertEquals(y, page.caretPlace().getMinY(), 3, "end of line " + line);
            assertTrue(page.caretPlace().getMinX() > 300);
            page.press(KeyCode.HOME, "");
            assertEquals(new Position(0, starts.get(line)), page.selection().caret());
            assertEquals(y, page.caretPlace().getMinY(), 3, "start of line " + line);
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void aClickBehindALinePutsTheCaretAtItsEnd(Script script) {
        open(script);
        List<Integer> starts = starts();
        for (int line = 0; line + 2 < starts.size(); line++) {
            int from = starts.get(line);
            Rectangle2D first = page.ask(() -> page.view().map().range(0, from, from + 1).getFirst());
            Point2D behind = new Point2D(515, first.getMinY() + first.getHeight() / 2);
            page.mouse(MouseEvent.MOUSE_PRESSED, behind, 1, "");
            page.mouse(MouseEvent.MOUSE_RELEASED, behind, 1, "");
            Selection clicked = page.selection();
            assertTrue(clicked.caret().offset() > from && clicked.caret().offset() <= starts.get(line + 1), clicked + " on the line from " + from);
            assertEquals(first.getMinY(), page.caretPlace().getMinY(), first.getHeight() / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void whatIsTypedIsWhereTheCaretIs(Script script) {
        open(script);
        StringBuilder expected = new StringBuilder(script.text);
        List<Integer> places = new ArrayList<>(starts());
        for (int place : places.reversed()) {
            page.caret(0, place);
            page.type("x");
            expected.insert(place, 'x');
            assertEquals(expected.toString(), page.texts().getFirst());
            assertEquals(new Position(0, place + 1), page.selection().caret());
        }
    }

    @Test void thaiWrapsBetweenItsWords() {
        open(Script.THAI);
        BreakIterator words = BreakIterator.getLineInstance(Locale.of("th"));
        words.setText(Script.THAI.text);
        starts().forEach(start -> assertTrue(words.isBoundary(start), "a line begins within a word at " + start));
    }
}
