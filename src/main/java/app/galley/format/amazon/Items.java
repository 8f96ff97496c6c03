package app.galley.format.amazon;

import app.galley.format.Numbers;
import app.galley.format.Text;
import app.galley.transcript.TimeSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the `items` of a standard result. An item is a word, sometimes several, or a punctuation mark without a time; the best
/// alternative is the first. Masked (`***`) and redacted (`[PII]`) words are words.
final class Items {
    private final SpeakerLabels labels;
    private final Set<Integer> opening;

    /// @param labels the speaker labels of old results, in which items carry none
    /// @param opening the ids of the items that begin a segment of the audio
    Items(SpeakerLabels labels, Set<Integer> opening) {
        this.labels = labels;
        this.opening = opening;
    }

    /// The words of a list of items.
    ///
    /// @param channel the channel they are of; empty when the items say so themselves, or nobody
    List<Heard> read(JsonNode items, String channel) {
        Hearing hearing = new Hearing();
        for (JsonNode item : items) {
            JsonNode best = item.path("alternatives").path(0);
            String content = Text.oneLine(best.path("content").asText(""));
            TimeSpan time = Numbers.seconds(item.path("start_time"), item.path("end_time"));
            if (Hearing.isMark(item.path("type").asText(""), content, time)) {
                hearing.mark(content);
            } else {
                hearing.word(content, time, confidence(best), voice(item, channel, time),
                        opening.contains(item.path("id").asInt(-1)));
            }
        }
        return hearing.words();
    }

    private static float confidence(JsonNode best) {
        JsonNode own = best.path("confidence");
        return Numbers.confidence(own.isMissingNode() ? best.path("redactions").path(0).path("confidence") : own);
    }

    private Voice voice(JsonNode item, String channel, @Nullable TimeSpan time) {
        String speaker = item.path("speaker_label").asText("");
        return new Voice(channel.isEmpty() ? item.path("channel_label").asText("") : channel,
                speaker.isEmpty() && time != null ? labels.at(time) : speaker);
    }
}
