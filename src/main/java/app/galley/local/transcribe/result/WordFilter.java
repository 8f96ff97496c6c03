package app.galley.local.transcribe.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a vocabulary filter does to words: whole words only, in any case of letters (Amazon Transcribe, "Using custom vocabulary
/// filters").
public final class WordFilter implements UnaryOperator<List<Item>> {
    private final Method method;
    private final Set<String> words;

    /// What becomes of the words.
    public enum Method {
        /// They become `***`.
        MASK,
        /// They go.
        REMOVE,
        /// They stay and are marked.
        TAG
    }

    /// A filter of these words.
    public WordFilter(Method method, List<String> words) {
        this.method = method;
        this.words = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Item> apply(List<Item> items) {
        List<Item> kept = new ArrayList<>();
        for (Item item : items) {
            List<String> parts = List.of(item.content().split(" "));
            if (!item.isWord() || parts.stream().noneMatch(this::isMet)) {
                kept.add(item);
            } else if (method == Method.TAG) {
                kept.add(item.filtered());
            } else {
                String left = parts.stream().filter(p -> method == Method.MASK || !isMet(p)).map(p -> isMet(p) ? "***" : p)
                        .collect(Collectors.joining(" "));
                if (!left.isEmpty()) {
                    kept.add(item.saying(left));
                }
            }
        }
        return kept;
    }

    private boolean isMet(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }
}
