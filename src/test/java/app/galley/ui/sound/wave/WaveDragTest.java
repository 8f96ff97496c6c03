package app.galley.ui.sound.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.text.RealMouse;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Drags over the waveform with a real pointer.
@Tag("display")
class WaveDragTest {
    private WaveStage stage;
    private RealMouse mouse;

    @BeforeEach void start() throws TimeoutException {
        stage = WaveStage.show(SampleTranscripts.of("Ann: one two three four", "Bob: five six seven eight"));
        mouse = new RealMouse();
        stage.run(() -> stage.model.choices().snapsProperty().set(false));
        stage.look(0, 3);
    }

    @AfterEach void end() throws TimeoutException {
        mouse.release();
        stage.close();
    }

    @Test void aDragSelectsThePartAndTheWordsInIt() {
        mouse.press(stage.at(0.2, false));
        mouse.drag(stage.at(0.8, false));
        mouse.release();
        RealMouse.until("the part is selected", () -> stage.selected() != null);
        assertEquals(200, stage.selected().start(), 10);
        assertEquals(800, stage.selected().end(), 10);
        assertEquals(new Position(0, 4), stage.ask(() -> stage.page.selection().from()));
        assertEquals(new Position(0, 13), stage.ask(() -> stage.page.selection().to()));
    }

    @Test void aClickGoesThere() {
        mouse.press(stage.at(1.5, false));
        mouse.release();
        RealMouse.until("it is there", () -> stage.player.sought().toMillis() > 0);
        assertEquals(1500, stage.player.sought().toMillis(), 10);
    }

    @Test void anEdgeOfAWordIsMovedInOneStep() {
        mouse.press(stage.at(2.0, true));
        mouse.drag(stage.at(2.4, true));
        assertEquals(new TimeSpan(1750, 2000), stage.time(1, 3));
        mouse.release();
        RealMouse.until("the word ends later", () -> stage.time(1, 3).end() > 2000);
        assertEquals(2400, stage.time(1, 3).end(), 10);
        stage.run(() -> stage.session.undoStep());
        assertEquals(new TimeSpan(1750, 2000), stage.time(1, 3));
        assertEquals(0, stage.ask(() -> stage.session.history().size()));
    }

    @Test void escapeBreaksADragOff() {
        mouse.press(stage.at(2.0, true));
        mouse.drag(stage.at(2.4, true));
        stage.press(KeyCode.ESCAPE);
        mouse.release();
        assertEquals(new TimeSpan(1750, 2000), stage.time(1, 3));
        assertEquals(0, stage.ask(() -> stage.session.history().size()));
        assertEquals(Duration.ZERO, stage.player.sought());
    }

    @Test void aCaptionIsChosenMovedAndMadeLonger() {
        List<CueStrip.Shown> cues = List.of(cue(0, 900, "one two"), cue(1_200, 2_000, "three four"));
        List<String> told = new ArrayList<>();
        stage.run(() -> {
            stage.desk.cues().listen(cue -> told.add("choose " + cue.lines()), (cue, time) -> told.add(cue.lines() + " at " + near(time)));
            stage.desk.cues().show(cues);
        });
        mouse.press(stage.onCues(0.5));
        mouse.release();
        RealMouse.until("it is chosen", () -> told.equals(List.of("choose [one two]")));
        assertEquals(500, stage.player.sought().toMillis(), 10);
        mouse.press(stage.onCues(1.6));
        mouse.drag(stage.onCues(2.0));
        mouse.release();
        RealMouse.until("it is moved", () -> told.getLast().equals("[three four] at 1600-2400"));
        mouse.press(stage.onCues(0.895));
        mouse.drag(stage.onCues(1.4));
        assertEquals(1_200, stage.ask(() -> stage.model.hand().cues().moveProperty().get().seen().end()), "it stops at its neighbour");
        stage.press(KeyCode.ESCAPE);
        mouse.release();
        assertEquals(4, told.size(), told.toString());
        assertEquals(0, stage.ask(() -> stage.session.history().size()), "the text stays as it is");
    }

    private static CueStrip.Shown cue(long from, long to, String line) {
        return new CueStrip.Shown(new TimeSpan(from, to), List.of(line), false, false);
    }

    private static String near(TimeSpan time) {
        return Math.round(time.start() / 100.0) * 100 + "-" + Math.round(time.end() / 100.0) * 100;
    }

    @Test void theWindowInTheSmallPictureIsMoved() {
        double y = stage.ask(() -> stage.field().localToScreen(0, stage.field().bands().ruler() / 2).getY());
        Point2D middle = stage.ask(() -> stage.field().localToScreen(stage.field().getWidth() / 2, 0));
        stage.look(0, 360);
        mouse.press(new Point2D(middle.getX() - stage.ask(() -> stage.field().getWidth() / 2) + 20, y));
        mouse.drag(new Point2D(middle.getX(), y));
        mouse.release();
        assertTrue(stage.axis().start() > 1500 && stage.axis().start() < 2000, () -> stage.axis().toString());
    }

    @Test void theStripAtTheTopMakesItHigher() {
        Point2D strip = stage.ask(() -> stage.view.localToScreen(stage.view.getWidth() / 2, 2));
        mouse.press(strip);
        mouse.drag(strip.subtract(0, 30));
        mouse.release();
        RealMouse.until("it is higher", () -> stage.ask(() -> stage.view.getHeight() > 115));
    }
}
