package app.galley.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.Fixture;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextWriterTest {
    @Test void everyTurnHasItsSpeakerAndTime() {
        Transcript transcript = new Transcript(List.of(
                new Turn(1, 0, new TimeSpan(4_000, 5_000), "So the river.", List.of()),
                new Turn(2, Speaker.NONE, new TimeSpan(3_725_000, 3_726_000), "When?", List.of()),
                new Turn(3, 0, new TimeSpan(3_730_000, 3_734_500), "", List.of())),
                List.of(new Speaker(0, "Ann Lee")), "en");
        assertEquals("""
                Ann Lee  0:00:04
                So the river.

                1:02:05
                When?

                Ann Lee  1:02:10 – 1:02:14
                """, Fixture.written(new TextWriter(), transcript));
    }

    @Test void struckWordsAreLeftOut() {
        Turn turn = new Turn(1, -1, new TimeSpan(0, 0), "Um, yes.", List.of(
                new Word(0, 2, new TimeSpan(0, 100), 1, Timing.MEASURED, true),
                new Word(4, 7, new TimeSpan(1_000, 1_100), 1, Timing.MEASURED, false)));
        assertEquals("0:00:01\nyes.\n", Fixture.written(new TextWriter(), new Transcript(List.of(turn), List.of(), "en")));
    }

    @Test void nothingGivesAnEmptyFile() {
        assertEquals("", Fixture.written(new TextWriter(), Transcript.empty()));
    }
}
