package app.galley.format.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.Writing;
import app.galley.format.mend.Mends;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.placing.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    @TempDir
    private Path folder = Path.of("");

    private Script read(String name, String content) {
        try {
            return new ScriptReader(formats).read(Files.writeString(folder.resolve(name), content), new Mends());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(Script script) {
        Transcript text = script.text();
        return text.turns().stream().map(turn -> text.speaker(turn.speaker()).map(Speaker::name).orElse("") + "|" + turn.text()).toList();
    }

    @Test void prefixesAreSpeakersAndBlankLinesPartParagraphs() {
        Script script = read("a.txt", """
                Ann Lee: So the first thing
                we noticed was the weir.

                B. Okoro: When was that?

                Ann Lee: In March.
                """);
        assertEquals(List.of("Ann Lee|So the first thing we noticed was the weir.", "B. Okoro|When was that?", "Ann Lee|In March."), said(script));
        assertFalse(script.timed());
    }

    @Test void eachLineIsAParagraphWhereNoneIsBlank() {
        assertEquals(List.of("|One.", "|Two."), said(read("a.txt", "One.\nTwo.\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee  0:00:04\nSo the first.\n\nBen  0:00:11\nWhen?\n", "[00:00:04] Ann Lee: So the first.\n\n[00:00:11] Ben: When?\n",
        "0:04 Ann Lee:\nSo the first.\n\n0:11 Ben:\nWhen?\n", "00:00:04.000 - 00:00:08.000 Ann Lee: So the first.\n00:00:11.000 - 00:00:12.000 Ben: When?\n",
        "(0:04)\nAnn Lee: So the first.\n\n(0:11)\nBen: When?\n", "Ann Lee (0:04):\nSo the first.\n\nBen (0:11):\nWhen?\n"})
    void timeCodesInFrontAreTimes(String text) {
        Script script = read("a.txt", text);
        assertEquals(List.of("Ann Lee|So the first.", "Ben|When?"), said(script));
        assertTrue(script.timed());
        assertEquals(new TimeSpan(4_000, 11_000), script.stretches().getFirst());
        assertEquals(11_000, script.text().turns().get(1).time().start());
    }

    @Test void aSingleTimeOfDayIsNoTimeCode() {
        Script script = read("a.txt", "We met early.\n\n10:30 is what he said.\n\nThen we left.\n");
        assertFalse(script.timed());
    }

    @Test void whatGalleyWritesIsReadAgain() throws IOException {
        Transcript talk = formats.read(Fixture.file("amazon/speakers-new.json"));
        for (String format : List.of("txt", "md", "docx")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            formats.writer(format).write(talk, Writing.PLAIN, out);
            Path file = Files.write(folder.resolve("talk." + format), out.toByteArray());
            Script script = new ScriptReader(formats).read(file, new Mends());
            assertTrue(script.timed(), format);
            List<String> expected = talk.turns().stream().filter(turn -> !turn.text().isBlank()).map(turn -> talk.speaker(turn.speaker()).map(Speaker::name).orElse("") + "|" + turn.text()).toList();
            List<String> read = said(script);
            assertEquals(expected, format.equals("docx") ? read.subList(read.size() - expected.size(), read.size()) : read, format);
        }
    }

    @Test void captionsBringTheTimesOfTheirCues() {
        Script script = read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne two.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.\n");
        assertTrue(script.timed() && !script.complete());
        assertEquals(List.of(new TimeSpan(1_000, 2_000), new TimeSpan(3_000, 4_000)), script.stretches());
    }

    @Test void aResultBringsATimeForEachWord() throws IOException {
        Path file = Files.write(folder.resolve("a.json"), Fixture.file("recogniser/deepgram.json"));
        assertTrue(new ScriptReader(formats).read(file, new Mends()).complete());
    }

    @Test void whatHoldsNoWordsIsRefused() {
        assertEquals("format.noText", assertThrows(ProblemException.class, () -> read("a.txt", "***\n\n-\n")).problem().key());
        assertEquals("format.empty", assertThrows(ProblemException.class, () -> read("a.txt", "")).problem().key());
        assertEquals("format.looksLikeMarkup", assertThrows(ProblemException.class, () -> read("a.txt", "<?xml version=\"1.0\"?><x/>")).problem().key());
        assertEquals("format.noText", assertThrows(ProblemException.class, () -> read("a.html", "<!DOCTYPE html><html><h1>Title</h1></html>")).problem().key());
    }

    @Test void aWebPageIsReadAsItsText() {
        Script script = read("a.html", "<!DOCTYPE html><html><head><title>T</title></head><body><h1>T</h1><p><b>Speaker 1 (00:12):</b><br>One two.</p><p>Ann Lee (00:15):<br>Three.</p></body></html>");
        assertTrue(script.timed());
        assertEquals(List.of("Speaker 1|One two.", "Ann Lee|Three."), said(script));
        assertEquals(List.of("|One two.", "|Three."), said(read("b.htm", "<html><body><p>One two.</p><p>Three.</p>")));
    }
}
