package app.galley.format.amazon.insight;

import app.galley.format.Json;
import app.galley.format.Numbers;
import app.galley.transcript.TimeSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The words of a Call Analytics result as they stand in it, part by part, without its marks.
public final class CallWords {
    private CallWords() { }

    /// A word as the result has it.
    public record Item(String text, TimeSpan time) { }

    /// The words of each part, in the order of the parts.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is not JSON
    public static List<List<Item>> in(byte[] bytes) {
        List<List<Item>> parts = new ArrayList<>();
        for (JsonNode part : Json.read(bytes).path("Transcript")) {
            List<Item> words = new ArrayList<>();
            for (JsonNode item : part.path("Items")) {
                TimeSpan time = Numbers.milliseconds(item.path("BeginOffsetMillis"), item.path("EndOffsetMillis"));
                if (time != null && !item.path("Type").asText("").equals("punctuation")) {
                    words.add(new Item(item.path("Content").asText(""), time));
                }
            }
            parts.add(words);
        }
        return parts;
    }
}
