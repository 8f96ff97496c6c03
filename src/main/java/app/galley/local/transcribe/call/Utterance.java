package app.galley.local.transcribe.call;

import app.galley.local.transcribe.result.Item;
import app.galley.local.transcribe.result.Stretch;
import java.util.List;

/// What one participant says in one go.
///
/// @param role AGENT or CUSTOMER
/// @param channel the channel it was heard on
/// @param begin milliseconds
/// @param end milliseconds
/// @param items its words and marks; none when it was not understood
/// @param sentiment as it was prepared; empty when nobody prepared one
public record Utterance(String role, int channel, long begin, long end, List<Item> items, String sentiment) {
    public Utterance {
        items = List.copyOf(items);
    }

    static Utterance of(Stretch stretch, String role, int channel, String sentiment) {
        return new Utterance(role, channel, Math.round(stretch.from() * 1000), Math.round(stretch.to() * 1000), stretch.items(), sentiment);
    }

    long length() {
        return end - begin;
    }

    String text() {
        return Item.text(items);
    }

    long words() {
        return items.stream().filter(Item::isWord).count();
    }
}
