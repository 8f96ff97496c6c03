package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Writing;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlWriterTest {
    private final HtmlWriter writer = new HtmlWriter(new Wording(Locale.ENGLISH));

    @Test void aParagraphForEachTurnPlaysFromItsTime() {
        String page = Talk.text(writer);
        String expected = new String(Fixture.file("/app/galley/format/publication/talk.html"), StandardCharsets.UTF_8);
        assertEquals(expected, page.substring(page.indexOf("<main>"), page.indexOf("<script>")));
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"), page);
        assertTrue(page.contains("<title>The river #1</title>") && page.contains("@media print") && page.contains("prefers-color-scheme: dark")
                && page.contains("prefers-reduced-motion"), page);
    }

    @Test void theOnlyAddressIsThatOfTheRecording() {
        assertEquals(1, Talk.text(writer).split("https?://|//[a-z]", -1).length - 1);
    }

    @Test void itHoldsTheRecordingWhereOneWantsIt(@TempDir Path folder) throws IOException {
        Path sound = Files.write(folder.resolve("talk.mp3"), new byte[] {1, 2, 3, 4});
        Writing writing = Talk.WRITING.of(sound.toUri(), false, Duration.ofSeconds(1)).formed(new Writing.Form(false, false, null, true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT, writing, out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertTrue(page.contains("<audio controls preload=\"metadata\" src=\"data:audio/mpeg;base64,AQIDBA==\"></audio>"), page);
        assertFalse(page.contains(folder.toString()), "nothing tells where it lay");
        Files.delete(sound);
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertTrue(Fixture.sentence(assertThrows(ProblemException.class, () -> writer.write(Talk.TRANSCRIPT, writing, nothing))).startsWith("The recording talk.mp3"));
        assertEquals(0, nothing.size());
    }

    @Test void itsPolicyAllowsItsOwnScriptAlone() throws NoSuchAlgorithmException {
        String page = Talk.text(writer);
        String script = page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        assertTrue(page.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest + "';"), page);
    }

    @Test void nothingThatIsSaidBecomesMarkUp() throws IOException {
        String evil = "</span></main></script><script>alert(1)</script><img src=x onerror='alert(1)' \" onfocus=\"alert(1)\" &amp; \u0000\uFFFE\uD800";
        Transcript transcript = new Transcript(List.of(new Turn(1, 0, new TimeSpan(0, 1), evil, List.of())), List.of(new Speaker(0, evil)), "en\"><script>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(transcript, Talk.WRITING.titled("</title>" + evil), out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertEquals(2, page.split("<script", -1).length);
        assertEquals(2, page.split("</script", -1).length);
        assertEquals(2, page.split("</main", -1).length);
        assertFalse(page.contains("<img") || page.contains("onfocus=\"") || page.contains("onerror='"), page);
        assertTrue(page.contains("&amp;amp;"), page);
        assertTrue(page.contains("<html lang=\"en\">"), page);
    }

    @Test void timeCodesSpeakTheLanguageOfTheProgram() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT.in("de-DE"), Talk.WRITING, out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertTrue(page.contains("<html lang=\"de-DE\">") && page.contains("<button type=\"button\" lang=\"en\" aria-label=\"Play from 0:00:01\">"), page);
    }
}
