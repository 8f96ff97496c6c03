package app.galley.ui.sound.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.wave.Waveform;
import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaveViewTest {
    private WaveStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = WaveStage.show(SampleTranscripts.of("Ann: one two three four", "Bob: five six seven eight"));
    }

    @AfterEach void end() throws TimeoutException {
        stage.close();
    }

    private Object asked(AccessibleAttribute attribute) {
        return stage.ask(() -> stage.field().queryAccessibleAttribute(attribute));
    }

    private void turn(double pixels, boolean control, double x) {
        stage.run(() -> stage.field().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, x, 40, x, 40, false, control, false, false, false, false, 0,
                pixels, 0, pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                new PickResult(stage.field(), x, 40))));
    }

    private void pointAt(double seconds) {
        double x = stage.axis().x(seconds);
        Point2D at = stage.ask(() -> stage.field().localToScene(x, 40));
        stage.run(() -> stage.field().fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), at.getX(), at.getY(),
                MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false,
                new PickResult(stage.field(), at.getX(), at.getY()))));
    }

    @Test void toAssistiveTechnologyItIsASliderThatSaysTheMomentAndTheSpeaker() {
        assertEquals(AccessibleRole.SLIDER, stage.ask(() -> stage.field().getAccessibleRole()));
        stage.hear(1.3);
        assertEquals(1.3, asked(AccessibleAttribute.VALUE));
        assertEquals(0.0, asked(AccessibleAttribute.MIN_VALUE));
        assertEquals(3600.0, asked(AccessibleAttribute.MAX_VALUE));
        assertEquals("0:00:01, Bob", asked(AccessibleAttribute.VALUE_STRING));
        stage.hear(100);
        assertEquals("0:01:40", asked(AccessibleAttribute.VALUE_STRING));
    }

    @Test void whatIsDamagedInTheFileIsSaidAtItsPlaceAndInTheName() {
        assertEquals("Waveform", stage.ask(() -> stage.field().getAccessibleText()));
        stage.run(() -> {
            Sound whole = Objects.requireNonNull(stage.model.source().soundProperty().get());
            stage.model.source().soundProperty().set(new Sound(whole.waveform(), whole.known(), true, whole.speech(),
                    List.of(new TimeSpan(99_000, 101_000), new TimeSpan(200_000, 203_000))));
        });
        assertEquals("Waveform, 2 stretches are damaged in the file", stage.ask(() -> stage.field().getAccessibleText()));
        stage.hear(100);
        assertEquals("0:01:40, damaged in the file", asked(AccessibleAttribute.VALUE_STRING));
        stage.look(95, 105);
        pointAt(100);
        assertTrue(stage.ask(() -> ((Label) stage.view.lookup(".wave-hover")).getText()).endsWith(", damaged in the file"));
        stage.hear(101.5);
        assertEquals("0:01:41", asked(AccessibleAttribute.VALUE_STRING));
    }

    @Test void assistiveTechnologyMovesIt() {
        stage.look(0, 10);
        stage.run(() -> stage.field().executeAccessibleAction(AccessibleAction.SET_VALUE, 5.0));
        assertEquals(Duration.ofSeconds(5), stage.player.sought());
        stage.run(() -> stage.field().executeAccessibleAction(AccessibleAction.INCREMENT));
        assertEquals(Duration.ofMillis(5100), stage.player.sought());
        stage.run(() -> stage.field().executeAccessibleAction(AccessibleAction.DECREMENT));
        assertEquals(Duration.ofMillis(5000), stage.player.sought());
    }

    @Test void theKeysOfTheWaveformGoZoomSelectAndPlay() {
        stage.look(0, 10);
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.RIGHT);
        assertEquals(Duration.ofMillis(200), stage.player.sought());
        double span = stage.axis().span();
        stage.press(KeyCode.PLUS);
        assertEquals(span / 2, stage.axis().span(), 1e-6);
        stage.press(KeyCode.MINUS);
        assertEquals(span, stage.axis().span(), 1e-6);
        stage.press(KeyCode.RIGHT, true, false);
        stage.press(KeyCode.RIGHT, true, false);
        assertEquals(new TimeSpan(200, 400), stage.selected());
        stage.press(KeyCode.ENTER);
        assertEquals(new FakePlayer.Part(Duration.ofMillis(200), Duration.ofMillis(400)), stage.player.span());
        stage.press(KeyCode.ESCAPE);
        assertNull(stage.selected());
        stage.press(KeyCode.DIGIT0);
        assertTrue(stage.axis().isWhole());
        stage.press(KeyCode.END);
        assertEquals(Duration.ofHours(1), stage.player.sought());
    }

    @Test void commandsZoomWithoutTheFocus() {
        stage.press(KeyCode.EQUALS, false, true);
        assertEquals(1800, stage.axis().span(), 1e-6);
        stage.press(KeyCode.DIGIT0, false, true);
        assertTrue(stage.axis().isWhole());
    }

    @Test void theWheelScrollsAndWithControlZoomsAtThePointer() {
        stage.look(100, 200);
        TimeAxis before = stage.axis();
        turn(-40, false, 300);
        assertTrue(stage.axis().start() > before.start());
        TimeAxis now = stage.axis();
        turn(120, true, 300);
        assertEquals(now.time(300), stage.axis().time(300), 1e-6);
        assertEquals(now.span() / 2, stage.axis().span(), 1e-6);
    }

    @Test void thePointerTellsTheMomentAndWhoSpeaks() {
        stage.look(0, 10);
        pointAt(1.5);
        Label hover = (Label) stage.view.lookup(".wave-hover");
        assertTrue(stage.ask(hover::isVisible));
        assertEquals("0:00:01.50, Bob", stage.ask(hover::getText));
    }

    @Test void hiddenItTakesNoRoomAndTheCommandBringsItBack() {
        assertTrue(stage.ask(() -> stage.view.getHeight()) > 50);
        stage.run(() -> stage.commands.find("sound.command.wave").orElseThrow().run());
        assertFalse(stage.ask(() -> stage.view.isVisible() || stage.view.isManaged()));
        stage.run(() -> stage.commands.find("sound.command.wave").orElseThrow().run());
        assertTrue(stage.ask(() -> stage.view.isVisible()));
    }

    @Test void withoutATranscriptThereIsNoWaveform() {
        stage.run(stage.desk::close);
        assertFalse(stage.ask(() -> stage.view.isVisible()));
    }

    @Test void itsHeightIsChosen() {
        assertEquals(96, stage.ask(() -> stage.view.getHeight()), 1);
        stage.run(() -> stage.commands.find("sound.command.waveHigher").orElseThrow().run());
        assertEquals(120, stage.ask(() -> stage.view.getHeight()), 1);
    }

    @Test void whatIsNotKnownYetIsSaid() {
        stage.run(() -> {
            Waveform begun = new Waveform(1);
            begun.add(new short[2 * 100 * 900]);
            stage.model.source().soundProperty().set(Sound.growing(begun));
        });
        Label note = (Label) stage.view.lookup("#wave-note");
        assertTrue(stage.ask(note::isVisible));
        assertTrue(stage.ask(note::getText).contains("25"), note::getText);
    }

    private DoubleStream playheads() {
        return stage.view.lookupAll(".wave-playhead").stream().mapToDouble(Node::getTranslateX);
    }

    @Test void thePlayheadMovesWithWhatIsHeard() {
        stage.look(0, 10);
        double before = stage.ask(() -> playheads().max().orElseThrow());
        stage.ask(() -> {
            stage.player.hear(Duration.ofSeconds(1));
            stage.transport.tick();
            return true;
        });
        assertTrue(stage.ask(() -> playheads().max().orElseThrow()) > before + 50);
    }

    @Test void inAWindowFromRightToLeftTimeStillRunsFromLeftToRight() {
        stage.mirror();
        stage.look(0, 10);
        assertTrue(stage.at(2, false).getX() < stage.at(8, false).getX());
    }

    @Test void speakersAreDrawnInTheirColours() {
        stage.look(0, 3);
        WritableImage picture = stage.ask(() -> stage.field().snapshot(null, null));
        double lane = stage.ask(() -> (stage.field().bands().lanes() + stage.field().bands().words()) / 2);
        Color ann = picture.getPixelReader().getColor((int) stage.axis().x(0.9), (int) lane);
        Color bob = picture.getPixelReader().getColor((int) stage.axis().x(1.9), (int) lane);
        Color nobody = picture.getPixelReader().getColor((int) stage.axis().x(2.9), (int) lane);
        assertFalse(ann.equals(bob));
        assertFalse(ann.equals(nobody));
        assertFalse(bob.equals(nobody));
    }

    @Test void shotChangesStandInTheCaptionsWhileTheseAreShown() {
        stage.look(0, 4);
        stage.run(() -> stage.desk.cues().show(List.of(new CueStrip.Shown(new TimeSpan(0, 900), List.of("one two"), false, false),
                new CueStrip.Shown(new TimeSpan(1_200, 2_000), List.of("three four"), false, true))));
        WritableImage without = stage.ask(() -> stage.field().snapshot(null, null));
        stage.run(() -> stage.desk.cues().cuts(List.of(1_000L, 1_005L, 1_600L, 90_000L)));
        WritableImage with = stage.ask(() -> stage.field().snapshot(null, null));
        int top = stage.ask(() -> (int) stage.field().bands().cues());
        List<Integer> changed = IntStream.range(0, (int) with.getWidth()).filter(x -> !with.getPixelReader().getColor(x, top + 1)
                .equals(without.getPixelReader().getColor(x, top + 1))).boxed().toList();
        assertEquals(2, changed.size(), "one line for two that are side by side: " + changed);
        assertEquals(stage.axis().x(1.0), changed.getFirst(), 1.5);
        assertEquals(stage.axis().x(1.6), changed.getLast(), 1.5);
        stage.run(() -> stage.desk.cues().show(List.of()));
        WritableImage gone = stage.ask(() -> stage.field().snapshot(null, null));
        stage.run(() -> stage.desk.cues().cuts(List.of()));
        WritableImage none = stage.ask(() -> stage.field().snapshot(null, null));
        int x = changed.getLast();
        IntStream.range(0, (int) gone.getHeight()).forEach(y -> assertEquals(none.getPixelReader().getColor(x, y), gone.getPixelReader().getColor(x, y), "without captions there is no place"));
    }
}
