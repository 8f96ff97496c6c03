package app.galley.ui.editor.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.review.search.Query.Option;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final Desk desk = new Desk();
    private final EditSession session = new EditSession(SampleTranscripts.of("Ann: The river rose. The River fell.",
            "Bob: Which river?", "Ann: The Wye."));
    private final Page page = new Page();
    private final FindViewModel model = new FindViewModel(desk, new Wording(Locale.ENGLISH), page);

    /// A page that only remembers.
    private static final class Page implements Sight {
        private Passage selected = Passage.in(0, 0, 0);
        private List<Passage> drawn = List.of();
        private int current = -1;

        @Override
        public Passage selected() {
            return selected;
        }

        @Override
        public void show(Passage hit) {
            selected = hit;
        }

        @Override
        public void draw(List<Passage> hits, int index) {
            drawn = hits;
            current = index;
        }
    }

    @BeforeEach void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
    }

    private String said() {
        return model.findingProperty().get().words();
    }

    private List<String> texts() {
        return session.transcript().turns().stream().map(Turn::text).toList();
    }

    private void look(String term) {
        model.open(false);
        model.termProperty().set(term);
    }

    @Test void theFirstHitBehindTheCaretIsShownWhileTheTermIsTyped() {
        page.selected = Passage.in(0, 6, 6);
        look("r");
        assertEquals(Passage.in(0, 8, 9), page.selected);
        look("rive");
        assertEquals(Passage.in(0, 20, 24), page.selected);
        assertEquals("2 of 3", said());
        assertEquals(3, page.drawn.size());
        assertEquals(1, page.current);
        model.termProperty().set("riverbed");
        assertEquals("Nothing found", said());
        assertTrue(model.findingProperty().get().failed());
        assertEquals(List.of(), page.drawn);
        model.termProperty().set("");
        assertEquals("", said());
        assertFalse(model.findingProperty().get().failed());
    }

    @Test void theSelectedWordsAreTheTerm() {
        page.selected = Passage.in(1, 6, 11);
        model.open(false);
        assertEquals("river", model.termProperty().get());
        assertEquals(Passage.in(1, 6, 11), page.selected);
        assertEquals("3 of 3", said());
        page.selected = new Passage(new Position(0, 3), new Position(1, 4));
        model.open(true);
        assertEquals("river", model.termProperty().get());
        assertTrue(model.replacingProperty().get());
    }

    @Test void goesRoundInBothDirectionsAndSaysSo() {
        look("river");
        model.next();
        model.next();
        assertEquals("3 of 3", said());
        model.next();
        assertEquals("1 of 3, on from the start", said());
        model.previous();
        assertEquals("3 of 3, on from the end", said());
        model.previous();
        assertEquals("2 of 3", said());
    }

    @Test void goesOnFromWhereTheCaretWasPut() {
        look("river");
        page.selected = Passage.in(1, 0, 0);
        model.next();
        assertEquals("3 of 3", said());
        page.selected = Passage.in(1, 0, 0);
        model.previous();
        assertEquals("2 of 3", said());
    }

    @Test void optionsAndSpeakerCountAtOnce() {
        look("river");
        model.optionProperty(Option.MATCH_CASE).set(true);
        assertEquals("1 of 2", said());
        model.speakerProperty().set(1);
        assertEquals("1 of 1", said());
        assertEquals(Passage.in(1, 6, 11), page.selected);
        model.speakerProperty().set(null);
        model.optionProperty(Option.PATTERN).set(true);
        model.termProperty().set("(river");
        assertTrue(said().startsWith("This is not a"), said());
        assertTrue(model.findingProperty().get().failed());
    }

    @Test void hitsGoAlongWithEdits() {
        look("river");
        model.next();
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "Well, river\n", Position.START));
        assertEquals("3 of 4", said());
        assertEquals(Passage.in(1, 20, 25), page.drawn.get(2));
        session.undoStep();
        assertEquals("2 of 3", said());
        session.apply(Edits.replace(session.transcript(), new Position(0, 22), new Position(0, 24), "", Position.START));
        assertEquals("2 hits", said());
        assertEquals(-1, page.current);
    }

    @Test void replacesOneAndGoesToTheNext() {
        look("river");
        model.replacementProperty().set("lake");
        model.replace();
        assertEquals("The lake rose. The River fell.", texts().getFirst());
        assertEquals(Passage.in(0, 19, 24), page.selected);
        assertEquals("1 of 2", said());
        model.replace();
        model.replace();
        assertEquals(List.of("The lake rose. The lake fell.", "Which lake?", "The Wye."), texts());
        assertEquals("Nothing found", said());
        model.replace();
        session.undoStep();
        assertEquals("Which river?", texts().get(1));
    }

    @Test void replacesAllInOneStepSaysHowManyAndTakesItBack() {
        look("river");
        model.replacementProperty().set("lake");
        model.replaceAll();
        assertEquals("3 hits replaced", model.replacedProperty().get());
        assertEquals(List.of("The lake rose. The lake fell.", "Which lake?", "The Wye."), texts());
        assertEquals(1, session.history().size());
        model.undoReplaceAll();
        assertEquals("The river rose. The River fell.", texts().getFirst());
        assertNull(model.replacedProperty().get());
        model.replaceAll();
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertNull(model.replacedProperty().get());
        model.undoReplaceAll();
        assertTrue(texts().getFirst().startsWith("xThe lake"));
    }

    @Test void aGroupThatIsNotThereIsToldAndNothingIsReplaced() {
        model.optionProperty(Option.PATTERN).set(true);
        look("the (\\w+)");
        model.replacementProperty().set("$2");
        model.replaceAll();
        model.replace();
        assertEquals("The regular expression has no group 2.", said());
        assertEquals(0, session.history().size());
        model.replacementProperty().set("$1 the");
        model.replaceAll();
        assertEquals("river the rose. River the fell.", texts().getFirst());
    }

    @Test void closingTakesTheHitsAwayAndKeepsTheTermForTheNextKey() {
        look("river");
        model.close();
        assertEquals(List.of(), page.drawn);
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertEquals(List.of(), page.drawn);
        page.selected = Passage.in(1, 0, 0);
        model.next();
        assertTrue(model.openProperty().get());
        assertEquals(3, page.drawn.size());
    }

    @Test void anotherDocumentEndsTheSearch() {
        look("river");
        desk.close();
        assertFalse(model.openProperty().get());
        model.open(false);
        assertFalse(model.openProperty().get());
    }
}
