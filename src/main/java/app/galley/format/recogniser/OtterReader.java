package app.galley.format.recogniser;

import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.Numbers;
import app.galley.format.SpeakerNames;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.mend.Mends;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a conversation of Otter as its service gives it. Otter documents no JSON (its own exports are text, DOCX, PDF and SRT, which Galley reads
/// too); this is the shape that open programs around it save: `speech.transcripts[]`, or `transcripts[]`, each with `transcript`, `start_offset` and
/// `end_offset` counted in samples of 16 kHz, `speaker_id` of one of `speakers[]` or else a `speaker_model_label`, and `alignment[]` with the words,
/// whose times are seconds from the beginning of their part.
public final class OtterReader implements TranscriptReader {
    private static final double SAMPLES_A_MILLISECOND = 16;
    private static final double SECOND = 1_000;
    private final SpeakerNames names;

    /// A reader that calls speakers without names by these.
    public OtterReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "otter";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "speech.transcripts") || Json.hasMembers(bytes, "transcripts", "otid") || Json.hasMembers(bytes, "transcripts", "speakers");
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        JsonNode root = Json.read(bytes);
        JsonNode speech = root.path("speech").isObject() ? root.path("speech") : root;
        if (!speech.path("transcripts").isArray()) {
            throw Lookalike.problem(bytes).asException();
        }
        Map<String, String> known = new HashMap<>();
        speech.path("speakers").forEach(node -> known.put(node.path("id").asText(), Text.oneLine(node.path("speaker_name").asText(""))));
        List<Segment> segments = new ArrayList<>();
        for (JsonNode part : speech.path("transcripts")) {
            double from = Numbers.number(part.path("start_offset")) / SAMPLES_A_MILLISECOND;
            Segments.add(segments, voice(part, known), span(from, Numbers.number(part.path("end_offset")) / SAMPLES_A_MILLISECOND),
                    Text.oneLine(part.path("transcript").asText("")), words(part.path("alignment"), from));
        }
        return Segments.transcript(segments, speech.path("language").asText(""), this::speaker, mends);
    }

    private static List<HeardWord> words(JsonNode alignment, double from) {
        List<HeardWord> words = new ArrayList<>();
        for (JsonNode node : alignment) {
            String text = Text.oneLine(node.path("word").asText(""));
            if (!text.isEmpty()) {
                words.add(new HeardWord(text, span(from + Numbers.number(node.path("start")) * SECOND, from + Numbers.number(node.path("end")) * SECOND),
                        Numbers.confidence(node.path("confidence")), ""));
            }
        }
        return words;
    }

    private static @Nullable TimeSpan span(double start, double end) {
        if (!(start >= 0 && start < Integer.MAX_VALUE)) {
            return null;
        }
        long begin = Math.round(start);
        return new TimeSpan(begin, end >= start && end < Integer.MAX_VALUE ? Math.round(end) : begin);
    }

    private static String voice(JsonNode part, Map<String, String> known) {
        String name = known.getOrDefault(part.path("speaker_id").asText(), "");
        JsonNode label = part.path("speaker_model_label");
        return !name.isEmpty() ? name : label.isNull() ? "" : label.asText("");
    }

    private String speaker(String voice) {
        return voice.matches("\\d{1,4}") ? names.numbered(Integer.parseInt(voice)) : Text.oneLine(voice);
    }
}
