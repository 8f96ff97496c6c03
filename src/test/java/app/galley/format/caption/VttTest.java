package app.galley.format.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class VttTest {
    private final VttReader reader = new VttReader();
    private final VttWriter writer = new VttWriter();

    @Test void voicesAreSpeakersAndEverythingElseIsPassedOver() {
        Transcript transcript = read("""
                WEBVTT - a title
                Kind: captions
                Language: en-GB

                STYLE
                ::cue { color: red }

                NOTE not --- shown

                first
                00:01.000 --> 00:00:02.000 align:center line:80%
                <v.loud Ann Lee>Fish &amp; <i>chips</i></v>

                00:02.000 --> 00:03.000
                <v Ann Lee>for two.

                00:04.000 --> 00:06.000
                <v Ben>I&#39;m &lt;here&gt;&nbsp;now</v> <v Ann Lee>Good.</v>
                """);
        assertEquals("en-GB", transcript.language());
        assertEquals(List.of("Ann Lee|1000-3000|Fish & chips for two.", "Ben|4000-6000|I'm <here> now",
                "Ann Lee|4000-6000|Good."), Fixture.turns(transcript));
    }

    @Test void timeStampsInsideACueAreKept() {
        Transcript transcript = read("""
                WEBVTT

                00:01.000 --> 00:05.000
                One two <00:00:03.000>three<00:00:04.500> four
                """);
        assertEquals("One 1000-2000, two 2000-3000, three 3000-4500, four 4500-5000",
                Fixture.words(transcript.turns().getFirst()));
    }

    @Test void brokenMarkUpDoesNotStopTheReading() {
        assertEquals("a & b &nothing; c", read("WEBVTT\n\n00:01.000 --> 00:02.000\na & b &nothing; c <i\n")
                .turns().getFirst().text());
    }

    @Test void speakersAreVoicesAndSignsAreEscaped() {
        Turn turn = new Turn(1, 0, new TimeSpan(0, 0), "5 < 6 --> a&b", List.of(word(0, 1, 0), word(4, 5, 500), word(10, 13, 1_000)));
        Transcript transcript = new Transcript(List.of(turn), List.of(new Speaker(0, "Ann <A> & co")), "en");
        String written = Fixture.written(writer, transcript);
        assertEquals("""
                WEBVTT

                00:00:00.000 --> 00:00:01.400
                <v Ann &lt;A&gt; &amp; co>5 &lt; 6 --&gt; a&amp;b</v>
                """, written);
        assertEquals(List.of("Ann <A> & co|0-1400|5 < 6 --> a&b"), Fixture.turns(read(written)));
    }

    @Test void nothingGivesAFileWithoutCues() {
        assertEquals("WEBVTT\n", Fixture.written(writer, Transcript.empty()));
        assertEquals(List.of("|0-0|"), Fixture.turns(read("WEBVTT\n")));
    }

    @Test void recognisesItsFilesOnly() {
        assertTrue(reader.recognises(Fixture.bytes("\uFEFFWEBVTT\n")));
        assertFalse(reader.recognises(Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\nx\n")));
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("{}")));
        assertEquals("format.looksLikeOtherJson", problem.problem().key());
    }

    private Transcript read(String file) {
        assertTrue(reader.recognises(Fixture.bytes(file)));
        Transcript transcript = reader.read(Fixture.bytes(file));
        assertEquals(List.of(), TranscriptRules.broken(transcript));
        return transcript;
    }

    private static Word word(int start, int end, long time) {
        return new Word(start, end, new TimeSpan(time, time + 400), 1, Timing.MEASURED, false);
    }
}
