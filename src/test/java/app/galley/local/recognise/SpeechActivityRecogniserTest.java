package app.galley.local.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.WavReader;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechActivityRecogniserTest {
    private static final Recogniser.Request IDENTIFY = new Recogniser.Request("", List.of("de-DE"), 2);
    private final SpeechActivityRecogniser recogniser = new SpeechActivityRecogniser(new WavReader());
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("take.wav"), bytes);
    }

    @Test
    void findsWhereSomeoneSpeaksAndClaimsNoWords() throws IOException {
        Path take = file(WavReader.voice(5, 2, 3.5));
        Recognition found = recogniser.recognise(take, IDENTIFY, Progress.NONE, new Cancellation()).orElseThrow();
        assertEquals("speech-activity", found.origin());
        assertEquals("", found.language());
        JsonNode results = new ObjectMapper().readTree(found.results());
        assertEquals("", results.at("/transcripts/0/transcript").asText());
        assertEquals(0, results.get("items").size());
        assertTrue(results.get("speaker_labels").isNull());
        JsonNode segments = results.get("audio_segments");
        assertTrue(segments.size() > 0);
        assertEquals(2, Double.parseDouble(segments.get(0).get("start_time").asText()), 0.5);
        assertEquals(3.5, Double.parseDouble(segments.get(segments.size() - 1).get("end_time").asText()), 0.5);
        for (int i = 0; i < segments.size(); i++) {
            assertEquals(i, segments.get(i).get("id").asInt());
            assertEquals("", segments.get(i).get("transcript").asText());
            assertEquals(0, segments.get(i).get("items").size());
            assertTrue(segments.get(i).get("start_time").asText().matches("[0-9]+\\.[0-9]{3}"));
        }
    }

    @Test
    void silenceHasNoSegments() throws IOException {
        Recognition found = recogniser.recognise(file(WavReader.wav(new short[48_000])), new Recogniser.Request("en-US", List.of(), 0),
                Progress.NONE, new Cancellation()).orElseThrow();
        assertEquals("{\"transcripts\":[{\"transcript\":\"\"}],\"items\":[],\"audio_segments\":[]}", found.results());
        assertEquals("en-US", found.language());
    }

    @Test
    void tellsHowFarItIsAndStopsWhenAsked() throws IOException {
        Path take = file(WavReader.voice(5, 2, 3));
        List<Long> heard = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> recogniser.recognise(take, IDENTIFY, (done, total) -> {
            heard.add(done);
            assertEquals(5000, total);
            cancellation.cancel();
        }, cancellation));
        assertEquals(List.of(1000L), heard);
    }

    @Test
    void mediaThatCannotBeReadIsAProblem() throws IOException {
        Path text = file("text".getBytes(StandardCharsets.UTF_8));
        assertThrows(ProblemException.class, () -> recogniser.recognise(text, IDENTIFY, Progress.NONE, new Cancellation()));
    }
}
