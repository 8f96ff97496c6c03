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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the JSON of Whisper and what is built on it: openai-whisper, its service (`verbose_json`), faster-whisper, stable-ts, whisper-timestamped and
/// WhisperX (`segments` with `words`; a word's `probability`, `score` or `confidence`), and whisper.cpp (`transcription`, times in milliseconds). The
/// speakers of WhisperX, `SPEAKER_00` and on, become "Speaker 1" and on; other names stay. Words without times, which WhisperX has
/// where it could not align a number, lie between their neighbours.
public final class WhisperReader implements TranscriptReader {
    private static final Pattern NUMBERED = Pattern.compile("(?i)speaker[ _-]?(\\d{1,6})");
    private final SpeakerNames names;

    /// A reader that calls speakers without names by these.
    public WhisperReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "whisper";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return !Text.startOf(bytes).contains("\"startTime\"") && (Json.hasMembers(bytes, "segments") || Json.hasMembers(bytes, "transcription")
                || Json.hasMembers(bytes, "text", "words", "duration"));
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        JsonNode root = Json.read(bytes);
        List<Segment> segments = new ArrayList<>();
        if (root.path("segments").isArray()) {
            root.path("segments").forEach(node -> add(segments, node));
        } else if (root.path("transcription").isArray()) {
            root.path("transcription").forEach(node -> {
                TimeSpan told = Numbers.milliseconds(node.path("offsets").path("from"), node.path("offsets").path("to"));
                Segments.add(segments, node.path("speaker").asText(""), told, Text.oneLine(node.path("text").asText("")), List.of());
            });
        } else if (root.path("words").isArray()) {
            segments.addAll(Segments.of(words(root.path("words"), "")));
        } else {
            throw Lookalike.problem(bytes).asException();
        }
        String language = root.path("language").isTextual() ? root.path("language").asText() : root.path("result").path("language").asText("");
        return Segments.transcript(segments, language, this::speaker, mends);
    }

    private static void add(List<Segment> segments, JsonNode node) {
        String told = node.path("speaker").asText("");
        List<HeardWord> words = words(node.path("words"), told);
        // in a segment where voices change WhisperX names the speaker of each word
        if (words.stream().map(HeardWord::voice).distinct().count() > 1) {
            segments.addAll(Segments.of(words));
        } else {
            Segments.add(segments, words.isEmpty() ? told : words.getFirst().voice(), Numbers.seconds(node.path("start"), node.path("end")),
                    Text.oneLine(node.path("text").asText("")), words);
        }
    }

    /// @param told who says those of which the file does not tell it
    private static List<HeardWord> words(JsonNode list, String told) {
        List<HeardWord> words = new ArrayList<>();
        for (JsonNode node : list) {
            JsonNode sure = node.has("probability") ? node.path("probability") : node.has("score") ? node.path("score") : node.path("confidence");
            if (!text(node).isEmpty()) {
                words.add(new HeardWord(text(node), Numbers.seconds(node.path("start"), node.path("end")), Numbers.confidence(sure), node.path("speaker").asText(told)));
            }
        }
        return words;
    }

    private static String text(JsonNode word) {
        return Text.oneLine(word.path(word.has("word") ? "word" : "text").asText(""));
    }

    private String speaker(String voice) {
        Matcher numbered = NUMBERED.matcher(voice);
        return numbered.matches() ? names.numbered(Integer.parseInt(numbered.group(1)) + 1) : Text.oneLine(voice);
    }
}
