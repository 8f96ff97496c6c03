package app.galley.format.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Alternatives;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static final Formats FORMATS = StandardFormats.in(Locale.ENGLISH);

    @Test void eachStretchTellsWhatElseWasHeard() {
        byte[] result = Fixture.file("amazon/alternatives.json");
        Transcript transcript = FORMATS.read(result);
        Alternatives alternatives = FORMATS.recognise(result).orElseThrow().alternatives(result);
        Turn turn = transcript.turns().getFirst();
        assertTrue(turn.text().startsWith("going down this steep street, in haul worth."), turn.text());
        assertEquals(List.of(new Alternatives.Offer(2, 2, "the", 0.3421f)), alternatives.of(turn, 2));
        assertEquals(List.of(new Alternatives.Offer(6, 7, "Haworth", 0.41f), new Alternatives.Offer(6, 6, "all", 0.0162f)),
                alternatives.of(turn, 6));
        assertTrue(alternatives.of(turn, 0).isEmpty());
    }

    @Test void otherResultsTellNothingElse() {
        for (String file : List.of("plain.json", "silent.json", "speakers-old.json", "channels.json", "speakers-new.json")) {
            byte[] result = Fixture.file("amazon/" + file);
            assertTrue(FORMATS.recognise(result).orElseThrow().alternatives(result).isEmpty(), file);
        }
    }

    @Test void aFileThatBreaksOffIsAProblem() {
        byte[] broken = "{\"results\":{\"items\":[],\"segments\":[{".getBytes(StandardCharsets.UTF_8);
        assertEquals("format.brokenJson", assertThrows(ProblemException.class,
                () -> FORMATS.reader("amazon").orElseThrow().alternatives(broken)).problem().key());
    }
}
