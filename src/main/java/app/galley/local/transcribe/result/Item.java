package app.galley.local.transcribe.result;

import java.util.List;

/// A word, or a mark such as a comma.
///
/// @param isWord whether it was spoken
/// @param start seconds, as the result writes them; empty for a mark
/// @param end seconds; empty for a mark
/// @param content the letters
/// @param confidence as the result writes it; empty when it has none
/// @param speaker its label, such as `spk_0`; empty when none was told apart
/// @param channel its label, such as `ch_0`; empty when channels were not told apart
/// @param isFiltered whether a vocabulary filter marked it
/// @param found what it stands for, when it was redacted
public record Item(boolean isWord, String start, String end, String content, String confidence, String speaker, String channel,
                   boolean isFiltered, List<Entity> found) {
    public Item {
        found = List.copyOf(found);
    }

    /// Something that was found in the words.
    ///
    /// @param type as PiiEntityType names it
    /// @param confidence as the result writes it
    public record Entity(String type, String confidence) { }

    Item saying(String other) {
        return new Item(isWord, start, end, other, confidence, speaker, channel, isFiltered, found);
    }

    Item filtered() {
        return new Item(isWord, start, end, content, confidence, speaker, channel, true, found);
    }

    Item on(String otherSpeaker, String otherChannel) {
        return new Item(isWord, start, end, content, confidence, otherSpeaker, otherChannel, isFiltered, found);
    }

    /// When it begins, in seconds; 0 for a mark.
    public double from() {
        return start.isEmpty() ? 0 : Double.parseDouble(start);
    }

    /// When it ends, in seconds; 0 for a mark.
    public double to() {
        return end.isEmpty() ? 0 : Double.parseDouble(end);
    }

    /// The text of items: a blank before each but marks.
    public static String text(List<Item> items) {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            text.append(text.isEmpty() || !item.isWord ? "" : " ").append(item.content);
        }
        return text.toString();
    }
}
