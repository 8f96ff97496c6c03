package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.PageScroll;
import app.galley.ui.text.page.PageWords;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What the page tells assistive technology of its changes.
class PageSessionTest {
    private final CaretModel caret = new CaretModel();
    private final EditSession session = new EditSession(SampleTranscripts.of("Ann: one two", "Bob: three"));
    private final List<AccessibleAttribute> told = new ArrayList<>();

    @BeforeEach void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Wording words = new Wording(Locale.ENGLISH);
            Marks marks = new Marks();
            TurnColumn column = new TurnColumn(marks, PageWords.in(words), new HeaderListener() {
                @Override
                public void speaker(int turn) { }

                @Override
                public void time(int turn) { }
            });
            Marker marker = new Marker(marks, column);
            Hands hands = new Hands(column, new PageMap(column), caret, marker, false, words, moment -> { });
            PageScroll scroll = new PageScroll(column, () -> { });
            new PageSession(column, scroll, marker, new PageHits(marker, scroll), caret, hands, told::add)
                    .follow(new SimpleObjectProperty<>(session));
            told.clear();
        });
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private List<AccessibleAttribute> after(Runnable change) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            told.clear();
            change.run();
            return List.copyOf(told);
        });
    }

    @Test void aMoveOfTheCaretIsTold() {
        assertEquals(List.of(AccessibleAttribute.SELECTION_START, AccessibleAttribute.SELECTION_END, AccessibleAttribute.CARET_OFFSET),
                after(() -> caret.moveTo(new Position(0, 3), false, false)));
    }

    @Test void anotherTurnIsAnotherText() {
        assertEquals(AccessibleAttribute.TEXT, after(() -> caret.select(Selection.at(new Position(1, 0)))).getFirst());
    }

    @Test void anEditIsToldWithItsCaret() {
        List<AccessibleAttribute> heard = after(() -> session.apply(Edits.replace(session.transcript(), new Position(0, 3),
                new Position(0, 3), "s", Position.START)));
        assertTrue(heard.containsAll(List.of(AccessibleAttribute.TEXT, AccessibleAttribute.CARET_OFFSET)), heard.toString());
    }
}
