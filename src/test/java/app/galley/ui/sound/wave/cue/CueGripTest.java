package app.galley.ui.sound.wave.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.wave.cue.CueMove.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CueGripTest {
    private static final double REACH = 0.05;
    private final CueStrip strip = new Desk().cues();
    private final CueGrip grip = new CueGrip(strip, () -> 10_000);
    private final List<TimeSpan> retimed = new ArrayList<>();

    @BeforeEach void show() {
        strip.show(List.of(cue(1_000, 2_000), cue(2_000, 2_600), cue(4_000, 5_000), cue(4_500, 6_000)));
        strip.listen(cue -> { }, (cue, time) -> retimed.add(time));
    }

    private static CueStrip.Shown cue(long from, long to) {
        return new CueStrip.Shown(new TimeSpan(from, to), List.of("text"), false, false);
    }

    private void drag(double from, long to) {
        grip.take(grip.near(from, REACH).orElseThrow());
        grip.drag(to);
        grip.drop();
    }

    @Test void theEdgeOnWhoseSideTheHandIsIsHeld() {
        assertEquals(Part.END, grip.near(1.98, REACH).orElseThrow().part());
        assertEquals(new TimeSpan(2_000, 2_600), grip.near(2.01, REACH).orElseThrow().cue().time());
        assertEquals(Part.START, grip.near(2.01, REACH).orElseThrow().part());
        assertEquals(Part.WHOLE, grip.near(1.5, REACH).orElseThrow().part());
        assertEquals(Part.START, grip.near(0.97, REACH).orElseThrow().part(), "a little before it");
        assertEquals(Part.END, grip.near(2.63, REACH).orElseThrow().part(), "a little behind it");
        assertTrue(grip.near(3.5, REACH).isEmpty());
    }

    @Test void aCueStopsAtItsNeighboursAndAtTheEndsOfTheRecording() {
        drag(2.3, 100);
        drag(2.3, 9_000);
        drag(1.5, -500);
        drag(1.98, 1_000);
        assertEquals(List.of(new TimeSpan(3_400, 4_000), new TimeSpan(0, 1_000), new TimeSpan(1_000, 1_100)), retimed,
                "the second is hemmed in to the left; the first goes to the beginning, and cannot vanish");
        retimed.clear();
        drag(5.8, 20_000);
        assertEquals(List.of(new TimeSpan(8_500, 10_000)), retimed);
    }

    @Test void cuesThatOverlapCannotOverlapMore() {
        drag(4.4, 4_700);
        drag(4.4, 3_500);
        assertEquals(List.of(new TimeSpan(3_500, 4_500)), retimed);
    }

    @Test void whatIsBrokenOffChangesNothing() {
        grip.take(grip.near(1.5, REACH).orElseThrow());
        grip.drag(1_200);
        grip.cancel();
        grip.drop();
        grip.take(grip.near(1.5, REACH).orElseThrow());
        grip.drop();
        assertEquals(List.of(), retimed);
        assertNull(grip.moveProperty().get());
    }
}
