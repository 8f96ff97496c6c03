package app.galley.format.amazon;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the items of a result in their order, words and punctuation, and sets each mark to the word it belongs to.
final class Hearing {
    private static final String OPENING = "¿¡“«„‘([";

    private final List<Heard> words = new ArrayList<>();
    private String before = "";

    /// Whether an item is a punctuation mark.
    ///
    /// @param type what the file says; empty when it says nothing
    static boolean isMark(String type, String content, @Nullable TimeSpan time) {
        return type.equals("punctuation") || type.isEmpty() && time == null && Tokens.in(content).isEmpty();
    }

    /// Takes a word; one without content is passed over.
    void word(String content, @Nullable TimeSpan time, float confidence, Voice voice, boolean opens) {
        if (!content.isEmpty()) {
            words.add(new Heard(before, content, "", time, confidence, voice, opens));
            before = "";
        }
    }

    /// Takes a punctuation mark: it goes to the word in front of it, opening ones and the very first to the next.
    void mark(String content) {
        if (!content.isEmpty() && content.codePoints().allMatch(c -> OPENING.indexOf(c) >= 0)) {
            before += content;
        } else if (words.isEmpty()) {
            before += content + " ";
        } else {
            words.set(words.size() - 1, words.getLast().followedBy(content));
        }
    }

    /// The words so far.
    List<Heard> words() {
        return words;
    }
}
