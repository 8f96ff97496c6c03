package app.galley.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubt;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtsViewModelTest {
    private final Transcript machine = SampleTranscripts.doubting("weir", SampleTranscripts.of("Ann: the weir and the weir", "Bob: no weir"));
    private final EditSession session = new EditSession(machine);
    private final Desk desk = new Desk();
    private final List<TimeSpan> played = new ArrayList<>();
    private final DoubtsViewModel model = new DoubtsViewModel(desk, played::add, new Wording(Locale.ENGLISH));

    private void open() {
        desk.open("Interview", Desk.Source.of("editor.source.typed"), session);
        model.machineProperty().set(MachineWords.of(Optional.of(machine), Alternatives.NONE));
    }

    @Test void itCountsWhatIsLeftOfWhatTheMachineDoubted() {
        assertEquals("", model.leftWordsProperty().get());
        open();
        assertEquals("3 left", model.leftWordsProperty().get());
        model.corrections().accept(model.next(Position.START).orElseThrow(), Position.START);
        assertEquals("2 left of 3", model.leftWordsProperty().get());
        session.undo();
        assertEquals("3 left", model.leftWordsProperty().get());
        model.corrections().verify(0, 0, Position.START);
        assertEquals("1 left of 3", model.leftWordsProperty().get());
        assertEquals("1 of 2 turns verified", model.verifiedWordsProperty().get());
        desk.close();
        assertEquals("", model.leftWordsProperty().get());
    }

    @Test void theListIsKeptOnlyWhileSomebodyLooks() {
        open();
        assertEquals(List.of(), model.listProperty().get());
        model.watchedProperty().set(true);
        assertEquals(3, model.listProperty().get().size());
        model.rankedProperty().set(false);
        assertEquals(List.of(1, 4, 1), model.listProperty().get().stream().map(Doubt::word).toList());
    }

    @Test void thePresentDoubtIsFollowedThroughEditsAndForgottenWhenItIsSettled() {
        open();
        Doubt second = model.next(new Position(0, 9)).orElseThrow();
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "Well\nso ", Position.START));
        Doubt now = java.util.Objects.requireNonNull(model.currentProperty().get());
        assertTrue(now.turn() == 1 && now.word() == second.word() + 1 && now.time().equals(second.time()), now.toString());
        model.corrections().accept(now, Position.START);
        assertNull(model.currentProperty().get());
    }

    @Test void aWordAtTheVeryStartIsPlayedFromTheStart() {
        open();
        model.play(model.next(Position.START).orElseThrow());
        assertEquals(List.of(new TimeSpan(0, 1_000)), played);
    }

    @Test void aDoubtIsFoundWhereASelectionLiesInItsWord() {
        open();
        assertEquals(1, model.at(new Position(0, 4), new Position(0, 8)).orElseThrow().word());
        assertEquals(1, model.at(new Position(0, 6), new Position(0, 6)).orElseThrow().word());
        assertTrue(model.at(new Position(0, 3), new Position(0, 8)).isEmpty());
        assertTrue(model.at(new Position(0, 4), new Position(1, 1)).isEmpty());
    }
}
