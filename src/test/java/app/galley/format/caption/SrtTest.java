package app.galley.format.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SrtTest {
    private final SrtReader reader = new SrtReader();
    private final SrtWriter writer = new SrtWriter();

    @Test void wordsShareTheTimeOfTheirCue() {
        Transcript transcript = read("1\n00:00:01,000 --> 00:00:02,000\nHello there\n");
        assertEquals("Hello 1000-1500, there 1500-2000", Fixture.words(transcript.turns().getFirst()));
    }

    @Test void cuesOfAParagraphAreOneTurnAndAPauseBeginsAnother() {
        assertEquals(List.of("|1000-4000|Hello there, how are you?", "|6000-7000|Fine."), Fixture.turns(read("""
                1
                00:00:01,000 --> 00:00:02,000
                Hello there,

                2
                00:00:02,500 --> 00:00:04,000
                how are you?

                3
                00:00:06,000 --> 00:00:07,000
                Fine.
                """)));
    }

    @Test void oddFilesAreReadAllTheSame() {
        assertEquals(List.of("|1000-2000|One & <two>", "|5005-6000|three four", "|360000000-360001000|42"), Fixture.turns(read("""
                00:00:01.000-->00:00:02.000 X1:10 X2:20
                <i>One</i> & <font color="#fff"><two></font>

                7
                0:00:05,5 --> 00:00:06,000
                {\\an8}three

                four

                7
                100:00:00,000 --> 100:00:01,000
                42
                """.replace("\n", "\r\n"))));
    }

    @Test void encodingsAreFound() {
        String file = "1\n00:00:01,000 --> 00:00:02,000\nGrüße – “so”\n";
        for (byte[] bytes : List.of(file.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE),
                file.getBytes(Charset.forName("windows-1252")))) {
            assertTrue(reader.recognises(bytes));
            assertEquals("Grüße – “so”", reader.read(bytes).turns().getFirst().text());
        }
    }

    @Test void namesAreSpeakersWhenTwoCuesBeginWithOne() {
        Transcript transcript = read("""
                1
                00:00:01,000 --> 00:00:02,000
                Ann Lee: Well,

                2
                00:00:02,000 --> 00:00:03,000
                I think so.

                3
                00:00:04,000 --> 00:00:05,000
                BEN: Really?
                """);
        assertEquals(List.of("Ann Lee|1000-3000|Well, I think so.", "BEN|4000-5000|Really?"), Fixture.turns(transcript));
    }

    @Test void oneWordBeforeAColonIsNotASpeaker() {
        assertEquals(List.of("|1000-2000|Note: all of it."),
                Fixture.turns(read("1\n00:00:01,000 --> 00:00:02,000\nNote: all of it.\n")));
    }

    @Test void dashesBeginTurns() {
        assertEquals(List.of("|0-1428|Is it you?", "|1428-2000|Yes."),
                Fixture.turns(read("1\n00:00:00,000 --> 00:00:02,000\n- Is it you?\n- Yes.\n")));
    }

    @Test void whatIsWrittenIsReadBack() {
        Transcript transcript = read("""
                1
                00:00:01,000 --> 00:00:03,000
                Ann: Fish & chips --> <b

                2
                00:00:04,000 --> 00:00:06,000
                Ben: It's 5 < 6.
                """);
        String written = Fixture.written(writer, transcript);
        assertEquals("""
                1
                00:00:01,000 --> 00:00:03,000
                Ann: Fish & chips --\u2060> <\u2060b

                2
                00:00:04,000 --> 00:00:06,000
                Ben: It's 5 < 6.
                """, written);
        assertEquals(List.of("Ann|1000-3000|Fish & chips --> <b", "Ben|4000-6000|It's 5 < 6."), Fixture.turns(read(written)));
    }

    @Test void nothingGivesAnEmptyFile() {
        assertEquals("", Fixture.written(writer, Transcript.empty()));
        assertEquals("", Fixture.written(writer, new Transcript(
                List.of(new Turn(1, Speaker.NONE, new TimeSpan(10, 500), "", List.of())), List.of(), "en")));
        assertEquals(Transcript.empty(), reader.read(new byte[0]));
    }

    @Test void recognisesItsFilesOnly() {
        assertFalse(reader.recognises(Fixture.bytes("WEBVTT\n\n00:01.000 --> 00:02.000\nx")));
        assertFalse(reader.recognises(Fixture.bytes("Some text")));
        assertFalse(reader.recognises(new byte[0]));
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("Some text")));
        assertEquals("format.looksLikeText", problem.problem().key());
    }

    private Transcript read(String file) {
        assertTrue(reader.recognises(Fixture.bytes(file)));
        Transcript transcript = reader.read(Fixture.bytes(file));
        assertEquals(List.of(), TranscriptRules.broken(transcript));
        return transcript;
    }
}
