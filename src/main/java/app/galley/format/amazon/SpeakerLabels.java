package app.galley.format.amazon;

import app.galley.format.Numbers;
import app.galley.transcript.TimeSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The `speaker_labels` of a standard result: by them old results say who speaks, since their items do not. An item is found by
/// its start, else by the segment it lies in; segments without a label or without a time are passed over.
final class SpeakerLabels {
    private final Map<Long, String> byStart = new HashMap<>();
    private final TreeMap<Long, Segment> segments = new TreeMap<>();

    /// @param labels the member of the file; anything that is not an object counts as none
    SpeakerLabels(JsonNode labels) {
        for (JsonNode segment : labels.path("segments")) {
            String label = segment.path("speaker_label").asText("");
            for (JsonNode item : segment.path("items")) {
                String own = item.path("speaker_label").asText(label);
                TimeSpan time = Numbers.seconds(item.path("start_time"), item.path("end_time"));
                if (time != null && !own.isEmpty()) {
                    byStart.putIfAbsent(time.start(), own);
                }
            }
            TimeSpan time = Numbers.seconds(segment.path("start_time"), segment.path("end_time"));
            if (time != null && !label.isEmpty()) {
                segments.put(time.start(), new Segment(time, label));
            }
        }
    }

    /// Who speaks a word; empty when nobody is named.
    String at(TimeSpan word) {
        String label = byStart.get(word.start());
        if (label != null) {
            return label;
        }
        Map.Entry<Long, Segment> before = segments.floorEntry(word.start());
        return before != null && before.getValue().time.contains(word.start()) ? before.getValue().label : "";
    }

    private record Segment(TimeSpan time, String label) { }
}
