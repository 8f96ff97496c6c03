package app.galley.ui.editor.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.speaker.SpeakersViewModel.Row;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeakersViewModelTest {
    private final Desk desk = new Desk();
    private final EditSession session = new EditSession(SampleTranscripts.of("Ann: one two three four", "Bob: five six", "Ann: seven", "Bob: eight"));
    private final Here here = new Here();
    private final List<Runnable> later = new ArrayList<>();
    private final SpeakersViewModel model = new SpeakersViewModel(desk, new Wording(Locale.ENGLISH), here, later::add);

    private static final class Here implements SpeakerPlace {
        private Position from = Position.START;
        private Position to = Position.START;
        private final List<TimeSpan> played = new ArrayList<>();

        @Override
        public Position from() {
            return from;
        }

        @Override
        public Position to() {
            return to;
        }

        @Override
        public Position caret() {
            return to;
        }

        @Override
        public void go(Position place) {
            select(place, place);
        }

        @Override
        public void play(TimeSpan stretch) {
            played.add(stretch);
        }

        void select(Position begin, Position end) {
            from = begin;
            to = end;
        }
    }

    @BeforeEach void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
    }

    private List<Integer> speakers() {
        return session.transcript().turns().stream().map(Turn::speaker).toList();
    }

    private List<String> names() {
        return session.transcript().speakers().stream().map(Speaker::name).toList();
    }

    @Test void listsWhoSpeaksHowMuch() {
        assertEquals(List.of(), model.rows());
        model.shownProperty().set(true);
        assertEquals(List.of(new Row(0, "Ann", 1, 2, Duration.ofMillis(1250), 63), new Row(1, "Bob", 2, 2, Duration.ofMillis(750), 38)),
                List.copyOf(model.rows()));
    }

    @Test void whatIsTypedIsCountedWhenTheKeysRest() {
        model.shownProperty().set(true);
        session.apply(Edits.replace(session.transcript(), new Position(3, 0), new Position(3, 5), "", Position.START));
        assertEquals(Duration.ofMillis(750), model.rows().get(1).talk());
        assertEquals(1, later.size());
        later.getFirst().run();
        assertEquals(Duration.ofMillis(500), model.rows().get(1).talk());
        model.shownProperty().set(false);
        session.undo();
        assertEquals(1, later.size());
    }

    @Test void anumberGivesTheTurnAtTheCaretAndTheSelectedOnes() {
        here.select(new Position(1, 2), new Position(1, 2));
        model.give(1);
        assertEquals(List.of(0, 0, 0, 1), speakers());
        here.select(new Position(0, 2), new Position(2, 0));
        model.give(2);
        assertEquals(List.of(1, 1, 0, 1), speakers());
        assertEquals(Edit.Kind.SPEAKER, desk.undoableProperty().get());
        model.giveToNobody();
        assertEquals(List.of(-1, -1, 0, 1), speakers());
    }

    @Test void theNumberBehindTheLastOneAddsASpeakerAndOthersDoNothing() {
        model.give(4);
        model.giveSplit(3);
        assertEquals(0, session.history().size());
        model.give(3);
        assertEquals(List.of("Ann", "Bob", "Speaker 3"), names());
        assertEquals(List.of(2, 1, 0, 1), speakers());
        assertEquals(1, session.history().size());
    }

    @Test void aPartIsSplitOffAndGiven() {
        here.select(new Position(0, 4), new Position(0, 7));
        model.giveSplit(2);
        assertEquals(List.of(0, 1, 0, 1, 0, 1), speakers());
        assertEquals("two", session.transcript().turns().get(1).text());
        session.undoStep();
        assertEquals(4, speakers().size());
    }

    @Test void theRestOfASpeakerIsGiven() {
        here.select(new Position(2, 0), new Position(2, 0));
        model.giveRest(1);
        assertEquals(List.of(0, 1, 1, 1), speakers());
    }

    @Test void speakersAreAddedRenamedMergedAndRemovedAndAllIsUndone() {
        model.shownProperty().set(true);
        assertEquals(2, model.add());
        model.rename(2, " Cleo ");
        model.rename(2, " ");
        model.rename(Speaker.NONE, "X");
        assertEquals(List.of("Ann", "Bob", "Cleo"), model.rows().stream().map(Row::name).toList());
        model.merge(0, 0);
        model.merge(0, 2);
        assertEquals(List.of(2, 1, 2, 1), speakers());
        assertEquals(List.of(1, 2), model.rows().stream().map(Row::key).toList());
        model.remove(1);
        assertEquals(List.of("Cleo", "Unknown speaker"), model.rows().stream().map(Row::name).toList());
        assertFalse(model.rows().getLast().isNamed());
        assertEquals(4, session.history().size());
        while (session.undo().isPresent()) {
            assertTrue(session.history().size() >= 0);
        }
        assertEquals(List.of("Ann", "Bob"), model.rows().stream().map(Row::name).toList());
        assertEquals(List.of(0, 1, 0, 1), speakers());
    }

    @Test void aSampleIsPlayedAndTheNextTurnIsGoneTo() {
        assertTrue(model.playSample(1));
        assertEquals(List.of(new TimeSpan(1000, 1500)), here.played);
        assertFalse(model.playSample(7));
        model.next(1);
        assertEquals(new Position(1, 0), here.from());
        model.next(1);
        assertEquals(new Position(3, 0), here.from());
        model.next(1);
        assertEquals(new Position(1, 0), here.from());
        model.next(9);
        assertEquals(new Position(1, 0), here.from());
    }

    @Test void fortySpeakersAreListedTheFirstNineWithKeys() {
        desk.open("Hearing", Desk.Source.of("editor.source.prepared"), new EditSession(SampleTranscripts.longOne(80, 4, 40)));
        model.shownProperty().set(true);
        assertEquals(40, model.rows().size());
        assertEquals(9, model.rows().get(8).key());
        assertEquals(0, model.rows().get(9).key());
    }

    @Test void withoutADocumentNothingHappens() {
        desk.close();
        model.give(1);
        model.next(0);
        model.shownProperty().set(true);
        assertEquals(Speaker.NONE, model.add());
        assertEquals(List.of(), model.rows());
    }
}
