package app.galley.ui.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.State;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Spans, loops, turns, speed, and the pause while typing.
class TurnPlaybackTest {
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private long nanos = 1;
    private final TransportViewModel model = new TransportViewModel(player, desk, Runnable::run, () -> nanos);
    private final TurnPlayback turns = new TurnPlayback(model, desk);
    private final TypingPause typing = new TypingPause(model, desk, () -> nanos);
    private final EditSession session = new EditSession(SampleTranscripts.of(
            "Ann: So the first thing we noticed was the river.", "Bob: When was that?", "Ann: In March."));

    @BeforeEach void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
    }

    private TimeSpan time(int turn) {
        return session.transcript().turns().get(turn).time();
    }

    private static FakePlayer.Part part(long from, long to) {
        return new FakePlayer.Part(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    private void type(String text) {
        Position end = session.transcript().end();
        session.apply(Edits.replace(session.transcript(), end, end, text, end));
    }

    @Test void playsASpan() {
        model.playSpan(1000, 1400);
        assertEquals(part(1000, 1400), player.span());
        assertEquals(Duration.ofSeconds(1), desk.playheadProperty().get());
    }

    @Test void aWordWithoutLengthIsPlayedLongEnoughToBeHeard() {
        model.playSpan(1000, 1000);
        assertEquals(part(1000, 1060), player.span());
    }

    @Test void loopsTheTurnAndEndsTheLoop() {
        turns.loop(1);
        assertEquals(part(time(1).start(), time(1).end()), player.loop());
        assertEquals(State.PLAYING, player.state());
        assertNotNull(model.loopProperty().get());
        turns.loop(0);
        assertNull(player.loop());
        assertNull(model.loopProperty().get());
    }

    @Test void goingElsewhereEndsTheLoop() {
        model.loop(10_000, 12_000);
        model.seek(Duration.ofMillis(11_000));
        assertNotNull(model.loopProperty().get());
        model.seek(Duration.ofMillis(12_000));
        assertNull(model.loopProperty().get());
    }

    @Test void anotherRecordingHasNoLoop() {
        model.loop(10_000, 12_000);
        player.close();
        assertNull(model.loopProperty().get());
    }

    @Test void goesSlowerAndFasterByTenthsWithinItsLimits() {
        model.faster();
        assertEquals(1.1, player.rate());
        for (int i = 0; i < 30; i++) {
            model.faster();
        }
        assertEquals(3, player.rate());
        for (int i = 0; i < 40; i++) {
            model.slower();
        }
        assertEquals(0.5, player.rate());
        for (int i = 0; i < 5; i++) {
            model.faster();
        }
        assertEquals(1.0, model.rateProperty().get());
    }

    @Test void skipsAsFarAsWasChosen() {
        model.skipProperty().set(Duration.ofSeconds(12));
        model.forward();
        assertEquals(Duration.ofSeconds(12), player.sought());
    }

    @Test void goesToTheNextAndThePreviousTurnOfTheCaretWhileItStands() {
        assertEquals(2, turns.next(1));
        assertEquals(Duration.ofMillis(time(2).start()), player.sought());
        assertEquals(2, turns.next(2));
        assertEquals(0, turns.previous(1));
        assertEquals(Duration.ofMillis(time(0).start()), player.sought());
    }

    @Test void goesFromTheTurnThatIsHeardWhileItPlays() {
        model.seek(Duration.ofMillis(time(1).start()));
        model.playOrPause();
        assertEquals(2, turns.next(0));
        player.hear(Duration.ofMillis(time(0).start() + 1700));
        nanos += 2_000_000_000L;
        model.tick();
        assertEquals(0, turns.previous(2), "to the beginning of the turn that is heard");
        assertEquals(Duration.ofMillis(time(0).start()), player.sought());
    }

    @Test void withoutATranscriptNothingHappens() {
        desk.close();
        assertEquals(0, turns.next(0));
        assertEquals(0, turns.previous(0));
        turns.loop(0);
        turns.play(0);
        assertNull(player.span());
    }

    @Test void waitsWhileOneTypesAndPlaysOnAfterwards() {
        typing.enabledProperty().set(true);
        model.playOrPause();
        type(" Yes");
        assertEquals(State.PAUSED, player.state());
        assertTrue(typing.waitingProperty().get());
        nanos += 1_000_000_000L;
        typing.tick();
        type(".");
        nanos += 1_000_000_000L;
        typing.tick();
        assertEquals(State.PAUSED, player.state());
        nanos += 300_000_000L;
        typing.tick();
        assertEquals(State.PLAYING, player.state());
        assertFalse(typing.waitingProperty().get());
    }

    @Test void doesNotWaitUnlessAskedTo() {
        model.playOrPause();
        type(" Yes");
        assertEquals(State.PLAYING, player.state());
    }

    @Test void typingWhileItStandsDoesNotStartIt() {
        typing.enabledProperty().set(true);
        type(" Yes");
        nanos += 9_000_000_000L;
        typing.tick();
        assertEquals(State.PAUSED, player.state());
    }

    @Test void undoingIsNotTyping() {
        typing.enabledProperty().set(true);
        type(" Yes");
        model.playOrPause();
        session.undo();
        assertEquals(State.PLAYING, player.state());
        assertEquals(Edit.Kind.TYPE, session.history().redoable().orElseThrow().kind());
    }

    @Test void playingByHandEndsTheWait() {
        typing.enabledProperty().set(true);
        model.playOrPause();
        type(" Yes");
        model.playOrPause();
        assertFalse(typing.waitingProperty().get());
        model.playOrPause();
        nanos += 9_000_000_000L;
        typing.tick();
        assertEquals(State.PAUSED, player.state());
    }
}
