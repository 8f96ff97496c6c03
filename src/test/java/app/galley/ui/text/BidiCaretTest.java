package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Left is left and right is right, whatever the direction of the text.
class BidiCaretTest {
    private static final String HEBREW = "\u05D0\u05D1\u05D2";
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    /// Walks until the caret leaves the turn; each step goes on in its direction while it stays on a line.
    private List<Position> walk(KeyCode key, int most) {
        List<Position> places = new ArrayList<>();
        int turn = page.selection().caret().turn();
        for (int i = 0; i < most; i++) {
            Rectangle2D before = page.caretPlace();
            page.press(key, "");
            Selection now = page.selection();
            if (now.caret().turn() != turn) {
                return places;
            }
            places.add(now.caret());
            Rectangle2D after = page.caretPlace();
            if (Math.abs(before.getMinY() - after.getMinY()) < 2) {
                double moved = after.getMinX() - before.getMinX();
                assertTrue(key == KeyCode.RIGHT ? moved > 0 : moved < 0, key + " " + i + " went by " + moved + " to " + now);
            }
        }
        throw new AssertionError("never left the turn: " + places);
    }

    private static List<Integer> offsets(List<Position> places) {
        return places.stream().map(Position::offset).toList();
    }

    @Test void rightGoesRightThroughHebrewWithinEnglish() {
        page.open(SampleTranscripts.of("Ann: ab " + HEBREW + " cd", "Bob: x"));
        page.caret(0, 0);
        assertEquals(List.of(1, 2, 3, 5, 4, 3, 7, 8, 9), offsets(walk(KeyCode.RIGHT, 20)));
        assertEquals(new Position(1, 0), page.selection().caret());
    }

    @Test void leftGoesTheSameWayBack() {
        page.open(SampleTranscripts.of("Bob: x", "Ann: ab " + HEBREW + " cd"));
        page.caret(1, 9);
        assertEquals(List.of(8, 7, 6, 4, 5, 6, 2, 1, 0), offsets(walk(KeyCode.LEFT, 20)));
        assertEquals(new Position(0, 1), page.selection().caret());
    }

    @Test void aTurnFromRightToLeftBeginsOnTheRight() {
        page.open(SampleTranscripts.of("Ann: " + HEBREW + " ab " + HEBREW, "Bob: x"));
        page.caret(0, 0);
        List<Position> left = walk(KeyCode.LEFT, 30);
        assertEquals(List.of(1, 2, 3, 4, 5, 4, 7, 8, 9, 10).size(), left.size(), left.toString());
        assertEquals(new Position(1, 0), page.selection().caret());
    }

    @Test void everyPlaceIsReachedAndNoStepStandsStill() {
        page.open(SampleTranscripts.of("Bob: x", "Ann: one " + HEBREW + " 12 " + HEBREW + "! (two) \u0627\u0644\u0633\u0644\u0627\u0645 end", "Bob: y"));
        int length = page.texts().get(1).length();
        page.caret(1, 0);
        List<Position> right = walk(KeyCode.RIGHT, 80);
        assertTrue(right.stream().distinct().count() >= length - 4, "of " + length + " places: " + offsets(right));
        page.caret(1, length);
        List<Position> left = walk(KeyCode.LEFT, 80);
        assertTrue(left.stream().distinct().count() >= length - 4, "of " + length + " places: " + offsets(left));
    }

    @Test void linesOfALongTurnLeadIntoEachOther() {
        page.open(SampleTranscripts.of("Ann: " + ("word " + HEBREW + " ").repeat(30).strip(), "Bob: y"));
        page.caret(0, 0);
        List<Position> right = walk(KeyCode.RIGHT, 400);
        assertTrue(right.size() >= page.texts().getFirst().length() - 10, right.size() + " steps");
        assertEquals(new Position(1, 0), page.selection().caret());
    }

    @Test void endIsTheEndForTheEyeAndForTheText() {
        page.open(SampleTranscripts.of("Ann: ab " + HEBREW));
        page.caret(0, 0);
        double left = page.caretPlace().getMinX();
        page.press(KeyCode.END, "");
        assertEquals(new Position(0, 6), page.selection().caret());
        Rectangle2D text = page.ask(() -> page.view().map().range(0, 3, 4).getFirst());
        assertEquals(text.getMaxX(), page.caretPlace().getMinX(), 1);
        page.press(KeyCode.HOME, "");
        assertEquals(left, page.caretPlace().getMinX(), 0.1);
    }

    @Test void endOfATurnFromRightToLeftIsOnTheLeft() {
        page.open(SampleTranscripts.of("Ann: " + HEBREW + " ab"));
        page.caret(0, 0);
        double right = page.caretPlace().getMinX();
        page.press(KeyCode.END, "");
        assertEquals(6, page.selection().caret().offset());
        assertTrue(page.caretPlace().getMinX() < right - 20);
        Rectangle2D latin = page.ask(() -> page.view().map().range(0, 4, 5).getFirst());
        assertEquals(latin.getMinX(), page.caretPlace().getMinX(), 1);
    }

    @Test void theCaretStaysBesideWhatWasTyped() {
        page.open(SampleTranscripts.of("Ann: ab " + HEBREW + " cd"));
        page.caret(0, 3);
        page.type("x");
        Rectangle2D typed = page.ask(() -> page.view().map().range(0, 3, 4).getFirst());
        assertEquals(typed.getMaxX(), page.caretPlace().getMinX(), 1);
        page.caret(0, 7);
        page.type("\u05D3");
        Rectangle2D hebrew = page.ask(() -> page.view().map().range(0, 7, 8).getFirst());
        assertEquals(hebrew.getMinX(), page.caretPlace().getMinX(), 1);
    }

    @Test void aClickPutsTheCaretWhereItWasClicked() {
        page.open(SampleTranscripts.of("Ann: ab " + HEBREW + " cd"));
        for (int offset : new int[] {0, 1, 3, 4, 5, 7, 8}) {
            Rectangle2D box = page.ask(() -> page.view().map().range(0, offset, offset + 1).getFirst());
            for (double part : new double[] {0.2, 0.8}) {
                double x = box.getMinX() + part * box.getWidth();
                page.mouse(javafx.scene.input.MouseEvent.MOUSE_PRESSED, new javafx.geometry.Point2D(x, box.getMinY() + 5), 1, "");
                page.mouse(javafx.scene.input.MouseEvent.MOUSE_RELEASED, new javafx.geometry.Point2D(x, box.getMinY() + 5), 1, "");
                assertEquals(part < 0.5 ? box.getMinX() : box.getMaxX(), page.caretPlace().getMinX(), 1, offset + " at " + part);
            }
        }
    }

    @Test void shiftSelectsAsTheEyeGoes() {
        page.open(SampleTranscripts.of("Ann: ab " + HEBREW + " cd"));
        page.caret(0, 4);
        page.press(KeyCode.LEFT, "s");
        assertEquals(new Position(0, 4), page.selection().anchor());
        assertEquals(new Position(0, 5), page.selection().caret());
    }

    @Test void aFamilyOfEmojiAmidHebrewIsOneStep() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        page.open(SampleTranscripts.of("Ann: " + HEBREW + family + HEBREW));
        page.caret(0, 3);
        page.press(KeyCode.LEFT, "");
        assertEquals(new Position(0, 3 + family.length()), page.selection().caret());
        page.press(KeyCode.RIGHT, "");
        assertEquals(new Position(0, 3), page.selection().caret());
        page.press(KeyCode.DELETE, "");
        assertEquals(List.of(HEBREW + HEBREW), page.texts());
    }

    @Test void thaiMovesByLettersWithTheirSignsAndByWords() {
        String thai = "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A";
        page.open(SampleTranscripts.of("Ann: " + thai));
        page.caret(0, 1);
        page.press(KeyCode.RIGHT, "");
        assertEquals(new Position(0, 3), page.selection().caret());
        page.press(KeyCode.BACK_SPACE, "");
        assertEquals(thai.charAt(0) + thai.substring(3), page.texts().getFirst());
        page.press(KeyCode.Z, "c");
        page.caret(0, 0);
        page.press(KeyCode.RIGHT, "c");
        assertEquals(new Position(0, 6), page.selection().caret());
    }
}
