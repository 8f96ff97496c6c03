package app.galley.local.transcribe.result;

import java.util.List;
import java.util.function.UnaryOperator;

/// A stretch of speech: a sentence or so of one speaker. It may have no words.
///
/// @param start seconds, as the result writes them
/// @param end seconds
/// @param items its words and marks
/// @param others what else it may have been, best first; without the items themselves
public record Stretch(String start, String end, String speaker, String channel, List<Item> items, List<List<Item>> others) {
    public Stretch {
        items = List.copyOf(items);
        others = List.copyOf(others);
    }

    Stretch with(UnaryOperator<List<Item>> change) {
        return new Stretch(start, end, speaker, channel, change.apply(items), others.stream().map(change).toList());
    }

    Stretch on(String otherSpeaker, String otherChannel) {
        UnaryOperator<List<Item>> change = list -> list.stream().map(i -> i.on(otherSpeaker.isEmpty() ? "" : i.speaker(), otherChannel)).toList();
        return new Stretch(start, end, otherSpeaker, otherChannel, change.apply(items), others.stream().map(change).toList());
    }

    /// Its text.
    public String text() {
        return Item.text(items);
    }

    /// When it begins, in seconds.
    public double from() {
        return Double.parseDouble(start);
    }

    /// When it ends, in seconds.
    public double to() {
        return Double.parseDouble(end);
    }
}
