package app.galley.format.amazon;

import app.galley.format.Json;
import app.galley.format.Numbers;
import app.galley.format.Text;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.Alternatives;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The `segments` of a result that was asked for with `ShowAlternatives`: two to ten hypotheses for each stretch of speech, the
/// best one first, each with all its words:
/// some ten times as much text as the rest of the file. Results without them have none.
final class Hypotheses {
    private Hypotheses() {
    }

    /// What else was heard.
    static Alternatives in(byte[] result) {
        List<List<List<Alternatives.Heard>>> segments = new ArrayList<>();
        Json.each(result, segment -> {
            List<List<Alternatives.Heard>> hypotheses = new ArrayList<>();
            for (JsonNode hypothesis : segment.path("alternatives")) {
                hypotheses.add(words(hypothesis.path("items")));
            }
            segments.add(hypotheses);
        }, "results", "segments");
        return Alternatives.of(segments);
    }

    private static List<Alternatives.Heard> words(JsonNode items) {
        List<Alternatives.Heard> words = new ArrayList<>();
        for (JsonNode item : items) {
            String content = Text.oneLine(item.path("content").asText(""));
            TimeSpan time = Numbers.seconds(item.path("start_time"), item.path("end_time"));
            if (time != null && !content.isEmpty() && !Hearing.isMark(item.path("type").asText(""), content, time)) {
                words.add(new Alternatives.Heard(content, time, Numbers.confidence(item.path("confidence"))));
            }
        }
        return words;
    }
}
