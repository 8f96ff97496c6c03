package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimeCodeTest {
    @Test void momentsAreWrittenInHoursMinutesAndWholeSeconds() {
        assertEquals("0:00:00", TimeCode.of(999));
        assertEquals("0:12:03", TimeCode.of(723_000));
        assertEquals("100:00:01", TimeCode.of(360_001_000));
        assertEquals("0:00:00", TimeCode.of(-5));
    }
}
