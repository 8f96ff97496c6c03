package app.galley.format.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input is read leniently with a list of what was mended, or refused with its line and the reason.
class MendsTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    private final Wording words = new Wording(Locale.ENGLISH);

    private Mends mends(byte[] bytes) {
        Mends mends = new Mends();
        formats.captions(bytes).orElseThrow().cues(bytes, mends);
        return mends;
    }

    private Mends mends(String text) {
        return mends(Fixture.bytes(text));
    }

    private List<String> said(String text) {
        return mends(text).places().stream().map(mend -> mend.said(words)).toList();
    }

    @Test void aSoundFileHasNoMends() {
        assertTrue(mends("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\r\n00:00:02,000 --> 00:00:03,000\r\n<i>Two</i>\r\n").isEmpty());
        assertTrue(mends("WEBVTT\n\nNOTE x\n\nid\n00:01.000 --> 00:02.000\n<v Ann>One</v>\n").isEmpty());
        for (String format : List.of("srt", "vtt", "sbv", "ass", "ttml", "podcast")) {
            byte[] written = Fixture.bytes(Fixture.written(formats.writer(format), formats.read(Fixture.file("amazon/speakers-new.json"))));
            assertEquals(List.of(), mends(written).places(), format);
        }
    }

    @ParameterizedTest @EnumSource
    void everyKindHasASentence(Mend.Kind kind) {
        String said = new Mend(kind, Mend.Unit.LINE, 3, List.of(1, 2)).said(words);
        assertTrue(said.startsWith("Line 3: ") && said.length() > 25 && said.endsWith("."), said);
        assertFalse(new Mend(kind, Mend.Unit.LINE, 0, List.of(1, 2)).said(words).startsWith("Line 3"));
    }

    @Test void wrongSeparatorsAndDigitsAreTold() {
        assertEquals(List.of("Line 2: “.” stands before a fraction of a second or the frames and was read as “,”.",
                "Line 2: A time has fewer digits than the format wants; it was read all the same.",
                "Line 2: The fraction of a second has other than three digits; it was read as 5 milliseconds."),
                said("1\n0:0:01.000 --> 00:00:02,5\nOne\n"));
        assertEquals(List.of("Line 3: A time has fewer digits than the format wants; it was read all the same."), said("WEBVTT\n\n0:01.000 --> 00:02.000\nOne\n"));
    }

    @Test void numbersThatAreMissingOrRepeatedAreTold() {
        String time = "00:00:0%d,000 --> 00:00:0%d,500\ntext\n\n";
        String file = "1\n" + time.formatted(1, 1) + "1\n" + time.formatted(2, 2) + time.formatted(3, 3) + "4\n" + time.formatted(4, 4) + "9\n" + time.formatted(5, 5);
        assertEquals(List.of("Line 5: The cue has the number 1 instead of 2.", "Line 9: The cue has no number.", "Line 16: The cue has the number 9 instead of 5."), said(file));
    }

    @Test void timesThatMakeNoSenseAreTold() {
        byte[] file = Fixture.bytes("""
                1
                00:00:05,000 --> 00:00:04,000
                ends early

                2
                00:00:02,000 --> 00:00:02,000
                no time

                3
                00:00:03,000 --> 00:00:08,000
                long

                4
                100:00:06,000 --> 100:00:07,000
                far

                5
                100:00:06,500 --> 100:00:09,000
                over
                """);
        Mends mends = mends(file);
        assertEquals(List.of(Mend.Kind.END_BEFORE_START, Mend.Kind.NO_LENGTH, Mend.Kind.ORDER, Mend.Kind.LONG_HOURS, Mend.Kind.LONG_HOURS, Mend.Kind.LONG_HOURS,
                Mend.Kind.LONG_HOURS, Mend.Kind.OVERLAP), mends.places().stream().map(Mend::kind).toList());
        List<Cue> cues = formats.captions(file).orElseThrow().cues(file);
        assertEquals(new TimeSpan(5_000, 5_000), cues.getFirst().time());
        assertEquals(new TimeSpan(360_006_000, 360_007_000), cues.get(3).time());
        Transcript transcript = formats.read(file);
        assertEquals("no time long ends early", transcript.turns().getFirst().text());
    }

    @Test void encodingsAreRecognisedAndTold() {
        String file = "1\n00:00:01,000 --> 00:00:02,000\nCafé – déjà vu\n";
        Charset windows = Charset.forName("windows-1252");
        assertEquals(List.of(Mend.Kind.WINDOWS_1252), kinds(file.getBytes(windows)));
        assertEquals(List.of(Mend.Kind.BYTE_ORDER_MARK), kinds(Fixture.bytes("\ufeff" + file)));
        assertEquals(List.of(Mend.Kind.UTF_16), kinds(("\ufeff" + file).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(List.of(Mend.Kind.UTF_16), kinds(("\ufeff" + file).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(List.of(Mend.Kind.CARRIAGE_RETURNS), kinds(Fixture.bytes(file.replace('\n', '\r'))));
        assertEquals(List.of(), kinds(Fixture.bytes(file.replace("\n", "\r\n"))));
        for (byte[] bytes : List.of(file.getBytes(windows), ("\ufeff" + file).getBytes(StandardCharsets.UTF_16LE), Fixture.bytes(file.replace('\n', '\r')))) {
            assertEquals("Café – déjà vu", formats.read(bytes).turns().getFirst().text());
        }
    }

    private List<Mend.Kind> kinds(byte[] bytes) {
        return mends(bytes).places().stream().map(Mend::kind).toList();
    }

    @Test void arrowsAndBlankLinesInTextAreKept() {
        byte[] file = Fixture.bytes("1\n00:00:01,000-->00:00:02,000\na --> b\n\nstill one\n");
        assertEquals(List.of(Mend.Kind.ARROW, Mend.Kind.ARROW_IN_TEXT, Mend.Kind.BLANK_LINE), kinds(file));
        assertEquals("a --> b still one", formats.read(file).turns().getFirst().text());
        byte[] vtt = Fixture.bytes("WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\n\nlost line\n\n00:03.000 --> 00:04.000\n");
        assertEquals(List.of(Mend.Kind.ARROW_IN_TEXT, Mend.Kind.STRAY, Mend.Kind.NO_TEXT), kinds(vtt));
        assertEquals("a --> b", formats.read(vtt).turns().getFirst().text());
    }

    @Test void tagsOfAWebPageAreLeftOut() {
        byte[] file = Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\n<div class=\"x\"><span style='a'>One</span><br/>2 < 3 <you> {\\an8}</div>\n");
        assertEquals(List.of(Mend.Kind.MARK_UP), kinds(file));
        assertEquals(List.of("One", "2 < 3 <you> "), formats.captions(file).orElseThrow().cues(file).getFirst().lines());
    }

    @Test void subtitlesOfOtherFormatsTellToo() {
        assertEquals(List.of("Line 3: The cue ends before it begins; it was read as ending where it begins."),
                said("[Script Info]\n[Events]\nDialogue: 0,0:00:05.00,0:00:03.00,Default,,0,0,0,,Early"));
        assertEquals(List.of("Line 4: The cue begins before the one in front of it ends; both keep their times."),
                said("0:00:01.000,0:00:03.000\nOne\n\n0:00:02.000,0:00:04.000\nTwo\n"));
        assertEquals(List.of(Mend.Kind.END_BEFORE_START), kinds(Fixture.bytes(
                "<tt xmlns='http://www.w3.org/ns/ttml'><body><div><p begin='2s' end='1s'>x</p></div></body></tt>")));
        assertEquals("Segment 2: The cue begins before the one in front of it ends; both keep their times.", said("""
                {"version":"1.0.0","segments":[{"startTime":1,"endTime":3,"body":"a"},{"startTime":2,"endTime":4,"body":"b"}]}""").getFirst());
    }

    @Test void aLongListIsCut() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            file.append("00:00:01,000 --> 00:00:01,000\nx\n\n");
        }
        Mends mends = mends(file.toString());
        assertEquals(5_000, mends.count(Mend.Kind.NO_LENGTH));
        assertEquals(Mends.KEPT, mends.places().stream().filter(mend -> mend.kind() == Mend.Kind.NO_LENGTH).count());
        assertEquals(mends.count() - mends.places().size(), mends.left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE tt [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!DOCTYPE tt [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE tt SYSTEM \"http://127.0.0.1:1/x.dtd\">"})
    void documentsWithEntitiesAreRefusedWithTheirLine(String type) {
        byte[] file = Fixture.bytes("<?xml version=\"1.0\"?>\n" + type + "\n<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><p begin=\"1s\" end=\"2s\">&b;</p></body></tt>");
        ProblemException problem = assertThrows(ProblemException.class, () -> formats.read(file));
        assertEquals("format.documentType", problem.problem().key());
        assertTrue(Fixture.sentence(problem).contains("line 2"), Fixture.sentence(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a ", "<i ", "{\\an8", "{\\p1", "&", "&amp;", "<", "-->", "word,", "- a", "00:00:01,000 ", "<v ", "[Ann]: "})
    void aLineOfTenMegabytesIsBounded(String bit) {
        String line = bit.repeat((10 << 20) / bit.length());
        for (String start : List.of("1\n00:00:01,000 --> 00:00:02,000\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "0:00:01.000,0:00:02.000\n",
                "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,")) {
            byte[] file = Fixture.bytes(start + line);
            // cues alone: the words of one line of ten megabytes are a matter of memory, not of reading
            assertTimeout(Duration.ofSeconds(30), () -> formats.captions(file).orElseThrow().cues(file));
        }
    }

    @Test void aTranscriptOfOneLongLineIsRead() {
        byte[] file = Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\n" + "word ".repeat(400_000));
        assertTimeout(Duration.ofSeconds(60), () -> assertEquals(400_000, formats.read(file).wordCount()));
        byte[] lines = Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\n" + "word\n".repeat(400_000));
        assertTimeout(Duration.ofSeconds(60), () -> assertEquals(400_000, formats.read(lines).wordCount()));
    }
}
