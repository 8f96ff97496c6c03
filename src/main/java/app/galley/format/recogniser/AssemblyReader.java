package app.galley.format.recogniser;

import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.Numbers;
import app.galley.format.SpeakerNames;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.mend.Mends;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads the result of AssemblyAI (API reference, "Get transcript"): `utterances` of speakers, else `words`, with times in milliseconds. The speakers A, B
/// and on become "Speaker 1", "Speaker 2"; names, which it gives where it was told them, stay.
public final class AssemblyReader implements TranscriptReader {
    private final SpeakerNames names;

    /// A reader that calls speakers without names by these.
    public AssemblyReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "assemblyai";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return !Json.hasMembers(bytes, "segments") && (Json.hasMembers(bytes, "text", "words", "utterances")
                || Json.hasMembers(bytes, "text", "words", "audio_url") || Json.hasMembers(bytes, "text", "words", "confidence"));
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        JsonNode root = Json.read(bytes);
        if (!root.path("words").isArray() && !root.path("utterances").isArray()) {
            throw Lookalike.problem(bytes).asException();
        }
        List<Segment> segments = new ArrayList<>();
        if (root.path("utterances").isEmpty()) {
            segments.addAll(Segments.of(words(root.path("words"))));
        } else {
            for (JsonNode utterance : root.path("utterances")) {
                Segments.add(segments, utterance.path("speaker").asText(""), Numbers.milliseconds(utterance.path("start"), utterance.path("end")), text(utterance),
                        words(utterance.path("words")));
            }
        }
        return Segments.transcript(segments, root.path("language_code").asText(""), this::speaker, mends);
    }

    private static List<HeardWord> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).filter(node -> !text(node).isEmpty())
                .map(node -> new HeardWord(text(node), Numbers.milliseconds(node.path("start"), node.path("end")),
                        Numbers.confidence(node.path("confidence")), node.path("speaker").isNull() ? "" : node.path("speaker").asText(""))).toList();
    }

    private static String text(JsonNode said) {
        return Text.oneLine(said.path("text").asText(""));
    }

    private String speaker(String voice) {
        boolean letter = voice.length() == 1 && voice.charAt(0) >= 'A' && voice.charAt(0) <= 'Z';
        return letter ? names.numbered(voice.charAt(0) - 'A' + 1)
                : voice.matches("\\d{1,4}") ? names.numbered(Integer.parseInt(voice)) : Text.oneLine(voice);
    }
}
