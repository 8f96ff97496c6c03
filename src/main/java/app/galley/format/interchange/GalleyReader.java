package app.galley.format.interchange;

import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.TranscriptReader;
import app.galley.problem.Problem;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads Galley's own JSON, see [GalleyWriter], of this version and older ones. Unknown members are passed over.
public final class GalleyReader implements TranscriptReader {
    /// Makes a reader.
    public GalleyReader() {
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.text(bytes, "format").equals(GalleyWriter.FORMAT);
    }

    @Override
    public Transcript read(byte[] bytes) {
        JsonNode root = Json.read(bytes);
        if (!root.path("format").asText("").equals(GalleyWriter.FORMAT)) {
            throw Lookalike.problem(bytes).asException();
        }
        int version = root.path("version").asInt(0);
        if (version > GalleyWriter.VERSION) {
            throw Problem.badInput("format.newerVersion", version).asException();
        }
        try {
            Transcript transcript = transcript(root);
            List<String> broken = TranscriptRules.broken(transcript);
            if (!broken.isEmpty()) {
                throw Problem.badInput("format.brokenTranscript", broken.getFirst()).asException();
            }
            return transcript;
        } catch (IllegalArgumentException impossible) {
            throw Problem.badInput("format.brokenTranscript", String.valueOf(impossible.getMessage())).asException(impossible);
        }
    }

    private static Transcript transcript(JsonNode root) {
        List<Speaker> speakers = new ArrayList<>();
        root.path("speakers").forEach(node -> speakers.add(new Speaker(node.path("id").asInt(-1), node.path("name").asText(""))));
        List<Turn> turns = new ArrayList<>();
        for (JsonNode node : root.path("turns")) {
            List<Word> words = new ArrayList<>(node.path("words").size());
            String text = node.path("text").asText("");
            node.path("words").forEach(word -> words.add(word(word, text)));
            TimeSpan slot = new TimeSpan(node.path("slot").path(0).asLong(0), node.path("slot").path(1).asLong(0));
            turns.add(new Turn(node.path("id").asLong(), node.path("speaker").asInt(Speaker.NONE), slot,
                    text, words, node.path("verified").asBoolean(false)));
        }
        return new Transcript(turns, speakers, root.path("language").asText(""));
    }

    private static Word word(JsonNode node, String text) {
        int start = node.path("at").asInt(-1);
        String word = node.path("text").asText("");
        if (!text.startsWith(word, start)) {
            throw new IllegalArgumentException("a word is not where it should be, at " + start);
        }
        return new Word(start, start + word.length(),
                new TimeSpan(node.path("start").asLong(-1), node.path("end").asLong(-1)),
                Float.parseFloat(node.path("confidence").asText("1")),
                Timing.valueOf(node.path("timing").asText("measured").toUpperCase(Locale.ROOT)),
                node.path("struck").asBoolean(false));
    }
}
