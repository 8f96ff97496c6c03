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

/// Reads the result of Deepgram (`results.channels[].alternatives[]`, Deepgram API reference, "Listen"): the first alternative, words as they are
/// punctuated. Where there are `utterances`, they are taken, as they are in the order of time; else the words of all channels are
/// laid together by their times.
public final class DeepgramReader implements TranscriptReader {
    private final SpeakerNames names;

    /// A reader that calls speakers by these names.
    public DeepgramReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "deepgram";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "results.channels");
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        JsonNode results = Json.read(bytes).path("results");
        JsonNode channels = results.path("channels");
        if (!channels.isArray()) {
            throw Lookalike.problem(bytes).asException();
        }
        boolean several = channels.size() > 1;
        List<Segment> segments = new ArrayList<>();
        if (!results.path("utterances").isEmpty()) {
            for (JsonNode utterance : results.path("utterances")) {
                add(segments, utterance, several);
            }
        } else {
            for (int channel = 0; channel < channels.size(); channel++) {
                JsonNode best = channels.path(channel).path("alternatives").path(0);
                segments.addAll(Segments.of(words(best.path("words"), several ? channel : -1)));
            }
        }
        JsonNode first = channels.path(0);
        String language = first.path("detected_language").asText(first.path("alternatives").path(0).path("languages").path(0).asText(""));
        return Segments.transcript(segments, language, this::speaker, mends);
    }

    private static void add(List<Segment> segments, JsonNode utterance, boolean several) {
        int channel = several ? utterance.path("channel").asInt(0) : -1;
        Segments.add(segments, voice(utterance, channel), Numbers.seconds(utterance.path("start"), utterance.path("end")),
                Text.oneLine(utterance.path("transcript").asText("")), words(utterance.path("words"), channel));
    }

    private static List<HeardWord> words(JsonNode list, int channel) {
        List<HeardWord> words = new ArrayList<>();
        for (JsonNode node : list) {
            if (!text(node).isEmpty()) {
                words.add(new HeardWord(text(node), Numbers.seconds(node.path("start"), node.path("end")), Numbers.confidence(node.path("confidence")), voice(node, channel)));
            }
        }
        return words;
    }

    private static String text(JsonNode word) {
        return Text.oneLine(word.path(word.has("punctuated_word") ? "punctuated_word" : "word").asText(""));
    }

    /// The number of a channel, empty where there is one, and of a speaker, empty where nobody tells.
    private static String voice(JsonNode node, int channel) {
        String speaker = node.path("speaker").isIntegralNumber() ? Integer.toString(Math.floorMod(node.path("speaker").asInt(), 10_000)) : "";
        return channel < 0 ? speaker : Math.floorMod(channel, 10_000) + "/" + speaker;
    }

    private String speaker(String voice) {
        int slash = voice.indexOf('/');
        String number = voice.substring(slash + 1);
        int channel = slash < 0 ? 0 : Integer.parseInt(voice.substring(0, slash)) + 1;
        if (number.isEmpty()) {
            return names.channel(channel);
        }
        int speaker = Integer.parseInt(number) + 1;
        return slash < 0 ? names.numbered(speaker) : names.onChannel(channel, speaker);
    }
}
