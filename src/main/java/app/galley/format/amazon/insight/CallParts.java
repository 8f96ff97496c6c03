package app.galley.format.amazon.insight;

import app.galley.format.Numbers;
import app.galley.format.Text;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.CallPart;
import app.galley.transcript.insight.CallPart.Finding;
import app.galley.transcript.insight.CallPart.Sentiment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one part of a call.
final class CallParts {
    private CallParts() {
    }

    static CallPart part(JsonNode part) {
        List<Double> loudness = new ArrayList<>();
        part.path("LoudnessScores").forEach(score -> loudness.add(Numbers.number(score)));
        List<Finding> findings = new ArrayList<>();
        add(part, "IssuesDetected", Finding.Sort.ISSUE, findings);
        add(part, "ActionItemsDetected", Finding.Sort.ACTION, findings);
        add(part, "OutcomesDetected", Finding.Sort.OUTCOME, findings);
        return new CallPart(part.path("ParticipantRole").asText(""), time(part), Text.oneLine(part.path("Content").asText("")),
                sentiment(part.path("Sentiment").asText("")), loudness, findings);
    }

    private static @Nullable Sentiment sentiment(String stated) {
        return Arrays.stream(Sentiment.values()).filter(known -> known.name().equals(stated)).findFirst().orElse(null);
    }

    private static void add(JsonNode part, String member, Finding.Sort sort, List<Finding> findings) {
        String content = part.path("Content").asText("");
        for (JsonNode node : part.path(member)) {
            int from = Math.clamp(node.path("CharacterOffsets").path("Begin").asInt(0), 0, content.length());
            int to = Math.clamp(node.path("CharacterOffsets").path("End").asInt(content.length()), from, content.length());
            String stated = Text.oneLine(node.path("Text").asText(""));
            String text = stated.isEmpty() ? Text.oneLine(content.substring(from, to)) : stated;
            if (!text.isEmpty()) {
                findings.add(new Finding(sort, text, heard(part, content, from, to)));
            }
        }
    }

    /// When the words between two places of the content are heard: the items stand in it in their order. The time of the whole part
    /// where none of them can be found.
    private static @Nullable TimeSpan heard(JsonNode part, String content, int from, int to) {
        TimeSpan heard = null;
        int at = 0;
        for (JsonNode item : part.path("Items")) {
            String word = item.path("Content").asText("");
            int found = content.indexOf(word, at);
            if (word.isEmpty() || found < 0) {
                continue;
            }
            at = found + word.length();
            TimeSpan time = time(item);
            if (time != null && found < to && at > from) {
                heard = heard == null ? time : heard.hull(time);
            }
        }
        return heard == null ? time(part) : heard;
    }

    private static @Nullable TimeSpan time(JsonNode node) {
        return Numbers.milliseconds(node.path("BeginOffsetMillis"), node.path("EndOffsetMillis"));
    }
}
