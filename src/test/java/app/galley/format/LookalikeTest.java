package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LookalikeTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @Test void filesAroundAmazonTranscribeAreNamed() {
        assertLooksLike("PostCallAnalytics", "{\"ConversationAnalytics\":{},\"SpeechSegments\":[]}");
        assertLooksLike("HealthScribe", "{\"Conversation\":{\"TranscriptItems\":[]}}");
        assertLooksLike("HealthScribe", "{\"ClinicalDocumentation\":{\"Sections\":[]}}");
        assertLooksLike("DataAutomation", "{\"metadata\":{\"semantic_modality\":\"AUDIO\"},\"audio\":{},\"audio_segments\":[]}");
        assertLooksLike("JobReply", "{\"TranscriptionJob\":{\"TranscriptionJobName\":\"a\"}}");
        assertLooksLike("Synchronous", "{\"Metadata\":{},\"Results\":{\"Transcript\":\"\",\"Items\":[]}}");
        assertLooksLike("Streaming", "[{\"ResultId\":\"1\",\"StartTime\":0.5,\"IsPartial\":false,\"Alternatives\":[]}]");
        assertLooksLike("Streaming", "{\"Transcript\":{\"Results\":[]}}");
        assertLooksLike("Streaming", "{\"TranscriptEvent\":{}}");
    }

    @Test void otherJsonIsNamed() {
        assertLooksLike("OtherRecogniser", "{\"monologues\":[]}");
        assertLooksLike("OtherRecogniser", "{\"results\":[{\"alternatives\":[{\"transcript\":\"x\"}]}]}");
        assertLooksLike("OtherJson", "{\"name\":\"x\"}");
        assertLooksLike("OtherJson", "[1,2]");
        assertLooksLike("OtherJson", "{}");
    }

    @Test void whatIsNotJsonIsNamed() {
        assertLooksLike("Captions", "1\n00:00:01 --> nowhere\n<tt xmlns='urn:x'> <tt ");
        assertLooksLike("Refusal", "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>");
        assertLooksLike("Markup", "<!DOCTYPE html><html></html>");
        assertLooksLike("Text", "Just some words.");
        assertLooksLike("Document", "%PDF-1.7");
        assertLooksLike("Document", "PK\u0003\u0004");
        assertLooksLike("Binary", "\u0001\u0002\u0003");
    }

    @Test void captionFilesWithoutCuesAreNamed() {
        assertEquals("format.noCues", key(Fixture.bytes("[Script Info]\nTitle: x")));
        assertEquals("format.noCues", key(Fixture.bytes("<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml'/>")));
    }

    @Test void recordingsAreNamed() {
        for (String start : new String[] {"RIFF1234WAVE", "ID3\u0003", "fLaC", "OggS", "\u0000\u0000\u0000 ftypM4A ", "\u00FF\u00FB\u0090"}) {
            assertEquals("format.looksLikeMedia", key(start.getBytes(StandardCharsets.ISO_8859_1)), start);
        }
    }

    @Test void anEmptyFileIsNamed() {
        assertEquals("format.empty", key(new byte[0]));
        assertEquals("format.empty", key(Fixture.bytes(" \n")));
    }

    @Test void brokenJsonIsNamedWithItsLine() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> formats.read(Fixture.bytes("{\n\"jobName\":\"a\",\n\"resu")));
        assertTrue(Fixture.sentence(problem).contains("line 3"), Fixture.sentence(problem));
    }

    @Test void everyProblemHasItsSentence() {
        for (String text : new String[] {"", "{}", "x", "[Script Info]", "{\"Results\":{}}", "%PDF"}) {
            ProblemException problem = assertThrows(ProblemException.class, () -> formats.read(Fixture.bytes(text)));
            assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind());
            assertTrue(Fixture.sentence(problem).length() > 20);
        }
    }

    private void assertLooksLike(String expected, String content) {
        assertEquals("format.looksLike" + expected, key(Fixture.bytes(content)), content);
    }

    private String key(byte[] bytes) {
        ProblemException problem = assertThrows(ProblemException.class, () -> formats.read(bytes));
        assertTrue(Fixture.sentence(problem).length() > 20);
        return problem.problem().key();
    }
}
