package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.ui.text.turn.Misspellings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What is drawn over and beside the text: hits, misspellings, what was heard, verified turns, a word's time.
class PageMarksTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test void hitsAreDrawnAndTheCurrentOneApart() {
        page.open(SampleTranscripts.of("Ann: one two one", "Bob: two", "Ann: one"));
        page.run(() -> page.view().setHits(List.of(Passage.in(0, 0, 3), Passage.in(0, 8, 11), Passage.in(2, 0, 3)), 1));
        assertEquals(2, page.drawn(".search-hit"));
        assertEquals(1, page.drawn(".current-hit"));
        page.run(() -> page.view().setHits(List.of(), -1));
        assertEquals(0, page.drawn(".search-hit") + page.drawn(".current-hit"));
    }

    @Test void hitsStayOnTheirWordsWhileOneTypes() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: one"));
        page.run(() -> page.view().setHits(List.of(Passage.in(0, 4, 7), Passage.in(1, 0, 3)), -1));
        page.caret(0, 0);
        page.type("so ");
        assertEquals(left(0, 7), hitsLeft(0), 2);
        page.caret(0, 3);
        page.press(KeyCode.ENTER, "");
        assertEquals(List.of("so", "one two", "one"), page.texts());
        assertEquals(left(1, 4), hitsLeft(1), 2);
        assertEquals(left(2, 0), hitsLeft(2), 2);
        page.run(() -> page.view().select(app.galley.ui.text.caret.Selection.between(new Position(2, 0), new Position(2, 3))));
        page.press(KeyCode.DELETE, "");
        assertEquals(1, page.drawn(".search-hit"));
    }

    @Test void hitsSetWhileAnEditIsToldAreThoseOfTheNewText() {
        page.open(SampleTranscripts.of("Ann: one two"));
        page.run(() -> {
            var other = new app.galley.transcript.edit.EditSession(SampleTranscripts.of("Ann: one two"));
            other.listen((step, edit, now) -> page.view().setHits(List.of(Passage.in(0, 7, 10)), -1));
            page.view().sessionProperty().set(other);
            page.view().requestFocus();
        });
        page.caret(0, 0);
        page.type("so ");
        assertEquals(left(0, 7), hitsLeft(0), 2);
    }

    private double left(int turn, int offset) {
        return page.ask(() -> page.view().map().range(turn, offset, offset + 1).getFirst().getMinX());
    }

    private double hitsLeft(int turn) {
        return page.ask(() -> {
            Node cell = page.cells().toList().get(turn);
            Path hits = (Path) cell.lookup(".search-hit");
            return hits.getLayoutX() + ((MoveTo) hits.getElements().getFirst()).getX();
        });
    }

    @Test void theScrollBarShowsWhereHitsAreOncePerPixel() {
        Transcript document = SampleTranscripts.longOne(1500, 30, 4);
        page.open(document);
        List<Passage> hits = new ArrayList<>();
        for (int turn = 0; turn < 1500; turn++) {
            for (int word = 0; word < 30; word += 9) {
                hits.add(Passage.in(turn, document.turns().get(turn).words().get(word).start(),
                        document.turns().get(turn).words().get(word).end()));
            }
        }
        page.run(() -> page.view().setHits(hits, 3000));
        Path ticks = page.ask(() -> (Path) page.view().lookup(".hit-tick"));
        assertTrue(ticks.getElements().size() > 300 && ticks.getElements().size() <= 600, ticks.getElements().size() + " elements");
        Path current = page.ask(() -> (Path) page.view().lookup(".current-hit-tick"));
        assertEquals(300, ((MoveTo) current.getElements().getFirst()).getY(), 5);
        page.run(() -> page.view().setHits(List.of(Passage.in(0, 0, 3)), -1));
        assertEquals(2, ticks.getElements().size());
        assertTrue(current.getElements().isEmpty());
    }

    @Test void misspellingsAreDrawnAndAskedForAgainWhenTheyChange() {
        page.open(SampleTranscripts.of("Ann: one twoo", "Bob: three"));
        List<String> wrong = new ArrayList<>(List.of("twoo"));
        Misspellings source = turn -> wrong.stream().filter(turn.text()::contains)
                .flatMapToInt(w -> java.util.stream.IntStream.of(turn.text().indexOf(w), turn.text().indexOf(w) + w.length())).toArray();
        page.run(() -> page.view().setMisspellings(source));
        assertEquals(1, page.drawn(".misspelled-line"));
        page.run(() -> {
            wrong.add("three");
            page.view().repaint();
        });
        assertEquals(2, page.drawn(".misspelled-line"));
        page.caret(0, 8);
        page.press(KeyCode.BACK_SPACE, "");
        assertEquals(1, page.drawn(".misspelled-line"));
        page.run(() -> page.view().setMisspellings(Misspellings.NONE));
        assertEquals(0, page.drawn(".misspelled-line"));
    }

    @Test void whatWasHeardIsShadedWhenAskedFor() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three four", "Ann: five"));
        page.run(() -> page.view().setCurrent(1, 1));
        assertEquals(0, page.drawn(".heard-text"));
        page.run(() -> page.view().shadingProperty().set(true));
        assertEquals(2, page.drawn(".heard-text"));
        page.run(() -> page.view().setCurrent(-1, -1));
        assertEquals(2, page.drawn(".heard-text"), "silence is no new beginning");
        page.run(() -> page.view().setCurrent(0, 0));
        assertEquals(0, page.drawn(".heard-text"));
        page.run(() -> page.view().setCurrent(2, 0));
        assertEquals(2, page.drawn(".heard-text"));
    }

    @Test void aVerifiedTurnHasACheck() {
        Transcript document = SampleTranscripts.of("Ann: one", "Bob: two");
        Turn two = document.turns().get(1);
        page.open(document.splice(1, 1, List.of(new Turn(two.id(), two.speaker(), two.slot(), two.text(), two.words(), true))));
        assertEquals(List.of(false, true), page.ask(() -> page.cells().map(c -> c.lookup(".verified-mark") != null).toList()));
    }

    @Test void restingOnAWordTellsItsTimeAndTypingHidesItAgain() throws TimeoutException {
        page.open(SampleTranscripts.of("Ann: one two three"));
        Point2D at = page.middleOf(0, 5);
        page.mouse(MouseEvent.MOUSE_MOVED, at, 0, "");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !tips().isEmpty());
        assertEquals(List.of("Heard at 0:00:00.2 \u00B7 97 % sure"), tips());
        page.press(KeyCode.RIGHT, "");
        assertTrue(tips().isEmpty());
    }

    private List<String> tips() {
        return page.ask(() -> Window.getWindows().stream().filter(w -> w instanceof Tooltip && w.isShowing())
                .map(w -> ((Tooltip) w).getText()).toList());
    }

    @Test void aNameThatIsTooLongSaysTheWholeOfItselfInATooltip() throws TimeoutException {
        String name = "Bartholomew Okoro-Featherstonehaugh of Upper Slaughter";
        page.open(SampleTranscripts.of(name + ": one", "Bob: two"));
        List<String> names = page.ask(() -> page.cells().map(c -> ((Text) c.lookup(".speaker-name")).getText()).toList());
        String cut = names.getFirst();
        assertTrue(cut.endsWith("\u2026") && name.startsWith(cut.substring(0, cut.length() - 1)), cut);
        assertEquals("Bob", names.get(1));
        Node inMargin = page.ask(() -> page.cells().findFirst().orElseThrow().lookup(".speaker-name"));
        assertTrue(page.ask(() -> inMargin.getLayoutBounds().getWidth()) > 60, "as much of it as there is room for: " + cut);
        page.run(() -> inMargin.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, 5, 5, 5, 5, MouseButton.NONE, 0,
                false, false, false, false, false, false, false, false, false, false, null)));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> tips().contains(name));
        assertEquals(new Position(0, 0), page.selection().caret());
    }
}
