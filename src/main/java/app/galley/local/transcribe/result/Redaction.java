package app.galley.local.transcribe.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Puts `[PII]` in place of words that are personal data by their form (Amazon Transcribe, "Redacting PII in your batch job": example
/// output). The confidence is that of the least certain word: a pattern has none of its own.
public final class Redaction implements UnaryOperator<List<Item>> {
    private static final String MARK = "[PII]";
    private final Patterns patterns;

    /// Redacts these types; all when they are none.
    public Redaction(Set<String> types) {
        this.patterns = new Patterns(types);
    }

    @Override
    public List<Item> apply(List<Item> items) {
        List<Integer> starts = starts(items);
        List<Item> left = new ArrayList<>();
        int next = 0;
        for (Patterns.Match match : patterns.in(Item.text(items))) {
            int first = at(starts, match.start());
            int last = at(starts, match.end() - 1);
            if (first >= next) {
                left.addAll(items.subList(next, first));
                left.add(redacted(items.subList(first, last + 1), match.type()));
                next = last + 1;
            }
        }
        left.addAll(items.subList(next, items.size()));
        return left;
    }

    private static List<Integer> starts(List<Item> items) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (Item item : items) {
            at += starts.isEmpty() || !item.isWord() ? 0 : 1;
            starts.add(at);
            at += item.content().length();
        }
        return starts;
    }

    private static int at(List<Integer> starts, int letter) {
        int at = 0;
        while (at + 1 < starts.size() && starts.get(at + 1) <= letter) {
            at++;
        }
        return at;
    }

    private static Item redacted(List<Item> words, String type) {
        List<Item> timed = words.stream().filter(i -> !i.start().isEmpty()).toList();
        Item first = words.getFirst();
        String confidence = words.stream().filter(Item::isWord).map(Item::confidence).filter(c -> !c.isEmpty())
                .min(java.util.Comparator.comparingDouble(Double::parseDouble)).orElse("");
        return new Item(true, timed.isEmpty() ? "" : timed.getFirst().start(), timed.isEmpty() ? "" : timed.getLast().end(), MARK, "",
                first.speaker(), first.channel(), false, List.of(new Item.Entity(type, confidence)));
    }
}
