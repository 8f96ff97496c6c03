package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WritingTest {
    @Test void aRecordingGoesByTheNameOfItsFileElseByItsTitle() {
        Writing writing = Writing.PLAIN.titled("A\ntalk: 50 % #1");
        assertEquals("A talk: 50 % #1", writing.clip());
        assertEquals("./A%20talk:%2050%20%25%20%231", writing.address());
        Writing known = writing.of(URI.create("file:///media/Gr%C3%BC%C3%9Fe%20%231.wav"), false, Duration.ofSeconds(9));
        assertEquals("Grüße #1.wav", known.clip());
        assertEquals("file:///media/Gr%C3%BC%C3%9Fe%20%231.wav", known.address());
        assertEquals("./Gr%C3%BC%C3%9Fe%20%231.wav", known.beside());
    }

    @Test void aRecordingEndsWithItsLastWordAtTheEarliest() {
        assertEquals(5, Writing.PLAIN.end(5));
        Writing known = Writing.PLAIN.of(URI.create("file:///a.wav"), false, Duration.ofSeconds(9));
        assertEquals(9_000, known.end(5));
        assertEquals(9_001, known.end(9_001));
    }

    @Test void momentsAreCutAtTheNearestFrame() {
        Writing writing = Writing.PLAIN.numbered(new TimeCodes(new FrameRate(24_000, 1001, false), 86_400));
        assertEquals(24, writing.frame(1_001));
        assertEquals(24, writing.frame(1_021));
        assertEquals(25, writing.frame(1_022));
    }
}
