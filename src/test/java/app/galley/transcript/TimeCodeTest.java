package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeCodeTest {
    @Test void momentsAreWrittenInHoursMinutesAndWholeSeconds() {
        assertEquals("0:00:00", TimeCode.of(999));
        assertEquals("0:12:03", TimeCode.of(723_000));
        assertEquals("100:00:01", TimeCode.of(360_001_000));
        assertEquals("0:00:00", TimeCode.of(-5));
    }

    @Test void momentsAreReadHoweverTheyAreWritten() {
        assertEquals(OptionalLong.of(1_500), TimeCode.read("1,5"));
        assertEquals(OptionalLong.of(723_000), TimeCode.read("12:03"));
        assertEquals(OptionalLong.of(3_723_457), TimeCode.read("01:02:03.4567"));
        assertEquals(OptionalLong.of(359_999_999), TimeCode.read("99:59:59.999"));
        for (String none : List.of("", "soon", "-1", "1:", ":1", "1.2.3", "1:2:3:4", "1 2")) {
            assertEquals(OptionalLong.empty(), TimeCode.read(none), none);
        }
    }
}
