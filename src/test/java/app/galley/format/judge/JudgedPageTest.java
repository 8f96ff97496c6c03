package app.galley.format.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Talk;
import app.galley.format.Writing;
import app.galley.format.publication.HtmlWriter;
import app.galley.problem.Wording;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The interactive page in a browser: it is accessible, and it plays.
class JudgedPageTest {
    private static final int RATE = 8_000;
    private static final int SECONDS = 20;

    private static String page(Transcript talk) throws IOException {
        return page(talk, Writing.Look.USUAL);
    }

    private static String page(Transcript talk, Writing.Look look) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(new Wording(Locale.ENGLISH)).write(talk, Writing.PLAIN.titled("talk.wav").looking(look), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] sound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(new byte[RATE * SECONDS * 2]), format, (long) RATE * SECONDS), AudioFileFormat.Type.WAVE, out);
        return out.toByteArray();
    }

    @Test void axeFindsNoBarrier(@TempDir Path folder) throws Exception {
        byte[] axe = Files.readAllBytes(Judge.assumePackage("axe-core/axe.min.js"));
        try (Browser browser = new Browser(folder)) {
            for (Transcript talk : List.of(Talk.golden(), Hard.talk(1))) {
                assertEquals("[]", violations(browser, page(talk), axe));
            }
            assertNotEquals("[]", violations(browser, page(Talk.golden()).replace("lang=\"en-GB\"", "").replaceFirst("<title>.*?</title>", ""), axe), "the judge sees barriers");
        }
    }

    /// The page's own policy would keep the judge out.
    private static String violations(Browser browser, String page, byte[] axe) throws IOException, InterruptedException {
        String judged = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "").replace("</body>", """
                <script src="axe.js"></script><script>
                axe.run().then(found => parent.report({violations: found.violations.map(barrier => barrier.id + ': ' + barrier.nodes[0].html), passes: found.passes.length}));
                </script></body>""");
        JsonNode found = browser.report("<iframe src=\"page.html\" title=\"page\" style=\"width: 900px; height: 700px\"></iframe>",
                Map.of("page.html", judged.getBytes(StandardCharsets.UTF_8), "axe.js", axe, "talk.wav", sound()));
        assertTrue(found.get("passes").asInt() > 10, found.toString());
        return found.get("violations").toString();
    }

    @Test void aTimeCodePlaysItsTurnAndMarksIt(@TempDir Path folder) throws Exception {
        try (Browser browser = new Browser(folder)) {
            JsonNode found = browser.report("""
                    <iframe src="page.html" title="page" style="width: 900px; height: 700px"></iframe><script>
                    document.querySelector('iframe').onload = event => {
                        const page = event.target.contentDocument;
                        const audio = page.querySelector('audio');
                        const turn = page.querySelectorAll('p[data-start]')[2];
                        const begin = () => {
                            audio.addEventListener('timeupdate', () => {
                                if (audio.currentTime > 6.5) {
                                    report({paused: audio.paused, marked: page.querySelector('[aria-current]')?.id, turn: turn.id, label: turn.querySelector('button').ariaLabel});
                                }
                            });
                            turn.querySelector('button').click();
                        };
                        audio.readyState > 0 ? begin() : audio.addEventListener('loadedmetadata', begin);
                    };
                    </script>
                    """, Map.of("page.html", page(Talk.golden()).getBytes(StandardCharsets.UTF_8), "talk.wav", sound()));
            assertEquals("{\"paused\":false,\"marked\":\"turn-3\",\"turn\":\"turn-3\",\"label\":\"Play from 0:00:06\"}", found.toString());
        }
    }

    /// Whether the word marked is the one of that time is worked out from the transcript, not from the page.
    @ParameterizedTest @ValueSource(booleans = {true, false})
    void aWordPlaysFromItsTimeAndIsMarkedWithTimeCodesInSightOrNot(boolean times, @TempDir Path folder) throws Exception {
        Transcript talk = Talk.golden();
        Turn turn = talk.turns().get(2);
        Word metres = turn.words().get(1);
        assertEquals("metres", turn.textOf(metres));
        try (Browser browser = new Browser(folder)) {
            JsonNode found = browser.report("""
                    <iframe src="page.html" title="page" style="width: 900px; height: 700px"></iframe><script>
                    document.querySelector('iframe').onload = event => {
                        const page = event.target.contentDocument;
                        const view = event.target.contentWindow;
                        const audio = page.querySelector('audio');
                        const text = page.querySelectorAll('p[data-start]')[2].querySelector('span[data-words]');
                        const range = page.createRange();
                        const at = text.firstChild.data.indexOf('metres');
                        range.setStart(text.firstChild, at + 2);
                        range.setEnd(text.firstChild, at + 3);
                        const place = range.getBoundingClientRect();
                        const begin = () => {
                            audio.addEventListener('play', () => {
                                const from = audio.currentTime;
                                const look = () => {
                                    const marked = [...view.CSS.highlights.get('heard')].map(String);
                                    if (audio.currentTime > from) {
                                        report({from: Math.round(from * 1000), marked, turn: page.querySelector('[aria-current]')?.id});
                                    } else {
                                        view.requestAnimationFrame(look);
                                    }
                                };
                                view.requestAnimationFrame(look);
                            });
                            text.dispatchEvent(new view.MouseEvent('click', {bubbles: true, clientX: place.left + 1, clientY: place.top + place.height / 2}));
                        };
                        audio.readyState > 0 ? begin() : audio.addEventListener('loadedmetadata', begin);
                    };
                    </script>
                    """, Map.of("page.html", page(talk, new Writing.Look(times, false)).getBytes(StandardCharsets.UTF_8), "talk.wav", sound()));
            assertEquals("{\"from\":" + metres.time().start() + ",\"marked\":[\"metres\"],\"turn\":\"turn-3\"}", found.toString());
        }
    }
}
