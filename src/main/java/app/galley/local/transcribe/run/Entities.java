package app.galley.local.transcribe.run;

import app.galley.local.transcribe.result.Item;
import app.galley.local.transcribe.result.Patterns;
import app.galley.local.transcribe.result.Spoken;
import app.galley.local.transcribe.result.Stretch;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The health information that a medical job points out, as far as its form alone tells it (Amazon Transcribe Medical, "Identifying PHI in
/// an audio file": example output).
final class Entities {
    private static final String CATEGORY = "PHI-Personal";

    private Entities() { }

    static void into(ArrayNode list, Spoken spoken, Patterns patterns) {
        for (Stretch stretch : spoken.stretches()) {
            String text = stretch.text();
            for (Patterns.Match match : patterns.in(text)) {
                ObjectNode entity = list.addObject().put("content", text.substring(match.start(), match.end())).put("category", CATEGORY);
                put(entity, stretch, match);
            }
        }
    }

    private static void put(ObjectNode entity, Stretch stretch, Patterns.Match match) {
        int at = 0;
        double start = -1;
        double end = stretch.to();
        double confidence = 1;
        for (Item item : stretch.items()) {
            int from = at == 0 || !item.isWord() ? at : at + 1;
            at = from + item.content().length();
            if (item.isWord() && from < match.end() && at > match.start()) {
                start = start < 0 ? item.from() : start;
                end = item.to();
                confidence = item.confidence().isEmpty() ? confidence : Math.min(confidence, Double.parseDouble(item.confidence()));
            }
        }
        entity.put("startTime", Math.max(start, stretch.from())).put("endTime", end).put("confidence", confidence);
    }
}
