package app.galley.library;

import app.galley.service.job.FilterMethod;
import app.galley.service.job.Handling;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.Subtitles;
import app.galley.service.job.WordLists;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The settings of a job as text, as the library and the presets keep them: a JSON object that has only what is out of the ordinary. What it
/// has in addition, written by a later Galley, is passed over.
public final class JobSettingsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobSettingsText() { }

    /// The text of settings.
    public static String write(JobSettings settings) {
        ObjectNode node = JSON.createObjectNode();
        switch (settings.kind()) {
            case JobKind.Standard() -> { }
            case JobKind.Call(int agent, boolean summary) -> node.putObject("call").put("agent", agent).put("summary", summary);
            case JobKind.Medical(boolean dictation, boolean marks) -> node.putObject("medical").put("dictation", dictation).put("phi", marks);
        }
        String way = switch (settings.language()) {
            case LanguageChoice.Named(String code) -> "language";
            case LanguageChoice.Identified(List<String> options) -> "identify";
            case LanguageChoice.Several(List<String> options) -> "identifySeveral";
        };
        settings.language().options().forEach(node.putArray(way)::add);
        settings.lists().forEach((code, lists) -> node.withObject("/lists").putObject(code).put("vocabulary", lists.vocabulary())
                .put("filter", lists.filter()).put("model", lists.model()));
        node.put("filterMethod", settings.filterMethod().name()).put("speakers", settings.speakers()).put("channels", settings.channels())
                .put("alternatives", settings.alternatives()).put("toxicity", settings.toxicity());
        Redaction redaction = settings.redaction();
        if (redaction != null) {
            redaction.types().forEach(node.putObject("redaction").put("both", redaction.both()).putArray("types")::add);
        }
        Subtitles subtitles = settings.subtitles();
        if (subtitles != null) {
            node.putObject("subtitles").put("vtt", subtitles.vtt()).put("srt", subtitles.srt()).put("start", subtitles.startIndex());
        }
        write(settings.handling(), node);
        return node.toString();
    }

    private static void write(Handling handling, ObjectNode node) {
        if (!handling.equals(Handling.USUAL)) {
            ObjectNode kept = node.putObject("handling").put("queues", handling.queues()).put("role", handling.role())
                    .put("output", handling.output()).put("key", handling.key());
            handling.context().forEach(kept.putObject("context")::put);
            handling.tags().forEach(kept.putObject("tags")::put);
        }
    }

    /// The settings of a text.
    ///
    /// @throws IllegalArgumentException when it is none
    public static JobSettings read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            Map<String, WordLists> lists = new TreeMap<>();
            node.path("lists").properties().forEach(entry -> lists.put(entry.getKey(), new WordLists(entry.getValue().path("vocabulary").asText(""),
                    entry.getValue().path("filter").asText(""), entry.getValue().path("model").asText(""))));
            return new JobSettings(kind(node), language(node), lists, FilterMethod.valueOf(node.path("filterMethod").asText(FilterMethod.MASK.name())),
                    node.path("speakers").asInt(), node.path("channels").asBoolean(), node.path("alternatives").asInt(), redaction(node.get("redaction")),
                    node.path("toxicity").asBoolean(), subtitles(node.get("subtitles")), handling(node.path("handling")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the settings of a job", e);
        }
    }

    private static JobKind kind(JsonNode node) {
        JsonNode call = node.path("call");
        JsonNode medical = node.path("medical");
        return call.isObject() ? new JobKind.Call(call.path("agent").asInt(), call.path("summary").asBoolean())
                : medical.isObject() ? new JobKind.Medical(medical.path("dictation").asBoolean(), medical.path("phi").asBoolean())
                : new JobKind.Standard();
    }

    private static LanguageChoice language(JsonNode node) {
        return node.has("language") ? new LanguageChoice.Named(node.path("language").path(0).asText())
                : node.has("identifySeveral") ? new LanguageChoice.Several(texts(node.path("identifySeveral")))
                : new LanguageChoice.Identified(texts(node.path("identify")));
    }

    private static @Nullable Redaction redaction(@Nullable JsonNode node) {
        return node == null ? null : new Redaction(new HashSet<>(texts(node.path("types"))), node.path("both").asBoolean());
    }

    private static @Nullable Subtitles subtitles(@Nullable JsonNode node) {
        return node == null ? null : new Subtitles(node.path("vtt").asBoolean(), node.path("srt").asBoolean(), node.path("start").asInt());
    }

    private static Handling handling(JsonNode node) {
        return new Handling(node.path("queues").asBoolean(), node.path("role").asText(""), node.path("output").asText(""), node.path("key").asText(""),
                pairs(node.path("context")), pairs(node.path("tags")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Map<String, String> pairs(JsonNode object) {
        return object.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }
}
