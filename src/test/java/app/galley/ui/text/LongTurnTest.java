package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.ui.text.block.Cuts;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Turns that are laid out in several blocks.
class LongTurnTest {
    private final Transcript document = SampleTranscripts.monologue(4500);
    private final Turn turn = document.turns().get(1);
    private final int[] cuts = Cuts.of(turn);
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.open(document);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test void onlyTheBlocksInSightExist() {
        page.caret(1, cuts[7] + 50);
        List<String> shown = page.shown();
        assertTrue(shown.size() <= 4, shown.size() + " blocks");
        assertTrue(turn.text().contains(String.join("", shown)));
        assertTrue(page.ask(() -> page.view().lookupAll(".turn").size()) < 12);
    }

    @Test void theBlocksOfATurnFollowOneAnotherWithoutAHead() {
        page.caret(1, cuts[7]);
        assertEquals(0, page.ask(() -> page.cells().filter(c -> c.lookup(".turn-header").isVisible()).count()));
    }

    @Test void typingChangesTheBlockOfTheCaret() {
        page.caret(1, cuts[7] + 50);
        List<String> before = page.shown();
        page.type("xy");
        List<String> after = page.shown();
        assertEquals(before.size(), after.size());
        assertEquals(1, (int) java.util.stream.IntStream.range(0, after.size()).filter(i -> !after.get(i).equals(before.get(i))).count());
        page.press(KeyCode.Z, "c");
        assertEquals(before, page.shown());
    }

    @Test void theCaretGoesLineByLineThroughTheBlocks() {
        page.caret(1, cuts[3] - 400);
        Position last = page.selection().caret();
        Rectangle2D place = page.caretPlace();
        for (int i = 0; i < 60; i++) {
            page.press(KeyCode.DOWN, "");
            Position now = page.selection().caret();
            int line = now.offset() - last.offset();
            assertTrue(now.turn() == 1 && line > 0 && line < 150, "from " + last + " to " + now);
            assertTrue(page.caretPlace().getMinY() - place.getMinY() < 40, "one line further down");
            last = now;
            place = page.caretPlace();
        }
        for (int i = 0; i < 60; i++) {
            page.press(KeyCode.UP, "");
        }
        assertEquals(cuts[3] - 400, page.selection().caret().offset(), 3);
    }

    @Test void whereTwoBlocksMeetTheCaretStandsAtTheStartOfTheSecond() {
        page.caret(1, cuts[4]);
        Rectangle2D start = page.caretPlace();
        assertEquals(1, page.drawn(".text-caret"));
        page.press(KeyCode.HOME, "");
        assertEquals(new Position(1, cuts[4]), page.selection().caret());
        page.press(KeyCode.LEFT, "");
        assertEquals(new Position(1, cuts[4] - 1), page.selection().caret());
        assertTrue(page.caretPlace().getMaxY() < start.getMinY() + 1, "at the end of the block before");
        page.press(KeyCode.END, "");
        assertEquals(new Position(1, cuts[4] - 1), page.selection().caret());
        page.press(KeyCode.RIGHT, "");
        assertEquals(start, page.caretPlace());
        page.press(KeyCode.BACK_SPACE, "");
        page.press(KeyCode.BACK_SPACE, "");
        assertEquals(turn.text().substring(0, cuts[4] - 2) + turn.text().substring(cuts[4]), page.texts().get(1));
        assertEquals(1, page.drawn(".text-caret"));
    }

    @Test void theMouseFindsItsPlaceInEveryBlock() {
        page.caret(1, cuts[4]);
        for (int offset : new int[] {cuts[4] - 30, cuts[4], cuts[4] + 200}) {
            int at = turn.text().lastIndexOf(' ', offset) + 2;
            page.click(1, at, 2, "");
            String selected = turn.text().substring(page.selection().from().offset(), page.selection().to().offset());
            int word = turn.wordAt(at);
            assertEquals(turn.textOf(turn.words().get(word)), selected.strip());
        }
    }

    @Test void selectionHighlightAndHitsAreDrawnWhereTheyLie() {
        page.caret(1, cuts[4] - 20);
        page.run(() -> page.view().select(Selection.between(new Position(1, cuts[4] - 20), new Position(1, cuts[4] + 20))));
        assertEquals(2, page.drawn(".text-selection"));
        int word = turn.wordAt(cuts[4]);
        page.run(() -> page.view().setCurrent(1, word));
        assertEquals(1, page.drawn(".current-word"));
        Rectangle2D box = page.ask(() -> page.view().map().word(1, word)).getFirst();
        assertEquals(page.ask(() -> page.view().map().range(1, cuts[4], cuts[4] + 1)).getFirst().getMinY(), box.getMinY());
        page.run(() -> page.view().setHits(List.of(Passage.in(1, cuts[4] - 9, cuts[4] - 5),
                Passage.in(1, cuts[4] + 4, cuts[4] + 9)), 1));
        assertEquals(1, page.drawn(".search-hit"));
        assertEquals(1, page.drawn(".current-hit"));
    }

    @Test void followingFindsAWordDeepInTheTurn() {
        page.run(() -> page.view().setCurrent(1, 3000));
        List<Rectangle2D> word = page.ask(() -> page.view().map().word(1, 3000));
        assertTrue(!word.isEmpty() && word.getFirst().getMinY() > 0 && word.getFirst().getMaxY() < 600, word.toString());
    }

    @Test void assistiveTechnologySeesOneTurn() {
        page.caret(1, cuts[2] + 10);
        int head = page.ask(() -> ((String) ask(AccessibleAttribute.TEXT)).length() - turn.text().length());
        int line = page.ask(() -> (int) ask(AccessibleAttribute.LINE_FOR_OFFSET, head + cuts[2]));
        assertTrue(line > 10, "line " + line);
        assertEquals(head + cuts[2], page.ask(() -> (int) ask(AccessibleAttribute.LINE_START, line)));
        assertEquals(head + cuts[2], page.ask(() -> (int) ask(AccessibleAttribute.LINE_END, line - 1)));
        Bounds[] bounds = page.ask(() -> (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, head + cuts[2] - 5, head + cuts[2] + 5));
        assertEquals(2, bounds.length);
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return java.util.Objects.requireNonNull(page.view().queryAccessibleAttribute(attribute, parameters));
    }

    @Test void whatIsComposedIsShownInTheBlockOfTheCaret() {
        page.caret(1, cuts[2]);
        page.run(() -> page.view().fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                List.of(new InputMethodTextRun("zzz", InputMethodHighlight.UNSELECTED_RAW)), "", 3)));
        assertEquals(1, page.drawn(".composing-line"));
        assertEquals(1, page.shown().stream().filter(b -> b.startsWith("zzz")).count());
        assertEquals(turn.text(), page.texts().get(1));
    }

    @Test void theSpeakerStaysAtTheTopWhileTheTurnIsRead() {
        assertFalse(sticky().isVisible());
        page.caret(1, cuts[7]);
        assertTrue(sticky().isVisible());
        assertEquals("Ann", ((Text) sticky().lookup(".speaker-name")).getText());
        Bounds name = page.ask(() -> page.view().speakerBounds(1).orElseThrow());
        assertTrue(name.getMinY() >= 0 && name.getMaxY() < 40, name.toString());
        page.wheel(-1_000_000);
        assertFalse(sticky().isVisible());
        assertTrue(page.ask(() -> page.view().speakerBounds(1).orElseThrow()).getMinY() > 40);
        page.wheel(1_000_000);
        Bounds pushed = page.ask(() -> page.view().speakerBounds(1).orElseThrow());
        assertTrue(pushed.getMinY() < page.ask(() -> page.view().speakerBounds(2).orElseThrow()).getMinY());
    }

    @Test void aboveTheTextItNeverCoversTheCaret() {
        page.width(600);
        page.caret(1, cuts[7]);
        assertTrue(sticky().isVisible());
        for (int i = 0; i < 50; i++) {
            page.press(KeyCode.UP, "");
            assertTrue(page.caretPlace().getMinY() >= page.ask(() -> sticky().getBoundsInParent().getMaxY()), "up " + i);
        }
        page.caret(0, 3);
        assertFalse(sticky().isVisible());
    }

    @Test void aShortTurnHasNoBarAboveItsText() {
        page.open(SampleTranscripts.longOne(100, 60, 3));
        page.width(600);
        page.wheel(700);
        assertFalse(sticky().isVisible());
    }

    private Node sticky() {
        return page.ask(() -> page.view().lookup(".sticky-header"));
    }

    @Test void whatIsShownIsTheDocumentWhateverIsDone() {
        long seed = 77L;
        Random random = new Random(seed);
        KeyCode[] keys = {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.BACK_SPACE,
            KeyCode.DELETE, KeyCode.ENTER, KeyCode.Z, KeyCode.Y, KeyCode.PAGE_DOWN};
        page.caret(1, cuts[3]);
        for (int i = 0; i < 250; i++) {
            int choice = random.nextInt(keys.length + 5);
            if (choice >= keys.length) {
                page.type(choice % 2 == 0 ? "word. " : "x");
            } else {
                page.press(keys[choice], keys[choice] == KeyCode.Z || keys[choice] == KeyCode.Y ? "c" : "");
            }
            String all = String.join("", page.texts());
            String shown = String.join("", page.shown());
            assertTrue(!shown.isEmpty() && all.contains(shown), "seed " + seed + " step " + i + ": " + page.shown());
            Rectangle2D caret = page.caretPlace();
            assertTrue(caret.getMinY() >= 0 && caret.getMaxY() <= 600, "seed " + seed + " step " + i + ": " + caret);
            assertEquals(1, page.drawn(".text-caret"), "seed " + seed + " step " + i);
        }
    }
}
