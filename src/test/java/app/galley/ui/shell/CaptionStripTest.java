package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.galley.caption.Cue;
import app.galley.caption.TrackCue;
import app.galley.transcript.TimeSpan;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionStripTest {
    private final CueStrip shown = new Desk().cues();
    private final CaptionStrip strip = new CaptionStrip(shown);

    private static CueRow row(long from, String text) {
        TimeSpan time = new TimeSpan(from, from + 900);
        return new CueRow(new TrackCue(new Cue(time, List.of(text), ""), 1, 0, time, text, TrackCue.State.CUT), List.of());
    }

    @Test void onlyWhatDiffersIsMadeAnew() {
        List<CueRow> rows = List.of(row(0, "one"), row(1_000, "two"), row(2_000, "three"));
        strip.show(rows);
        List<CueStrip.Shown> before = shown.cuesProperty().get();
        List<CueRow> now = new ArrayList<>(rows);
        now.set(1, row(1_000, "deux"));
        now.add(2, row(1_500, "et demi"));
        strip.show(now);
        List<CueStrip.Shown> after = shown.cuesProperty().get();
        assertEquals(List.of("one", "deux", "et demi", "three"), after.stream().map(cue -> cue.lines().getFirst()).toList());
        assertSame(before.getFirst(), after.getFirst());
        assertNotSame(before.get(1), after.get(1));
        assertSame(before.getLast(), after.getLast());
    }

    @Test void aCueIsFoundAgainAmongOthersThatBeginWithIt() {
        List<CueRow> rows = List.of(row(0, "one"), row(1_000, "two"), row(1_000, "at the same time"), row(2_000, "three"));
        strip.show(rows);
        List<CueStrip.Shown> cues = shown.cuesProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            assertSame(rows.get(i), strip.row(cues.get(i)));
        }
        strip.show(rows.subList(2, 4));
        assertNull(strip.row(cues.getFirst()), "it is no more");
        assertNull(strip.row(cues.get(1)), "another begins with it");
        assertSame(rows.get(3), strip.row(cues.get(3)));
    }

    @Test void theChosenRowIsMarkedAsItIsShown() {
        CueRow row = row(0, "one");
        strip.show(List.of(row));
        strip.mark(row);
        assertEquals(shown.cuesProperty().get().getFirst(), shown.chosenProperty().get());
        strip.mark(null);
        assertNull(shown.chosenProperty().get());
    }
}
