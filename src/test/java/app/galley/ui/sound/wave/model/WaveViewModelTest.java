package app.galley.ui.sound.wave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.wave.Waveform;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.WordEdge;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaveViewModelTest {
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private final TransportViewModel transport = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
    private final CaretModel page = new CaretModel();
    private final WaveViewModel model = new WaveViewModel(desk, transport, page.selectionProperty(), page::select);
    private final EditSession session = new EditSession(SampleTranscripts.of("Ann: one two three four", "Bob: five six"));

    @BeforeEach void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
        model.width(1000);
    }

    private TimeAxis axis() {
        return model.axisProperty().get();
    }

    private void look(double from, double to) {
        model.look(axis().showing(from, to));
    }

    private void hear(double seconds) {
        player.hear(Duration.ofMillis(Math.round(seconds * 1000)));
        transport.tick();
    }

    private TimeSpan selected() {
        return model.hand().selection().spanProperty().get();
    }

    private TimeSpan time(int turn, int word) {
        return session.transcript().turns().get(turn).words().get(word).time();
    }

    @Test void atFirstTheWholeRecordingIsInSight() {
        assertTrue(axis().isWhole());
        assertEquals(3600, axis().length());
    }

    @Test void whatHasBeenCountedIsTheLengthNotWhatThePlayerSays() {
        Waveform waveform = new Waveform(1);
        waveform.add(new short[2 * 1000]);
        model.source().soundProperty().set(Sound.growing(waveform));
        assertEquals(3600, axis().length());
        model.source().soundProperty().set(new Sound(waveform, waveform.known(), true, List.of(), List.of()));
        assertEquals(10, axis().length());
    }

    @Test void thePageTurnsWhenWhatIsHeardComesToItsEnd() {
        look(10, 20);
        hear(11);
        player.play();
        hear(11.4);
        double before = axis().start();
        hear(11.8);
        assertEquals(before, axis().start());
        double end = axis().end();
        for (double now = 12; now < 20.4; now += 0.3) {
            hear(now);
        }
        assertTrue(axis().start() > before && axis().shows(20.4), () -> axis() + " from " + end);
    }

    @Test void itYieldsToOneWhoScrollsUntilWhatIsHeardIsInSightAgain() {
        look(10, 20);
        hear(12);
        player.play();
        look(100, 110);
        hear(12.3);
        assertTrue(axis().shows(105));
        assertTrue(model.isAstray());
        look(10, 20);
        hear(12.4);
        assertFalse(model.isAstray());
    }

    @Test void oneWhoGoesSomewhereElseSeesIt() {
        look(10, 20);
        hear(12);
        player.play();
        look(100, 110);
        transport.seek(Duration.ofSeconds(500));
        assertTrue(axis().shows(500));
    }

    @Test void withoutFollowingThePageStays() {
        look(10, 20);
        hear(19);
        transport.followProperty().set(false);
        player.play();
        double start = axis().start();
        for (double now = 19.1; now < 25; now += 0.3) {
            hear(now);
        }
        assertEquals(start, axis().start());
    }

    @Test void keysGoAlongInRoundSteps() {
        look(10, 20);
        model.seek(12);
        model.step(1);
        assertEquals(Duration.ofMillis(12_100), player.sought());
        model.step(-2);
        assertEquals(Duration.ofMillis(11_900), player.sought());
        model.showWhole();
        model.step(1);
        assertEquals(Duration.ofMillis(31_900), player.sought());
    }

    @Test void whatIsSelectedAlongTheTimeIsSelectedOnThePage() {
        model.hand().selection().drag(700, 200);
        model.hand().selection().settle();
        assertEquals(new TimeSpan(200, 700), selected());
        assertEquals(new Position(0, 4), page.selection().from());
        assertEquals(new Position(0, 13), page.selection().to());
    }

    @Test void wordsSelectedOnThePageAreSelectedAlongTheTime() {
        page.select(Selection.between(new Position(0, 8), new Position(1, 2)));
        assertEquals(time(0, 2).hull(time(1, 0)), selected());
        page.select(Selection.at(new Position(0, 3)));
        assertNull(selected());
    }

    @Test void aSelectionOfSilenceLeavesThePageAlone() {
        page.select(Selection.at(new Position(1, 2)));
        model.hand().selection().drag(60_000, 61_000);
        model.hand().selection().settle();
        assertEquals(new TimeSpan(60_000, 61_000), selected());
        assertEquals(Selection.at(new Position(1, 2)), page.selection());
    }

    @Test void aSelectionPlaysAndLoops() {
        model.hand().selection().drag(1000, 2000);
        model.play();
        assertEquals(new FakePlayer.Part(Duration.ofSeconds(1), Duration.ofSeconds(2)), player.span());
        model.loop();
        assertEquals(new FakePlayer.Part(Duration.ofSeconds(1), Duration.ofSeconds(2)), player.loop());
        model.loop();
        assertNull(player.loop());
    }

    @Test void aHandIsDrawnToEdgesThatAreNear() {
        look(0, 2);
        assertEquals(0.25, model.hand().snapped(0.252, false), 1e-9);
        assertEquals(0.252, model.hand().snapped(0.252, true), 1e-9);
        assertEquals(0.3, model.hand().snapped(0.3, false), 1e-9);
        model.choices().snapsProperty().set(false);
        assertEquals(0.252, model.hand().snapped(0.252, false), 1e-9);
    }

    @Test void movingAnEdgeIsOneStepOfUndo() {
        EdgeGrip edges = model.hand().edges();
        edges.take(new WordEdge(0, 3, false));
        for (long at = 1000; at <= 1100; at += 10) {
            edges.drag(at);
        }
        assertEquals(new TimeSpan(750, 1000), time(0, 3));
        edges.drop();
        assertEquals(new TimeSpan(750, 1100), time(0, 3));
        assertEquals(1, session.history().size());
        assertEquals(Edit.Kind.RETIME, desk.undoableProperty().get());
        session.undoStep();
        assertEquals(new TimeSpan(750, 1000), time(0, 3));
    }

    @Test void anEdgeThatIsLetGoOfIsWhereItWas() {
        EdgeGrip edges = model.hand().edges();
        edges.take(new WordEdge(0, 0, true));
        edges.drag(100);
        edges.cancel();
        edges.drop();
        assertEquals(0, session.history().size());
    }

    @Test void anEdgeInHandIsSeenWhereItWouldBe() {
        EdgeGrip edges = model.hand().edges();
        edges.take(new WordEdge(0, 1, true));
        edges.drag(300);
        EdgeMove move = edges.moveProperty().get();
        assertEquals(new TimeSpan(300, 500), move.seen(0, 1, time(0, 1)));
        assertEquals(new TimeSpan(0, 300), move.seen(0, 0, time(0, 0)));
        assertEquals(time(0, 2), move.seen(0, 2, time(0, 2)));
        assertEquals(time(1, 0), move.seen(1, 0, time(1, 0)));
    }

    @Test void anEditTakesTheEdgeOutOfTheHand() {
        model.hand().edges().take(new WordEdge(0, 3, false));
        Position end = new Position(1, 8);
        session.apply(Edits.replace(session.transcript(), end, end, "!", end));
        assertNull(model.hand().edges().moveProperty().get());
        assertEquals("five six!", model.blocksProperty().get().of(1).turn().text());
    }

    @Test void theNearestEdgeIsFound() {
        assertEquals(new WordEdge(1, 1, false), model.hand().edges().near(1.505, 0.01).orElseThrow());
        assertTrue(model.hand().edges().near(1.62, 0.01).isEmpty());
    }

    @Test void anotherDocumentBeginsAnew() {
        look(10, 20);
        model.hand().selection().drag(1000, 2000);
        desk.open("Other", Desk.Source.of("editor.source.prepared"), new EditSession(SampleTranscripts.of("Eve: hello")));
        assertTrue(axis().isWhole());
        assertNull(selected());
        assertEquals("hello", model.blocksProperty().get().of(0).turn().text());
    }
}
