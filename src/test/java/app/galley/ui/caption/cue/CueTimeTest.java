package app.galley.ui.caption.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CueTimeTest {
    @Test void timesAreReadAsTheyAreWritten() {
        assertEquals("1:02:03.004", CueTime.of(3_723_004));
        assertEquals(OptionalLong.of(3_723_004), CueTime.read("1:02:03.004"));
        assertEquals(OptionalLong.of(63_500), CueTime.read(" 1:03,5 "));
        assertEquals(OptionalLong.of(7_000), CueTime.read("7"));
        List.of("", "x", "1:2:3:4", "1.2345", "-1").forEach(wrong -> assertEquals(OptionalLong.empty(), CueTime.read(wrong), wrong));
    }
}
