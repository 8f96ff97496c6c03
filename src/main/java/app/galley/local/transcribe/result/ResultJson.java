package app.galley.local.transcribe.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The `results` of a standard or medical job (Amazon Transcribe, "Example output" of each feature; real files from 2019 on).
/// Numbers are texts, as there.
public final class ResultJson {
    private final Spoken spoken;
    private final Form form;

    /// What the result shows.
    ///
    /// @param speakers the most speakers; 0 when they are not shown
    /// @param channels the number of channels; 0 when they are not shown
    /// @param alternatives the most hypotheses for a stretch; 0 when they are not shown
    /// @param itemLanguage the language shown on every item; empty for none
    public record Form(int speakers, int channels, int alternatives, String itemLanguage) { }

    public ResultJson(Spoken spoken, Form form) {
        this.spoken = spoken;
        this.form = form;
    }

    /// Puts the words into a result.
    public void into(ObjectNode results) {
        results.putArray("transcripts").addObject().put("transcript", spoken.plain().isEmpty() ? Item.text(spoken.items()) : spoken.plain());
        if (form.speakers > 0) {
            putSpeakers(results);
        }
        ArrayNode items = results.putArray("items");
        ArrayNode segments = results.putArray("audio_segments");
        Map<String, ArrayNode> channels = new LinkedHashMap<>();
        for (int i = 0; i < form.channels; i++) {
            channels.put("ch_" + i, JsonNodeFactory.instance.arrayNode());
        }
        int id = 0;
        for (Stretch stretch : spoken.stretches()) {
            ArrayNode ids = segment(segments, stretch).putArray("items");
            for (Item item : stretch.items()) {
                ids.add(id);
                ObjectNode json = item(item, id++);
                items.add(json);
                if (channels.containsKey(item.channel())) {
                    channels.get(item.channel()).add(json.deepCopy());
                }
            }
        }
        if (form.channels > 0) {
            putChannels(results, channels);
        }
        if (form.alternatives > 0) {
            putAlternatives(results.putArray("segments"));
        }
    }

    private ObjectNode segment(ArrayNode segments, Stretch stretch) {
        ObjectNode segment = segments.addObject();
        segment.put("id", segments.size() - 1).put("transcript", stretch.text()).put("start_time", stretch.start())
                .put("end_time", stretch.end());
        putVoice(segment, stretch.speaker(), stretch.channel());
        return segment;
    }

    private ObjectNode item(Item item, int id) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("type", item.isWord() ? "pronunciation" : "punctuation");
        ObjectNode best = json.putArray("alternatives").addObject();
        putUnlessEmpty(best, "confidence", item.confidence());
        best.put("content", item.content());
        if (!item.found().isEmpty()) {
            ArrayNode redactions = best.putArray("redactions");
            item.found().forEach(e -> {
                ObjectNode entity = redactions.addObject();
                putUnlessEmpty(entity, "confidence", e.confidence());
                entity.put("type", e.type()).put("category", "PII");
            });
        }
        putUnlessEmpty(json, "start_time", item.start());
        putUnlessEmpty(json, "end_time", item.end());
        putVoice(json, item.speaker(), item.channel());
        putUnlessEmpty(json, "language_code", form.itemLanguage);
        if (item.isFiltered()) {
            json.put("vocabularyFilterMatch", true);
        }
        return json;
    }

    private void putVoice(ObjectNode json, String speaker, String channel) {
        if (form.speakers > 0) {
            putUnlessEmpty(json, "speaker_label", speaker);
        }
        if (form.channels > 0) {
            putUnlessEmpty(json, "channel_label", channel);
        }
    }

    private void putSpeakers(ObjectNode results) {
        List<List<Stretch>> turns = turns();
        int speakers = spoken.stretches().stream().map(Stretch::speaker).mapToInt(ResultJson::number).max().orElse(0);
        if (speakers == 0) {
            // As in real results of silence: speakers were asked for, none were told apart.
            results.putNull("speaker_labels");
            return;
        }
        ObjectNode labels = results.putObject("speaker_labels");
        ArrayNode segments = labels.putArray("segments");
        for (List<Stretch> turn : turns) {
            ObjectNode segment = segments.addObject().put("start_time", turn.getFirst().start()).put("end_time", turn.getLast().end())
                    .put("speaker_label", turn.getFirst().speaker());
            ArrayNode items = segment.putArray("items");
            turn.stream().flatMap(s -> s.items().stream()).filter(i -> !i.start().isEmpty()).forEach(i -> items.addObject()
                    .put("start_time", i.start()).put("end_time", i.end()).put("speaker_label", i.speaker()));
        }
        labels.put("channel_label", "ch_0").put("speakers", speakers);
    }

    /// The place of a speaker among the others, from 1 on: `spk_0` is the first.
    private static int number(String speaker) {
        return speaker.matches("spk_[0-9]{1,4}") ? Integer.parseInt(speaker.substring(4)) + 1 : speaker.isEmpty() ? 0 : 1;
    }

    private List<List<Stretch>> turns() {
        List<List<Stretch>> turns = new ArrayList<>();
        for (Stretch stretch : spoken.stretches()) {
            if (!stretch.speaker().isEmpty()) {
                if (turns.isEmpty() || !turns.getLast().getFirst().speaker().equals(stretch.speaker())) {
                    turns.add(new ArrayList<>());
                }
                turns.getLast().add(stretch);
            }
        }
        return turns;
    }

    private static void putChannels(ObjectNode results, Map<String, ArrayNode> channels) {
        ObjectNode labels = results.putObject("channel_labels");
        ArrayNode list = labels.putArray("channels");
        channels.forEach((label, items) -> list.addObject().put("channel_label", label).set("items", items));
        labels.put("number_of_channels", channels.size());
    }

    /// A stretch has as many alternatives as the recogniser knows, and no more than were asked for.
    private void putAlternatives(ArrayNode segments) {
        for (Stretch stretch : spoken.stretches()) {
            if (!stretch.items().isEmpty()) {
                ObjectNode segment = segments.addObject().put("start_time", stretch.start()).put("end_time", stretch.end());
                ArrayNode alternatives = segment.putArray("alternatives");
                putAlternative(alternatives, stretch.items());
                stretch.others().stream().limit(form.alternatives - 1L).forEach(o -> putAlternative(alternatives, o));
            }
        }
    }

    private static void putAlternative(ArrayNode alternatives, List<Item> items) {
        ObjectNode alternative = alternatives.addObject().put("transcript", Item.text(items));
        ArrayNode list = alternative.putArray("items");
        for (Item item : items) {
            ObjectNode json = list.addObject();
            putUnlessEmpty(json, "start_time", item.start());
            putUnlessEmpty(json, "confidence", item.confidence());
            putUnlessEmpty(json, "end_time", item.end());
            json.put("type", item.isWord() ? "pronunciation" : "punctuation").put("content", item.content());
        }
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
