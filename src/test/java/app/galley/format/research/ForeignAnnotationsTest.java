package app.galley.format.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.research.elan.ElanReader;
import app.galley.format.research.praat.TextGridReader;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Annotations as other people have them.
class ForeignAnnotationsTest {
    private final ElanReader elan = new ElanReader();
    private final TextGridReader praat = new TextGridReader();

    @Test void tiersOfElanAreSpeakersByParticipantElseByName() {
        String tiers = tier("TIER_ID=\"K-Spch\" PARTICIPANT=\"Karl\"", 1, 2, "One.") + tier("TIER_ID=\"Wanda\"", 3, 4, "Two.")
                + tier("TIER_ID=\"default\"", 5, 6, "Three.");
        assertEquals(List.of("Karl|0-1000|One.", "Wanda|1000-2000|Two.", "|2000-3000|Three."),
                Fixture.turns(elan.read(Fixture.bytes(eaf(slots(0, 1000, 1000, 2000, 2000, 3000), tiers)))));
    }

    @Test void languagesAreKnownByTheirLongAndTheirShortCodes() {
        for (String[] codes : new String[][] {{"eng", "en"}, {"deu", "de"}, {"en-GB", "en-GB"}, {"gsw", "gsw"}, {"no language", ""}, {"", ""}}) {
            assertEquals(codes[1], elan.read(Fixture.bytes(eaf(slots(0, 1), tier("TIER_ID=\"W\" LANG_REF=\"" + codes[0] + "\"", 1, 2, "a")))).language());
        }
    }

    @Test void wordsBelowGiveTheirTimesWhenTheyStandInTheText() {
        String words = tier("TIER_ID=\"W\"", 1, 2, "One two.") + tier("TIER_ID=\"lemma\" PARENT_REF=\"W\"", 3, 4, "ONE")
                + tier("TIER_ID=\"words\" PARENT_REF=\"W\"", 3, 4, "One");
        assertEquals("One 100-200", Fixture.words(elan.read(Fixture.bytes(eaf(slots(0, 1000, 100, 200), words))).turns().getFirst()));
        String others = tier("TIER_ID=\"W\"", 1, 2, "One two.") + tier("TIER_ID=\"gloss\" PARENT_REF=\"W\"", 3, 4, "eins");
        assertEquals("One 0-500, two 500-1000", Fixture.words(elan.read(Fixture.bytes(eaf(slots(0, 1000, 100, 200), others))).turns().getFirst()));
    }

    @Test void slotsWithoutATimeLieEvenlyBetweenOthers() {
        String tiers = tier("TIER_ID=\"W\"", 1, 2, "a") + tier("TIER_ID=\"X\"", 2, 3, "b") + tier("TIER_ID=\"Y\"", 3, 4, "c")
                + tier("TIER_ID=\"Z\"", 4, 5, "d");
        assertEquals(List.of("W|0-1000|a", "X|1000-2000|b", "Y|2000-3000|c", "Z|3000-3000|d"),
                Fixture.turns(elan.read(Fixture.bytes(eaf(slots(0, -1, -1, 3000, -1), tiers)))));
    }

    @Test void annotationsMayOverlapHaveNoLengthOrEndBeforeTheyBegin() {
        String tiers = tier("TIER_ID=\"W\"", 1, 3, "a") + tier("TIER_ID=\"X\"", 2, 2, "b") + tier("TIER_ID=\"Y\"", 3, 2, "c")
                + tier("TIER_ID=\"Z\"", 3, 4, "late");
        assertEquals(List.of("W|0-900|a", "X|500-500|b", "Y|900-900|c", "Z|900-400000000|late"),
                Fixture.turns(elan.read(Fixture.bytes(eaf(slots(0, 500, 900, 400_000_000), tiers)))));
    }

    @Test void anAnnotationWithoutATimeIsNamedWithItsLine() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> elan.read(Fixture.bytes(eaf(slots(0, 1), "\n" + tier("TIER_ID=\"W\"", 1, 9, "a")))));
        assertEquals("format.annotationWithoutTime", problem.problem().key());
        assertEquals(4, problem.problem().arguments().getFirst());
    }

    @Test void elanEncodingsAreFound() {
        String file = eaf(slots(0, 1000), tier("TIER_ID=\"Jürgen\"", 1, 2, "Grüße"));
        for (byte[] bytes : List.of(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE), file.getBytes(Charset.forName("windows-1252")))) {
            assertTrue(elan.recognises(bytes));
            assertEquals(List.of("Jürgen|0-1000|Grüße"), Fixture.turns(elan.read(bytes)));
        }
    }

    @Test void elanFilesThatWouldDoHarmAreRefused() {
        String bomb = "<!DOCTYPE ANNOTATION_DOCUMENT [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + eaf(slots(0, 1000), tier("TIER_ID=\"W\"", 1, 2, "&b;"));
        assertEquals("format.documentType", assertThrows(ProblemException.class, () -> elan.read(Fixture.bytes(bomb))).problem().key());
        String fetched = bomb.replace("'aaaa'", "SYSTEM 'file:///etc/passwd'");
        assertEquals("format.documentType", assertThrows(ProblemException.class, () -> elan.read(Fixture.bytes(fetched))).problem().key());
    }

    @Test void manySlotsAndTiersTakeNoLongTime() {
        StringBuilder slots = new StringBuilder();
        StringBuilder tiers = new StringBuilder();
        for (int i = 1; i <= 60_000; i++) {
            slots.append("<TIME_SLOT TIME_SLOT_ID=\"ts").append(i).append("\"/>");
        }
        for (int i = 1; i <= 30_000; i++) {
            tiers.append(tier("TIER_ID=\"T" + i + "\" PARENT_REF=\"T1\"", i, i + 1, "a"));
        }
        Transcript read = assertTimeout(Duration.ofSeconds(30),
                () -> elan.read(Fixture.bytes(eaf(slots.toString(), tier("TIER_ID=\"T\"", 1, 2, "a") + tiers))));
        assertEquals(1, read.wordCount());
    }

    @Test void turnsThatAllOverlapTakeNoMoreMemoryThanTheirText() {
        StringBuilder turns = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            turns.append(i).append("e-9 9 \"a b\"\n");
            words.append(i).append("e-8 8 \"a\"\n");
        }
        String file = grid(interval("A", turns.toString()), interval("A - words", words.toString()));
        assertEquals(120_000, assertTimeout(Duration.ofSeconds(30), () -> praat.read(Fixture.bytes(file))).wordCount());
    }

    @Test void anAnnotationOfTenMegabytesIsRead() {
        String text = "word ".repeat(2_000_000);
        String file = eaf(slots(0, 1000), tier("TIER_ID=\"W\"", 1, 2, text) + tier("TIER_ID=\"V\" PARENT_REF=\"W\"", 1, 2, text.substring(5) + "x"));
        assertEquals(2_000_000, assertTimeout(Duration.ofSeconds(30), () -> elan.read(Fixture.bytes(file))).wordCount());
    }

    @Test void theShortFormOfATextGridIsReadToo() {
        String file = """
                File type = "ooTextFile"
                "TextGrid"

                0 ! from the beginning
                2.3
                <exists>
                2
                "IntervalTier"
                "Mary"
                0
                2.3
                2
                0
                1
                "He said ""so"" <exists> 5"
                1
                2.3
                ""
                "TextTier"
                "bell"
                0
                2.3
                1
                1.5
                "ding"
                """;
        assertEquals(List.of("Mary|0-1000|He said \"so\" <exists> 5"), Fixture.turns(praat.read(Fixture.bytes(file))));
    }

    @Test void tiersOfTheForcedAlignerAreWordsOfTheirSpeakers() {
        String file = grid(interval("Ann - words", "0 0.5 \"well\" 0.5 1 \"yes\" 1 3 \"\" 3 4 \"again\""),
                interval("Ann - phones", "0 0.5 \"w\""), interval("Ben", "1 3 \"So be it.\""), interval("Ben - words", "1 2 \"So\" 2 2.5 \"be\" 2.5 3 \"it\""));
        Transcript read = praat.read(Fixture.bytes(file));
        assertEquals(List.of("Ann|0-1000|well yes", "Ben|1000-3000|So be it.", "Ann|3000-4000|again"), Fixture.turns(read));
        assertEquals("So 1000-2000, be 2000-2500, it 2500-3000", Fixture.words(read.turns().get(1)));
        assertEquals(List.of("|0-500|one"), Fixture.turns(praat.read(Fixture.bytes(grid(interval("words", "0 0.5 \"one\""), interval("phones", "0 0.5 \"w\""))))));
    }

    @Test void intervalsMayOverlapHaveNoLengthOrLieFarOut() {
        String file = grid(interval("A", "0 2 \"a\" 1 1 \"b\" 3 2 \"c\" -1 0.5 \"d\" 400000 4e5 \"late\" 1e-1 99999999999999999999 \"x\""));
        assertEquals("format.brokenTextGrid", assertThrows(ProblemException.class, () -> praat.read(Fixture.bytes(file))).problem().key());
        Transcript read = praat.read(Fixture.bytes(file.replace("99999999999999999999", "999999999999")));
        assertEquals(List.of("A|0-2000|a", "A|0-500|d", "A|100-1000000000000|x", "A|1000-1000|b", "A|3000-3000|c", "A|400000000-400000000|late"),
                Fixture.turns(read));
        assertEquals(List.of(), TranscriptRules.broken(read));
    }

    @Test void textGridEncodingsAreFound() {
        String file = grid(interval("Jürgen", "0 1 \"Grüße\""));
        for (byte[] bytes : List.of(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE), file.getBytes(Charset.forName("windows-1252")))) {
            assertTrue(praat.recognises(bytes));
            assertEquals(List.of("Jürgen|0-1000|Grüße"), Fixture.turns(praat.read(bytes)));
        }
    }

    @Test void aTextGridThatBreaksOffIsNamedWithItsLine() {
        String file = grid(interval("A", "0 2 \"a\" 2 3 \"b"));
        ProblemException problem = assertThrows(ProblemException.class, () -> praat.read(Fixture.bytes(file)));
        assertEquals("format.brokenTextGrid", problem.problem().key());
        assertTrue(Fixture.sentence(problem).contains("line "), Fixture.sentence(problem));
        assertEquals("format.binaryTextGrid",
                assertThrows(ProblemException.class, () -> praat.read(Fixture.bytes("ooBinaryFile\u0008TextGrid\u0001"))).problem().key());
    }

    @Test void sizesThatLieAndLongLinesTakeNoLongTime() {
        String lying = grid(interval("A", "0 1 \"a\"")).replace("\n1\n", "\n999999999999\n");
        assertThrows(ProblemException.class, () -> assertTimeout(Duration.ofSeconds(10), () -> praat.read(Fixture.bytes(lying))));
        String longLine = grid(interval("A", "0 1 \"" + "word ".repeat(2_000_000) + "\""));
        assertEquals(2_000_000, assertTimeout(Duration.ofSeconds(30), () -> praat.read(Fixture.bytes(longLine))).wordCount());
        String noBlank = grid(interval("A", "0 1 " + "1-".repeat(5_000_000) + " \"a\""));
        assertEquals(1, assertTimeout(Duration.ofSeconds(30), () -> praat.read(Fixture.bytes(noBlank))).wordCount());
    }

    @Test void otherFilesAreNotRecognised() {
        assertFalse(elan.recognises(Fixture.bytes("<tt/>")) || elan.recognises(new byte[0]));
        assertFalse(praat.recognises(Fixture.bytes("File type = \"ooTextFile\"\nObject class = \"Pitch 1\"")) || praat.recognises(new byte[0]));
        assertEquals("format.looksLikeText", assertThrows(ProblemException.class, () -> praat.read(Fixture.bytes("Some text"))).problem().key());
        assertEquals("format.looksLikeText", assertThrows(ProblemException.class, () -> elan.read(Fixture.bytes("Some text"))).problem().key());
    }

    private static String eaf(String slots, String tiers) {
        return "<ANNOTATION_DOCUMENT>\n<TIME_ORDER>" + slots + "</TIME_ORDER>\n" + tiers + "</ANNOTATION_DOCUMENT>";
    }

    private static String slots(long... times) {
        StringBuilder slots = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            slots.append("<TIME_SLOT TIME_SLOT_ID=\"ts").append(i + 1).append(times[i] < 0 ? "\"/>" : "\" TIME_VALUE=\"" + times[i] + "\"/>");
        }
        return slots.toString();
    }

    private static String tier(String attributes, int from, int to, String text) {
        return "<TIER " + attributes + "><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"ts" + from + "\" TIME_SLOT_REF2=\"ts" + to
                + "\"><ANNOTATION_VALUE>" + text + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>";
    }

    private static String grid(String... tiers) {
        return "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = 9\ntiers? <exists>\nsize = " + tiers.length + "\n"
                + String.join("\n", tiers) + "\n";
    }

    private static String interval(String name, String intervals) {
        long count = (intervals.chars().filter(c -> c == '"').count() + 1) / 2;
        return "\"IntervalTier\" \"" + name + "\" 0 9\n" + count + "\n" + intervals;
    }
}
