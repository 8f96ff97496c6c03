package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OriginTest {
    @Test void amazonNamesNoRecogniser() {
        assertEquals("amazon", origin("{\"jobName\":\"x\",\"results\":{\"recogniser\":\"prepared\"}}"));
    }

    @Test void theLocalServiceNamesItsRecogniser() {
        assertEquals("prepared", origin("{\"results\":{\"items\":[{\"a\":[1]}]},\"recogniser\":\"prepared\"}"));
        assertEquals("speech-activity", origin("{\"recogniser\":\"speech-activity\",\"results\":{}}"));
    }

    @Test void whatIsNoNameIsNotTakenForOne() {
        assertEquals("amazon", origin("{\"recogniser\":\"<b>\"}"));
        assertEquals("amazon", origin("{\"recogniser\":{\"name\":\"prepared\"}}"));
        assertEquals("amazon", origin("[]"));
        assertEquals("amazon", origin("not JSON"));
        assertEquals("amazon", origin(""));
    }

    private static String origin(String json) {
        return Origin.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
