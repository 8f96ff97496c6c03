package app.galley.format.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.SpeakerNames;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallAnalyticsReaderTest {
    private final CallAnalyticsReader reader = new CallAnalyticsReader(new SpeakerNames(Locale.ENGLISH));
    private final byte[] call = Fixture.file("amazon/call.json");

    @Test void everyPartIsATurnOfItsParticipant() {
        Transcript transcript = reader.read(call);
        assertEquals(List.of("Agent|40-900|Harbour office.", "Agent|1200-1500|Hello?", "Customer|2000-3000|My boat sank"),
                Fixture.turns(transcript));
        assertEquals("en-US", transcript.language());
        assertEquals(0.5f, transcript.turns().getFirst().words().get(1).confidence());
        assertEquals(List.of(), TranscriptRules.broken(transcript));
    }

    @Test void aPartWithoutItemsSharesItsTimeOverItsWords() {
        assertEquals("My 2000-2200, boat 2200-2600, sank 2600-3000", Fixture.words(reader.read(call).turns().get(2)));
    }

    @Test void recognisesItsFilesOnly() {
        assertTrue(reader.recognises(call));
        assertFalse(reader.recognises(Fixture.file("amazon/plain.json")));
        assertFalse(reader.recognises(Fixture.bytes("{\"Transcript\":[]}")));
    }

    @Test void anotherFileIsToldWhatItIs() {
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("{\"a\":1}")));
        assertEquals("format.looksLikeOtherJson", problem.problem().key());
    }
}
