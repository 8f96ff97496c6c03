package app.galley.workbench.vocabulary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Results of the recogniser for tests: two words a second, no marks.
public final class HeardWords {
    private HeardWords() { }

    /// A standard result with these words.
    public static byte[] result(String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("jobName", "heard").put("accountId", "000000000000").put("status", "COMPLETED");
        ObjectNode results = json.putObject("results");
        results.putArray("transcripts").addObject().put("transcript", text);
        ArrayNode items = results.putArray("items");
        double time = 0;
        for (String word : text.split(" ")) {
            ObjectNode item = items.addObject().put("type", "pronunciation").put("start_time", seconds(time)).put("end_time", seconds(time + 0.5));
            item.putArray("alternatives").addObject().put("confidence", "0.98").put("content", word);
            time += 0.5;
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.2f", time);
    }
}
