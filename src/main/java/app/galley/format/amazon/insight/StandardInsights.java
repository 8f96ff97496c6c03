package app.galley.format.amazon.insight;

import app.galley.format.Json;
import app.galley.format.Numbers;
import app.galley.format.Text;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.Entity;
import app.galley.transcript.insight.HeardLanguage;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.insight.Redaction;
import app.galley.transcript.insight.Toxicity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a standard or medical result tells beside its words (Developer Guide, "Language identification", "Redacting PII", "Detecting
/// toxic speech", "Medical transcription output"). What is missing or has another shape is passed over.
public final class StandardInsights {
    private final List<Redaction> redactions = new ArrayList<>();
    private final List<TimeSpan> filtered = new ArrayList<>();
    private final boolean redacted;

    private StandardInsights(boolean redacted) {
        this.redacted = redacted;
    }

    /// Reads them.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is not JSON
    public static Insights in(byte[] bytes) {
        JsonNode root = Json.read(bytes);
        JsonNode results = root.path("results");
        StandardInsights insights = new StandardInsights(root.path("isRedacted").asBoolean(false));
        if (results.path("items").isEmpty()) {
            results.path("channel_labels").path("channels").forEach(channel -> channel.path("items").forEach(insights::look));
        } else {
            results.path("items").forEach(insights::look);
        }
        return new Insights(insights.redacted, languages(results), entities(results.path("entities")), insights.redactions,
                insights.filtered, toxicity(results.path("toxicity_detection")), null);
    }

    private void look(JsonNode item) {
        TimeSpan time = Numbers.seconds(item.path("start_time"), item.path("end_time"));
        if (time != null && item.path("vocabularyFilterMatch").asBoolean(false)) {
            filtered.add(time);
        }
        JsonNode best = item.path("alternatives").path(0);
        for (JsonNode redaction : best.path("redactions")) {
            redactions.add(new Redaction(time, Redactions.type(redaction.path("type"), redaction.path("category")),
                    Numbers.confidence(redaction.path("confidence"))));
        }
        if (redacted && best.path("redactions").isEmpty() && Redactions.isMark(best.path("content").asText(""))) {
            redactions.add(new Redaction(time, "", Numbers.confidence(best.path("confidence"))));
        }
    }

    private static List<HeardLanguage> languages(JsonNode results) {
        List<HeardLanguage> languages = new ArrayList<>();
        for (JsonNode node : results.path("language_codes")) {
            String code = node.path("language_code").asText("");
            if (!code.isEmpty()) {
                languages.add(new HeardLanguage(code, null, Measures.seconds(node.path("duration_in_seconds"))));
            }
        }
        for (JsonNode node : results.path("language_identification")) {
            String code = node.path("code").asText("");
            if (!code.isEmpty()) {
                languages.add(new HeardLanguage(code, Measures.number(node.path("score")), null));
            }
        }
        return languages;
    }

    private static List<Entity> entities(JsonNode list) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode node : list) {
            String text = Text.oneLine(node.path("content").asText(""));
            if (!text.isEmpty()) {
                entities.add(new Entity(text, node.path("category").asText(""),
                        Numbers.seconds(node.path("startTime"), node.path("endTime")), Numbers.confidence(node.path("confidence"))));
            }
        }
        return entities;
    }

    private static List<Toxicity> toxicity(JsonNode list) {
        List<Toxicity> stretches = new ArrayList<>();
        for (JsonNode node : list) {
            List<Toxicity.Category> categories = new ArrayList<>();
            for (Map.Entry<String, JsonNode> category : node.path("categories").properties()) {
                Double score = Measures.number(category.getValue());
                if (score != null) {
                    categories.add(new Toxicity.Category(category.getKey(), score));
                }
            }
            Double score = Measures.number(node.path("toxicity"));
            if (score != null || !categories.isEmpty()) {
                stretches.add(new Toxicity(Text.oneLine(node.path("text").asText("")),
                        Numbers.seconds(node.path("start_time"), node.path("end_time")),
                        score != null ? score : categories.stream().mapToDouble(Toxicity.Category::score).max().orElse(0), categories));
            }
        }
        return stretches;
    }
}
