package app.galley.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.format.Writing;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.format.publication.HtmlWriter;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
    private static final String PODCAST = """
            <!DOCTYPE html>
            <html lang="en"><body>
            <p>Transcribed by nobody.</p>
            <cite>Kevin:</cite><time>0:00</time><p>We have a <b>brief</b> one &amp; <a href="x">a link</a>.</p>
            <cite>Alban:</cite><time>[0:09]</time><p>Yeah.<br>It is.</p>
            <p>And it goes on.</p>
            <cite>Kevin:</cite><time>1:02:03</time><p>Bye.</p>
            </body></html>
            """;
    private final PageReader reader = new PageReader();

    private static byte[] page(String body) {
        return Fixture.bytes("<!doctype html>\n<html><body>" + body + "</body></html>");
    }

    @Test void paragraphsOfPodcastsFollowTheNameAndTheTime() {
        Mends mends = new Mends();
        assertTrue(reader.recognises(Fixture.bytes(PODCAST)));
        Transcript read = reader.read(Fixture.bytes(PODCAST), mends);
        // "Yeah. It is." and what follows it without a time share the time by their length
        assertEquals(List.of("Kevin|0-9000|We have a brief one & a link.", "Alban|9000-1659666|Yeah. It is.", "Alban|1659666-3723000|And it goes on.",
                "Kevin|3723000-3723260|Bye."), Fixture.turns(read));
        assertEquals("en", read.language());
        assertEquals(List.of(Mend.Kind.STRAY), mends.places().stream().map(Mend::kind).toList());
    }

    @Test void nameAndTimeMayStandInTheParagraph() {
        assertEquals(List.of("Ann|1000-3000|One.", "Ben|3000-3260|Two."),
                Fixture.turns(reader.read(page("<p><cite>Ann:</cite> <time>0:01</time> One.</p><p><cite>Ben</cite> <time>0:03</time> Two.</p>"))));
    }

    @Test void wordsOfHyperaudioHaveTheirOwnTimes() {
        byte[] page = page("""
                <article><section>
                <p><span class="speaker" data-d="0" data-m="1000">[Doc] </span><span data-m="1000" data-d="400">We </span><span data-m="1400" data-d="300">did </span>
                <span data-m="1700" data-d="250">it. </span></p>
                <p><span class="speaker" data-m="2000" data-d="0">Ann: </span><span data-m="2000" data-d="500">Yes, </span><span data-m="2500">we </span></p>
                </section></article>""");
        assertTrue(reader.recognises(page));
        Transcript read = reader.read(page);
        assertEquals(List.of("Doc|1000-1950|We did it.", "Ann|2000-2500|Yes, we"), Fixture.turns(read));
        assertTrue(read.turns().stream().flatMap(turn -> turn.words().stream()).allMatch(word -> word.timing() == Timing.MEASURED));
    }

    @Test void struckTextIsStruck() {
        Turn turn = reader.read(page("<p data-start=\"1\" data-end=\"5.5\">So <s>um</s>, I <del>was, you know</del> am.</p>")).turns().getFirst();
        assertEquals("So um, I was, you know am.", turn.text());
        assertEquals(List.of("um", "was", "you", "know"), turn.words().stream().filter(Word::struck).map(turn::textOf).toList());
        assertEquals(5_500, turn.time().end());
    }

    @Test void galleysOwnPageComesBackWithItsStruckWords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(new Wording(Locale.ENGLISH)).write(Talk.golden(), Writing.PLAIN.looking(new Writing.Look(true, true)), out);
        Transcript read = reader.read(out.toByteArray());
        assertEquals(List.of("um", "er", "I", "think"), struck(read));
        assertEquals(struck(Talk.golden()), struck(read));
        assertEquals(Talk.golden().turns().getFirst().text(), read.turns().getFirst().text());
    }

    private static List<String> struck(Transcript transcript) {
        return transcript.turns().stream().flatMap(turn -> turn.words().stream().filter(Word::struck).map(turn::textOf)).toList();
    }

    @Test void theRecordingInsideIsPassedOver(@TempDir Path folder) throws IOException {
        Path sound = Files.write(folder.resolve("talk.mp3"), new byte[2_000_000]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(new Wording(Locale.ENGLISH)).write(Talk.golden(),
                Writing.PLAIN.of(sound.toUri(), false, Duration.ofSeconds(1)).formed(new Writing.Form(false, false, null, true)), out);
        assertTrue(out.size() > 2_600_000 && reader.recognises(out.toByteArray()));
        assertEquals(Talk.golden().turns().size(), reader.read(out.toByteArray()).turns().size());
    }

    @Test void timesInDisorderAreSortedAndSaid() {
        Mends mends = new Mends();
        byte[] page = page("<p data-start=\"9\" data-end=\"10\">last</p><p data-start=\"2\" data-end=\"1\">first</p><p data-start=\"x\">lost</p>");
        assertEquals(List.of("|2000-2000|first", "|2000-2000|lost", "|9000-10000|last"), Fixture.turns(reader.read(page, mends)));
        assertEquals(1, mends.count(Mend.Kind.ORDER));
        assertEquals(1, mends.count(Mend.Kind.END_BEFORE_START));
    }

    @Test void lettersAreThoseThePageNames() {
        String page = "<html><head><meta charset=\"%s\"></head><p data-start=\"1\" data-end=\"2\">Grüße, łódź</p></html>";
        for (String charset : List.of("iso-8859-2", "utf-8", "utf-16le")) {
            String text = (charset.startsWith("utf-16") ? "\uFEFF" : "") + page.formatted(charset);
            assertEquals(List.of("|1000-2000|Grüße, łódź"), Fixture.turns(reader.read(text.getBytes(Charset.forName(charset)))), charset);
        }
        Mends mends = new Mends();
        assertEquals(List.of("|1000-2000|Grüße"), Fixture.turns(reader.read("<html><p data-start=1 data-end=2>Grüße".getBytes(StandardCharsets.ISO_8859_1), mends)));
        assertEquals(1, mends.count(Mend.Kind.WINDOWS_1252));
    }

    @Test void aPageWithoutTimesIsNoTranscript() {
        byte[] news = page("<time>10:30</time><p>News.</p>");
        assertFalse(reader.recognises(news));
        assertFalse(reader.recognises(Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\n<p data-start=\"1\">\n")));
        assertEquals("format.looksLikeMarkup", assertThrows(ProblemException.class, () -> reader.read(page("<p>News.</p>"))).problem().key());
    }

    @Test void soupIsReadAsBrowsersReadIt() {
        byte[] page = Fixture.bytes("<HTML><P DATA-START=1 data-end=2>One <b>two<p data-start='3' data-end=4>three &amp four</b> <script>no()</script><!-- no --></p></div></table>");
        assertTrue(reader.recognises(page));
        assertEquals(List.of("|1000-2000|One two", "|3000-4000|three & four"), Fixture.turns(reader.read(page)));
    }

    @Test void tagsInsideOfEachOtherWithoutEndAreNoHarm() {
        String deep = "<b>".repeat(200_000);
        assertEquals(List.of("|1000-2000|x"), Fixture.turns(reader.read(page("<p data-start=1 data-end=2>" + deep + "x"))));
    }
}
