package app.galley.local.transcribe.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a recogniser found, as stretches in the order of time.
///
/// @param stretches the words; those without words are speech that was found but not understood
/// @param plain the text of a recogniser that knows no times; empty when there are stretches
public record Spoken(List<Stretch> stretches, String plain) {
    public Spoken {
        stretches = List.copyOf(stretches);
    }

    /// Reads the `results` of a result.
    public static Spoken read(JsonNode results) {
        List<Item> items = new ArrayList<>();
        results.path("items").forEach(node -> items.add(item(node)));
        List<Stretch> stretches = new ArrayList<>();
        boolean[] taken = new boolean[items.size()];
        for (JsonNode segment : results.path("audio_segments")) {
            List<Item> own = new ArrayList<>();
            for (JsonNode id : segment.path("items")) {
                if (id.asInt() < items.size()) {
                    own.add(items.get(id.asInt()));
                    taken[id.asInt()] = true;
                }
            }
            stretches.add(new Stretch(segment.path("start_time").asText("0.0"), segment.path("end_time").asText("0.0"),
                    segment.path("speaker_label").asText(""), segment.path("channel_label").asText(""), own, List.of()));
        }
        stretches.addAll(loose(items, taken));
        stretches.sort(Comparator.comparingDouble(Stretch::from));
        String plain = stretches.isEmpty() ? results.path("transcripts").path(0).path("transcript").asText("") : "";
        return new Spoken(stretches, plain).withOthers(results.path("segments"));
    }

    /// Words that no segment has: a stretch for each sentence of one speaker.
    private static List<Stretch> loose(List<Item> items, boolean[] taken) {
        List<Stretch> stretches = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!taken[i]) {
                Item item = items.get(i);
                if (item.isWord() && !open.isEmpty() && (isOther(open, item) || open.getLast().content().matches("[.?!]"))) {
                    stretches.add(of(open));
                    open.clear();
                }
                open.add(item);
            }
        }
        if (open.stream().anyMatch(Item::isWord)) {
            stretches.add(of(open));
        }
        return stretches;
    }

    private static boolean isOther(List<Item> open, Item item) {
        return !open.getFirst().speaker().equals(item.speaker()) || !open.getFirst().channel().equals(item.channel());
    }

    private static Stretch of(List<Item> items) {
        List<Item> words = items.stream().filter(Item::isWord).toList();
        return new Stretch(words.getFirst().start(), words.getLast().end(), words.getFirst().speaker(), words.getFirst().channel(), items,
                List.of());
    }

    private static Item item(JsonNode node) {
        JsonNode best = node.path("alternatives").path(0);
        return new Item(node.path("type").asText("").equals("pronunciation"), node.path("start_time").asText(""),
                node.path("end_time").asText(""), best.path("content").asText(""), best.path("confidence").asText(""),
                node.path("speaker_label").asText(""), node.path("channel_label").asText(""), false, List.of());
    }

    /// Adds the further hypotheses of `segments`, where a segment is a stretch.
    private Spoken withOthers(JsonNode segments) {
        if (segments.isEmpty()) {
            return this;
        }
        return new Spoken(stretches.stream().map(s -> {
            for (JsonNode segment : segments) {
                if (segment.path("start_time").asText("").equals(s.start()) && segment.path("end_time").asText("").equals(s.end())) {
                    return new Stretch(s.start(), s.end(), s.speaker(), s.channel(), s.items(), others(segment, s));
                }
            }
            return s;
        }).toList(), plain);
    }

    private static List<List<Item>> others(JsonNode segment, Stretch stretch) {
        List<List<Item>> others = new ArrayList<>();
        for (JsonNode alternative : segment.path("alternatives")) {
            List<Item> items = new ArrayList<>();
            for (JsonNode node : alternative.path("items")) {
                items.add(new Item(node.path("type").asText("").equals("pronunciation"), node.path("start_time").asText(""),
                        node.path("end_time").asText(""), node.path("content").asText(""), node.path("confidence").asText(""),
                        stretch.speaker(), stretch.channel(), false, List.of()));
            }
            others.add(items);
        }
        return others.isEmpty() ? others : others.subList(1, others.size());
    }

    /// The same with its items changed.
    public Spoken with(UnaryOperator<List<Item>> change) {
        return new Spoken(stretches.stream().map(s -> s.with(change)).toList(), plain);
    }

    /// The same without channels, or with one where there was none.
    public Spoken channels(boolean told) {
        return new Spoken(stretches.stream()
                .map(s -> s.on(s.speaker(), told ? s.channel().isEmpty() ? "ch_0" : s.channel() : "")).toList(), plain);
    }

    /// All items in the order of the stretches.
    public List<Item> items() {
        return stretches.stream().flatMap(s -> s.items().stream()).toList();
    }

    /// How long the stretches last together, in seconds.
    public double seconds() {
        return Math.round(stretches.stream().mapToDouble(s -> s.to() - s.from()).sum() * 1000) / 1000.0;
    }
}
