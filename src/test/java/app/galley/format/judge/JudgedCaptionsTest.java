package app.galley.format.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Formats;
import app.galley.format.Talk;
import app.galley.format.TranscriptWriter;
import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs of others see in caption files that Galley writes is what Galley's own readers see.
class JudgedCaptionsTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final List<Transcript> talks = List.of(Talk.golden(), Hard.talk(seed));

    /// A cue as somebody sees it: its text without blanks, since programs disagree about these.
    private record Seen(long start, long end, String text) {
        static Seen of(long start, long end, String text) {
            return new Seen(start, end, text.replaceAll("[\\s\\u00A0\\u2060\\u200E\\u200F]+", ""));
        }
    }

    private byte[] written(String format, Transcript talk) throws IOException {
        TranscriptWriter writer = formats.writer(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(talk, Talk.RECORDING, out);
        return out.toByteArray();
    }

    private List<Cue> cues(byte[] file) {
        CaptionReader reader = formats.captions(file).orElseThrow();
        return reader.cues(file);
    }

    private List<Seen> own(byte[] file) {
        return cues(file).stream().map(cue -> Seen.of(cue.time().start(), cue.time().end(), String.join("", cue.lines()))).toList();
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "ass"})
    void ffmpegSeesTheSameCues(String format, @TempDir Path folder) throws Exception {
        Judge.assumeProgram("ffmpeg");
        for (Transcript talk : talks) {
            byte[] file = written(format, format.equals("vtt") ? plainlyNamed(talk) : talk);
            Files.write(folder.resolve("talk." + format), file);
            String seen = Judge.run(folder, "ffmpeg", "-nostdin", "-v", "error", "-i", "talk." + format, "-c:s", "text", "-f", "srt", "-");
            same(own(file), Arrays.stream(seen.split("\\R\\R(?=\\d+\\R\\d\\d:)")).map(JudgedCaptionsTest::seen).toList());
        }
    }

    /// A cue of SubRip as it stands there.
    private static Seen seen(String block) {
        List<String> lines = block.lines().toList();
        String[] times = lines.get(1).split(" --> ");
        return Seen.of(millisecond(times[0]), millisecond(times[1]), String.join("", lines.subList(2, lines.size())));
    }

    private static long millisecond(String time) {
        return Duration.between(LocalTime.MIN, LocalTime.parse(time.replace(',', '.'))).toMillis();
    }

    private void same(List<Seen> own, List<Seen> seen) {
        for (int i = 0; i < Math.min(own.size(), seen.size()); i++) {
            assertEquals(own.get(i), seen.get(i), "seed " + seed + ", cue " + i);
        }
        assertEquals(own.size(), seen.size(), "seed " + seed);
    }

    /// ffmpeg 5.1 shows the entities of a voice's name as text.
    private static Transcript plainlyNamed(Transcript talk) {
        return talk.with(talk.speakers().stream().map(speaker -> new Speaker(speaker.id(), "Speaker " + speaker.id())).toList());
    }

    @Test void webvttParserFindsNoFault(@TempDir Path folder) throws Exception {
        Judge.assumeProgram("node");
        Path parser = Judge.assumePackage("webvtt-parser/parser.js");
        Files.writeString(folder.resolve("judge.cjs"), """
                const {WebVTTParser} = require(process.argv[2]);
                const found = new WebVTTParser().parse(require('fs').readFileSync('talk.vtt', 'utf8'), 'metadata');
                console.log(JSON.stringify({errors: found.errors, cues: found.cues.length}));
                """);
        for (Transcript talk : talks) {
            byte[] file = written("vtt", talk);
            Files.write(folder.resolve("talk.vtt"), file);
            JsonNode found = new ObjectMapper().readTree(Judge.run(folder, "node", "judge.cjs", parser.toString()));
            assertEquals("[]", found.get("errors").toString(), "seed " + seed);
            assertEquals(cues(file).size(), found.get("cues").asInt());
        }
    }

    @Test void chromiumShowsTheSameCuesAndVoices(@TempDir Path folder) throws Exception {
        try (Browser browser = new Browser(folder)) {
            for (Transcript talk : talks) {
                byte[] file = written("vtt", talk);
                JsonNode found = browser.report("""
                        <video><track kind="captions" src="talk.vtt" default></video><script>
                        const element = document.querySelector('track');
                        element.track.mode = 'hidden';
                        element.onerror = () => report({error: 'the captions cannot be loaded'});
                        element.onload = () => report([...element.track.cues].map(cue => ({start: cue.startTime, end: cue.endTime,
                            text: cue.getCueAsHTML().textContent, voices: [...cue.getCueAsHTML().querySelectorAll('span')].map(span => span.title).join()})));
                        </script>
                        """, Map.of("talk.vtt", file));
                same(own(file), elements(found).stream().map(JudgedCaptionsTest::seen).toList());
                assertEquals(cues(file).stream().map(Cue::speaker).toList(), elements(found).stream().map(cue -> cue.get("voices").asText()).toList());
            }
        }
    }

    @Test void imscFindsNoFaultAndShowsTheSameText(@TempDir Path folder) throws Exception {
        byte[] imsc = Files.readAllBytes(Judge.assumePackage("imsc/dist/imsc.all.min.js"));
        try (Browser browser = new Browser(folder)) {
            for (Transcript talk : talks) {
                byte[] file = written("ttml", talk);
                String middles = cues(file).stream().map(cue -> Double.toString((cue.time().start() + cue.time().end()) / 2_000.0)).toList().toString();
                JsonNode found = browser.report("""
                        <script src="imsc.js"></script><div id="shown" style="width: 640px; height: 360px"></div><script>
                        const said = [];
                        const say = kind => message => { said.push(kind + ': ' + message); return false; };
                        const errors = {info: say('info'), warn: say('warn'), error: say('error'), fatal: say('fatal')};
                        fetch('talk.ttml').then(file => file.text()).then(text => {
                            const document = imsc.fromXML(text, errors);
                            const cues = %s.map(time => {
                                const shown = window.document.getElementById('shown');
                                shown.replaceChildren();
                                imsc.renderHTML(imsc.generateISD(document, time, errors), shown, null, 360, 640, false, errors);
                                return shown.textContent;
                            });
                            report({said, cues});
                        });
                        </script>
                        """.formatted(middles), Map.of("talk.ttml", file, "imsc.js", imsc));
                assertEquals("[]", found.get("said").toString(), "seed " + seed);
                List<String> shown = elements(found.get("cues")).stream().map(text -> Seen.of(0, 0, text.asText()).text()).toList();
                List<Seen> own = own(file);
                assertEquals(own.size(), shown.size());
                for (int i = 0; i < own.size(); i++) {
                    assertTrue(shown.get(i).contains(own.get(i).text()), "seed " + seed + ", cue " + i + ": " + shown.get(i));
                }
            }
        }
    }

    @Test void aFileWithFaultsIsNotPassed(@TempDir Path folder) throws Exception {
        Judge.assumeProgram("node");
        Path parser = Judge.assumePackage("webvtt-parser/parser.js");
        Files.writeString(folder.resolve("judge.cjs"), """
                const {WebVTTParser} = require(process.argv[2]);
                console.log(new WebVTTParser().parse('WEBVTT\\n\\n00:02.000 --> 00:01.000\\n<v a>b\\n', 'metadata').errors.length);
                """);
        assertFalse(Judge.run(folder, "node", "judge.cjs", parser.toString()).strip().equals("0"), "the judge sees a cue that ends before it begins");
    }

    private static Seen seen(JsonNode cue) {
        return Seen.of(Math.round(cue.get("start").asDouble() * 1_000), Math.round(cue.get("end").asDouble() * 1_000), cue.get("text").asText());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
