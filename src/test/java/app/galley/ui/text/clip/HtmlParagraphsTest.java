package app.galley.ui.text.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.text.SampleTranscripts;
import org.junit.jupiter.api.Test;

class HtmlParagraphsTest {
    private static final String META = "<meta charset=\"utf-8\">";

    @Test void eachTurnIsAParagraphUnderItsSpeakerAndTime() {
        Transcript document = SampleTranscripts.of("Ann: one two", "B<b: three & \"four\"");
        assertEquals(META + "<p><b>Ann</b> 0:00:00<br>one two</p>\n<p><b>B&lt;b</b> 0:00:00<br>three &amp; &quot;four&quot;</p>\n",
                HtmlParagraphs.of(document, Position.START, document.end()));
    }

    @Test void aPieceOfATurnHasNoHead() {
        Transcript document = SampleTranscripts.of("Ann: one two three");
        assertEquals(META + "<p>two</p>\n", HtmlParagraphs.of(document, new Position(0, 4), new Position(0, 7)));
    }

    @Test void theBreakBehindATurnBringsNoHeadOfTheNext() {
        Transcript document = SampleTranscripts.of("Ann: one", "Bob: two");
        assertFalse(HtmlParagraphs.of(document, Position.START, new Position(1, 0)).contains("Bob"));
    }

    @Test void struckWordsAreStruckThroughInOne() {
        Transcript plain = SampleTranscripts.of("Ann: one two three four");
        Transcript document = WordEdits.strike(plain, new Position(0, 4), new Position(0, 13), Position.START).applyTo(plain);
        assertEquals(META + "<p><b>Ann</b> 0:00:00<br>one <s>two three</s> four</p>\n",
                HtmlParagraphs.of(document, Position.START, document.end()));
        assertEquals(META + "<p><s>o three</s> fo</p>\n", HtmlParagraphs.of(document, new Position(0, 6), new Position(0, 16)));
    }

    @Test void turnsFromRightToLeftSaySo() {
        Transcript document = SampleTranscripts.of("Ann: \u05D0\u05D1");
        assertEquals(META + "<p dir=\"rtl\"><b>Ann</b> 0:00:00<br>\u05D0\u05D1</p>\n",
                HtmlParagraphs.of(document, Position.START, document.end()));
    }
}
