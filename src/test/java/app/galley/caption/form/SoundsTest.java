package app.galley.caption.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
    private static String formed(SoundForm form, String music, String text) {
        Sounds sounds = new Sounds(new CaptionForm(SpeakerForm.COLON, Dash.TIGHT, form, music, List.of()));
        return String.join(" ", sounds.formed(List.of(text.split(" "))));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            (door slams)                | [door slams]                | (door slams)               | DOOR SLAMS
            [Laughter]                  | [laughter]                  | (laughter)                 | LAUGHTER
            [APPLAUSE]                  | [applause]                  | (applause)                 | APPLAUSE
            [Ann laughs]                | [Ann laughs]                | (Ann laughs)               | ANN LAUGHS
            [rain on a roof]            | [rain on a roof]            | (rain on a roof)           | RAIN ON A ROOF
            [APPLAUS]                   | [Applaus]                   | (Applaus)                  | APPLAUS
            I said (laughs) no          | I said [laughs] no          | I said (laughs) no         | I said (LAUGHS) no
            It fell. [glass breaks] Run | It fell. [glass breaks] Run | It fell. (glass breaks) Run | It fell. GLASS BREAKS Run
            [NAME] said [Mary]          | [NAME] said [Mary]          | [NAME] said [Mary]         | [NAME] said [Mary]
            [inaudible 0:12:03]         | [inaudible 0:12:03]         | [inaudible 0:12:03]        | [inaudible 0:12:03]
            (he never came back)        | (he never came back)        | (he never came back)       | (he never came back)
            [never closed               | [never closed               | [never closed              | [never closed
            """)
    void aSoundTakesTheFormOfTheGuideAndAllElseStays(String text, String brackets, String parentheses, String capitals) {
        assertEquals(brackets, formed(SoundForm.BRACKETS, "", text));
        assertEquals(parentheses, formed(SoundForm.PARENTHESES, "", text));
        assertEquals(capitals, formed(SoundForm.CAPITALS, "", text));
        assertEquals(text, formed(SoundForm.AS_WRITTEN, "", text));
    }

    @Test void musicHasTheSignOfTheGuide() {
        assertEquals("# Row, row #", formed(SoundForm.CAPITALS, "#", "♪ Row, row ♪"));
        assertEquals("#Row, row#", formed(SoundForm.CAPITALS, "#", "♫Row, row♪"));
        assertEquals("♪ Row, row ♪", formed(SoundForm.BRACKETS, "♪", "# Row, row #"));
        assertEquals("Item # 4", formed(SoundForm.BRACKETS, "♪", "Item # 4"), "a number is no music");
    }

    @Test void whatIsFormedStaysSo() {
        for (SoundForm form : SoundForm.values()) {
            for (String text : List.of("(door slams)", "DOOR SLAMS", "I said (laughs) no", "♪ la ♪", "[APPLAUSE]. [phone rings]")) {
                String once = formed(form, "♪", text);
                assertEquals(once, formed(form, "♪", once), form + " " + text);
            }
        }
    }
}
