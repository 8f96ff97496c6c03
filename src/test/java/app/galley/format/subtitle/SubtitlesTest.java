package app.galley.format.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.format.CaptionReader;
import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.TranscriptReader;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.caption.VttReader;
import app.galley.format.caption.VttWriter;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest {
    private static final Transcript TALK = new VttReader().read(Fixture.bytes("""
            WEBVTT
            Language: en-GB

            00:01.000 --> 00:03.000
            <v Ann Lee>Fish &amp; {x} &lt;hot&gt; \\Now.

            00:06.000 --> 00:11.500
            <v Ben>When the water rose we took the boats and went across to the other side.

            01:00:01.000 --> 01:00:02.500
            <v Ann Lee>No.
            """));
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @Test void ttmlIsTheTextProfileOfImsc() {
        String written = Fixture.written(new TtmlWriter(), TALK);
        assertTrue(written.contains("ttp:contentProfiles=\"http://www.w3.org/ns/ttml/profile/imsc1.1/text\""), written);
        assertTrue(written.contains("<ttm:name type=\"full\">Ann Lee</ttm:name>"), written);
        assertTrue(written.contains("<p xml:id=\"cue1\" begin=\"00:00:01.000\" end=\"00:00:03.000\" ttm:agent=\"speaker1\">"
                + "Fish &amp; {x} &lt;hot&gt; \\Now.</p>"), written);
        assertTrue(written.contains("<br/>") && written.contains("begin=\"01:00:01.000\" end=\"01:00:02.500\""), written);
    }

    @Test void assNamesTheSpeakerAndHasNoCommandsInTheText() {
        List<String> lines = Fixture.written(new AssWriter(), TALK).lines().filter(line -> line.startsWith("Dialogue:")).toList();
        assertEquals("Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ann Lee,0,0,0,,Fish & (x) <hot> ∖Now.", lines.getFirst());
        assertTrue(lines.get(1).contains("\\N"), lines.get(1));
        assertEquals("Dialogue: 0,1:00:01.00,1:00:02.50,Default,Ann Lee,0,0,0,,No.", lines.getLast());
    }

    @Test void speakersAreToldByColourWhereTheGuideHasColours() {
        Writing bbc = Writing.PLAIN.captioned(CaptionPreset.of("bbc", "en-GB").style());
        String ttml = Fixture.written(new TtmlWriter(), TALK, bbc);
        assertTrue(ttml.contains("ttm:agent=\"speaker1\">Fish") && ttml.contains("ttm:agent=\"speaker2\" tts:color=\"#FFFF00\">When"), ttml);
        String ass = Fixture.written(new AssWriter(), TALK, bbc);
        assertTrue(ass.contains("Ben,0,0,0,,{\\1c&H00FFFF&}When") && ass.contains("Ann Lee,0,0,0,,Fish"), ass);
        String vtt = Fixture.written(new VttWriter(), TALK, bbc);
        assertTrue(vtt.contains("<v Ben><c.yellow>When") && vtt.contains("<v Ann Lee>Fish"), vtt);
        assertEquals("When the water rose we took the boats and went across to the other side.",
                new VttReader().read(vtt.getBytes(StandardCharsets.UTF_8)).turns().get(1).text());
    }

    @Test void captionsMadeByHandAreWritten() {
        LockedCue byHand = new LockedCue(0, new TimeSpan(1_000, 3_000), "Fish", new Cue(new TimeSpan(900, 3_100), List.of("Chips."), "Ann Lee"));
        String sbv = Fixture.written(new SbvWriter(), TALK, Writing.PLAIN.locked(List.of(byHand)));
        assertTrue(sbv.startsWith("0:00:00.900,0:00:03.100\nChips.\n"), sbv);
    }

    @Test void sbvHasBothTimesInALine() {
        List<String> lines = Fixture.written(new SbvWriter(), TALK).lines().toList();
        assertEquals("0:00:01.000,0:00:03.000", lines.getFirst());
        assertTrue(lines.get(1).startsWith("Ann Lee: Fish & {x} <hot>"), lines.get(1));
        assertEquals("1:00:01.000,1:00:02.500", lines.get(lines.size() - 2));
    }

    @Test void lrcEndsALineWhereNothingIsShown() {
        List<String> lines = Fixture.written(new LrcWriter(), TALK).lines().toList();
        assertEquals("[ti:Transcript]", lines.getFirst());
        assertTrue(lines.get(1).startsWith("[00:01.00]Ann Lee: Fish"), lines.get(1));
        assertTrue(lines.contains("[00:03.00]"), lines.toString());
        assertEquals("[60:02.50]", lines.getLast());
    }

    @ParameterizedTest @ValueSource(strings = {"ttml", "ass", "sbv", "srt", "vtt"})
    void whatIsWrittenIsReadAgain(String format) {
        TranscriptWriter writer = formats.writer(format);
        byte[] written = Fixture.bytes(Fixture.written(writer, TALK));
        Transcript read = formats.read(written);
        List<String> said = Fixture.turns(TALK);
        List<String> expected = format.equals("ass") ? said.stream().map(turn -> turn.replace('{', '(').replace('}', ')').replace('\\', '∖')).toList() : said;
        assertEquals(expected, Fixture.turns(read));
        CaptionReader captions = formats.captions(written).orElseThrow();
        assertEquals(format, captions.name());
        List<Cue> cues = captions.cues(written);
        assertEquals(2, cues.get(1).lines().size(), cues.toString());
        assertEquals(written.length, Fixture.written(writer, read).getBytes(StandardCharsets.UTF_8).length, "and written the same");
    }

    @Test void ttmlTimesAreReadInEveryForm() {
        List<Cue> cues = new TtmlReader().cues(Fixture.bytes("""
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001" ttp:tickRate="90000">
                <body><div>
                <p begin="00:00:01:15" end="00:00:02.5">one</p>
                <p begin="3s" dur="1500ms">two<br/>  lines </p>
                <p begin="450000t" end="180f"><span>three</span> <span>parts</span></p>
                <p begin="0.5h" end="31m">four</p>
                </div></body></tt>
                """));
        assertEquals(List.of(new TimeSpan(1_501, 2_500), new TimeSpan(3_000, 4_500), new TimeSpan(5_000, 6_006), new TimeSpan(1_800_000, 1_860_000)),
                cues.stream().map(Cue::time).toList());
        assertEquals(List.of(List.of("one"), List.of("two", "lines"), List.of("three parts"), List.of("four")), cues.stream().map(Cue::lines).toList());
    }

    @Test void assIsReadInTheOrderOfItsFieldsWithoutCommandsAndDrawings() {
        List<Cue> cues = new AssReader().cues(Fixture.bytes("""
                [Script Info]
                Title: x
                [V4 Styles]
                Format: Name, Fontname
                [Events]
                Format: Marked, Start, End, Style, Actor, Text
                Dialogue: Marked=0,0:00:05.50,0:00:06.00,Default,Ben,{\\an8\\i1}Up, there{\\i0}\\Nnow
                Dialogue: Marked=0,0:00:01.00,0:00:02.00,Default,Ann,Well\\hyes
                Comment: Marked=0,0:00:01.00,0:00:02.00,Default,Ann,no
                """));
        assertEquals(List.of(new Cue(new TimeSpan(1_000, 2_000), List.of("Well yes"), "Ann"),
                new Cue(new TimeSpan(5_500, 6_000), List.of("Up, there", "now"), "Ben")), cues);
    }

    @Test void encodingsAndLineEndsOfOldProgramsAreRead() {
        String sbv = "0:00:01.000,0:00:02.000\r\ncafé\r\n\r\n0:00:03.000,0:00:02.000\r\nend\r\n";
        for (byte[] file : List.of(sbv.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + sbv).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + sbv).getBytes(StandardCharsets.UTF_16LE), sbv.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8))) {
            assertEquals(List.of(new Cue(new TimeSpan(1_000, 2_000), List.of("café"), ""), new Cue(new TimeSpan(3_000, 3_000), List.of("end"), "")),
                    new SbvReader().cues(file));
        }
    }

    @Test void whatIsBrokenIsRefusedWithItsLine() {
        assertEquals("A cue in line 2 says no time that can be read. Correct the time there, or save the captions anew in the program they come from.",
                said(new TtmlReader(), "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>\n<p begin=\"x\">a</p></body></tt>"));
        assertTrue(said(new AssReader(), "[Script Info]\n[Events]\nDialogue: 0,x,y").contains("line 3"));
        assertTrue(said(new TtmlReader(), "<!DOCTYPE tt [<!ENTITY a \"b\">]><tt xmlns=\"http://www.w3.org/ns/ttml\"><body><p begin=\"1s\" end=\"2s\">&a;</p></body></tt>")
                .contains("line 1"));
        assertTrue(said(new TtmlReader(), "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body/></tt>").contains("no captions"));
    }

    @Test void tenThousandDamagedFilesAreReadOrRefused() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (TranscriptReader reader : List.of(new TtmlReader(), new AssReader(), new SbvReader())) {
            byte[] file = Fixture.bytes(Fixture.written(formats.writer(reader.name()), TALK));
            for (int i = 0; i < 10_000; i++) {
                byte[] damaged = file.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&:,.[]{}\\\n0".charAt(random.nextInt(13)));
                }
                try {
                    reader.read(damaged);
                } catch (ProblemException problem) {
                    assertTrue(!Fixture.sentence(problem).isBlank(), "seed " + seed);
                }
            }
        }
    }

    private static String said(TranscriptReader reader, String file) {
        return Fixture.sentence(assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes(file))));
    }
}
