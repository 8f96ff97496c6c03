package app.galley.format.research.exmaralda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Transcriptions of EXMARaLDA as other people have them.
class ExmaraldaReaderTest {
    private static final String SPEAKERS = "<speakertable><speaker id='SPK0'><abbreviation>DS</abbreviation><sex value='m'/><languages-used><language lang='deu'/></languages-used>"
            + "<ud-speaker-information><ud-information attribute-name='Alias'>Tom</ud-information></ud-speaker-information></speaker>"
            + "<speaker id='SPK1'><abbreviation>FB</abbreviation></speaker></speakertable>";
    private final ExmaraldaReader reader = new ExmaraldaReader();

    @Test void eventsThatFollowEachOtherAreOneTurnUpToTheEndOfASentence() {
        String file = score(points("0.0", "1.0", "1.5", "2.25", "4.0"), tier("SPK0", "v", "t", event(0, 1, "Ich wei"), event(1, 2, "ß es "), event(2, 3, "nicht. "),
                event(3, 4, "Doch.")) + tier("SPK1", "v", "t", event(1, 2, "Hm. ")));
        Transcript read = read(file);
        assertEquals(List.of("DS|0-2250|Ich weiß es nicht.", "FB|1000-1500|Hm.", "DS|2250-4000|Doch."), Fixture.turns(read));
        assertEquals("de", read.language());
    }

    @Test void aGapEndsATurn() {
        assertEquals(List.of("DS|0-1000|so", "DS|2000-3000|ja"),
                Fixture.turns(read(score(points("0", "1", "2", "3"), tier("SPK0", "v", "t", event(0, 1, "so "), event(2, 3, "ja "))))));
    }

    @Test void pointsWithoutATimeLieEvenlyBetweenOthers() {
        assertEquals(List.of("DS|0-1000|eins.", "FB|1000-2000|zwei.", "DS|2000-3000|drei."), Fixture.turns(read(score(points("0", "", "", "3.0"),
                tier("SPK0", "v", "t", event(0, 1, "eins."), event(2, 3, "drei.")) + tier("SPK1", "v", "t", event(1, 2, "zwei."))))));
    }

    @Test void wordsHaveTheirTimesFromATierOfWordsAndOtherTiersArePassedOver() {
        Transcript read = read(score(points("0", "0.4", "1"), tier("SPK0", "v", "t", event(0, 2, "guten Tag")) + tier("SPK0", "en", "a", event(0, 2, "good day"))
                + tier("SPK0", "nn", "d", event(0, 2, "nods")) + tier("SPK0", "word", "d", event(0, 1, "guten"), event(1, 2, "Tag"))));
        assertEquals(List.of("DS|0-1000|guten Tag"), Fixture.turns(read));
        assertEquals("guten 0-400, Tag 400-1000", Fixture.words(read.turns().getFirst()));
    }

    @Test void whatAnEventSaysAboutItselfIsNotItsText() {
        String event = "<event start='T0' end='T1'>Ja<ud-information attribute-name='check'>later</ud-information>!</event>";
        assertEquals(List.of("|0-1000|Ja!"), Fixture.turns(read(score(points("0", "1"), "<tier id='TIE0' category='v' type='t'>" + event + "</tier>"))));
    }

    @Test void anEventWithoutItsPointIsNamedWithItsLine() {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(score(points("0", "1"), "\n" + tier("SPK0", "v", "t", event(0, 9, "a")))));
        assertEquals("format.annotationWithoutTime", problem.problem().key());
        assertEquals(2, problem.problem().arguments().getFirst());
    }

    @Test void aScoreOfManyEventsTakesNoLongTime() {
        StringBuilder points = new StringBuilder();
        StringBuilder events = new StringBuilder();
        for (int i = 0; i <= 100_000; i++) {
            points.append(point(i, i % 3 == 0 ? i + ".5" : ""));
            events.append(i < 100_000 ? event(i, i + 1, "so ") : "");
        }
        assertEquals(100_000, assertTimeout(Duration.ofSeconds(30), () -> read(score(points.toString(), tier("SPK0", "v", "t", events.toString())))).wordCount());
    }

    @Test void encodingsAreFoundAndHarmIsRefused() {
        String file = score(points("0", "1"), tier("SPK0", "v", "t", event(0, 1, "Grüße.")));
        assertEquals(List.of("DS|0-1000|Grüße."), Fixture.turns(reader.read(("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE))));
        String bomb = "<!DOCTYPE basic-transcription [<!ENTITY a 'aaaa'>]>" + file.replace("Grüße", "&a;");
        assertEquals("format.documentType", assertThrows(ProblemException.class, () -> read(bomb)).problem().key());
    }

    @Test void otherFilesAreNotRecognised() {
        assertTrue(reader.recognises(Fixture.bytes(score("", ""))));
        assertFalse(reader.recognises(Fixture.bytes("<segmented-transcription/>")) || reader.recognises(new byte[0]));
        assertEquals("format.looksLikeText", assertThrows(ProblemException.class, () -> read("Some text")).problem().key());
    }

    private Transcript read(String file) {
        return reader.read(Fixture.bytes(file));
    }

    private static String score(String points, String tiers) {
        return "<?xml version='1.0' encoding='UTF-8'?><basic-transcription><head>" + SPEAKERS + "</head><basic-body><common-timeline>" + points
                + "</common-timeline>" + tiers + "</basic-body></basic-transcription>";
    }

    private static String points(String... times) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            points.append(point(i, times[i]));
        }
        return points.toString();
    }

    private static String point(int number, String time) {
        return "<tli id='T" + number + (time.isEmpty() ? "'/>" : "' time='" + time + "'/>");
    }

    private static String tier(String speaker, String category, String type, String... events) {
        return "<tier id='TIE' speaker='" + speaker + "' category='" + category + "' type='" + type + "'>" + String.join("", events) + "</tier>";
    }

    private static String event(int from, int to, String text) {
        return "<event start='T" + from + "' end='T" + to + "'>" + text + "</event>";
    }
}
