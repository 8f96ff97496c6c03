package app.galley.service.category;

import app.galley.problem.Problem;
import app.galley.transcript.insight.CallPart.Sentiment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Categories as JSON, with the members that `CreateCallAnalyticsCategory` has. Stateless.
public final class CategoryText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CategoryText() { }

    /// A category as text; the same one always as the same text.
    public static String write(CallCategory category) {
        ObjectNode json = JSON.createObjectNode().put("CategoryName", category.name()).put("InputType", category.live() ? "REAL_TIME" : "POST_CALL");
        ArrayNode rules = json.putArray("Rules");
        category.rules().forEach(rule -> put(rule, rules.addObject()));
        return json.toPrettyString();
    }

    private static void put(CategoryRule rule, ObjectNode union) {
        ObjectNode filter = union.putObject(switch (rule.kind()) {
            case SAID -> "TranscriptFilter";
            case FELT -> "SentimentFilter";
            case SILENT -> "NonTalkTimeFilter";
            case INTERRUPTED -> "InterruptionFilter";
        });
        switch (rule.kind()) {
            case SAID -> {
                filter.put("TranscriptFilterType", "EXACT");
                ArrayNode targets = filter.putArray("Targets");
                rule.phrases().forEach(targets::add);
            }
            case FELT -> {
                ArrayNode sentiments = filter.putArray("Sentiments");
                rule.sentiments().forEach(sentiment -> sentiments.add(sentiment.name()));
            }
            case SILENT, INTERRUPTED -> filter.put("Threshold", rule.threshold());
        }
        if (rule.who() != CategoryRule.Who.ANYONE && rule.kind() != CategoryRule.Kind.SILENT) {
            filter.put("ParticipantRole", rule.who().name());
        }
        filter.put("Negate", rule.negated());
        put(rule.span(), filter);
    }

    private static void put(CallSpan span, ObjectNode filter) {
        if (span.part() != CallSpan.Part.WHOLE) {
            ObjectNode range = filter.putObject(span.relative() ? "RelativeTimeRange" : "AbsoluteTimeRange");
            switch (span.part()) {
                case FIRST -> range.put("First", span.from());
                case LAST -> range.put("Last", span.from());
                case WHOLE, BETWEEN -> range.put(span.relative() ? "StartPercentage" : "StartTime", span.from())
                        .put(span.relative() ? "EndPercentage" : "EndTime", span.to());
            }
        }
    }

    /// Reads a category.
    ///
    /// @param name what it is called where the text does not say so
    /// @throws app.galley.problem.ProblemException bad input when the text is no category
    public static CallCategory read(String text, String name) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json == null || !json.path("Rules").isArray()) {
                throw Problem.badInput("category.noCategory").asException();
            }
            List<CategoryRule> rules = new ArrayList<>();
            json.path("Rules").forEach(rule -> rules.add(rule(rule)));
            return new CallCategory(json.path("CategoryName").asText(name), json.path("InputType").asText("").equals("REAL_TIME"), rules);
        } catch (JsonProcessingException e) {
            throw Problem.badInput("category.noCategory").asException(e);
        }
    }

    private static CategoryRule rule(JsonNode union) {
        for (Map.Entry<String, JsonNode> filter : union.properties()) {
            JsonNode json = filter.getValue();
            switch (filter.getKey()) {
                case "TranscriptFilter" -> {
                    List<String> targets = new ArrayList<>();
                    json.path("Targets").forEach(target -> targets.add(target.asText("")));
                    return common(CategoryRule.of(CategoryRule.Kind.SAID).saying(targets), json);
                }
                case "SentimentFilter" -> {
                    Set<Sentiment> sentiments = EnumSet.noneOf(Sentiment.class);
                    json.path("Sentiments").forEach(one -> Arrays.stream(Sentiment.values()).filter(known -> known.name().equals(one.asText("")))
                            .forEach(sentiments::add));
                    return common(CategoryRule.of(CategoryRule.Kind.FELT).feeling(sentiments), json);
                }
                case "NonTalkTimeFilter" -> {
                    return common(CategoryRule.of(CategoryRule.Kind.SILENT).lasting(json.path("Threshold").asLong(0)), json);
                }
                case "InterruptionFilter" -> {
                    return common(CategoryRule.of(CategoryRule.Kind.INTERRUPTED).lasting(json.path("Threshold").asLong(0)), json);
                }
                default -> { }
            }
        }
        throw Problem.badInput("category.unknownRule").asException();
    }

    private static CategoryRule common(CategoryRule rule, JsonNode json) {
        CategoryRule.Who who = Arrays.stream(CategoryRule.Who.values()).filter(known -> known.name().equals(json.path("ParticipantRole").asText("")))
                .findFirst().orElse(CategoryRule.Who.ANYONE);
        return rule.with(who).negated(json.path("Negate").asBoolean(false)).with(span(json));
    }

    private static CallSpan span(JsonNode json) {
        boolean relative = json.path("RelativeTimeRange").isObject() && !json.path("RelativeTimeRange").isEmpty();
        JsonNode range = relative ? json.path("RelativeTimeRange") : json.path("AbsoluteTimeRange");
        if (range.isEmpty()) {
            return CallSpan.WHOLE;
        } else if (range.has("First")) {
            return new CallSpan(CallSpan.Part.FIRST, relative, range.path("First").asLong(), 0);
        } else if (range.has("Last")) {
            return new CallSpan(CallSpan.Part.LAST, relative, range.path("Last").asLong(), 0);
        }
        return new CallSpan(CallSpan.Part.BETWEEN, relative, range.path(relative ? "StartPercentage" : "StartTime").asLong(0),
                range.path(relative ? "EndPercentage" : "EndTime").asLong(relative ? 100 : CallSpan.LONGEST));
    }
}
