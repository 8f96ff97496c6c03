package app.galley.caption.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words that sounds are told with, from `sounds.properties`. Immutable; any thread.
public final class SoundWords {
    /// As they are spelt inside a sentence, by their small letters.
    private final Map<String, String> spelt = new HashMap<>();

    /// Reads them.
    public SoundWords() {
        ResourceBundle words = ResourceBundle.getBundle("app.galley.caption.form.sounds", Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String language : words.keySet()) {
            for (String word : words.getString(language).split(" ")) {
                spelt.put(word.toLowerCase(Locale.ROOT), word);
            }
        }
    }

    /// Whether it is one of them; capitals do not count.
    public boolean isKnown(String word) {
        return spelt.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /// A word as it is spelt inside a sentence; one that is none of them as it is.
    String spelt(String word) {
        return spelt.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }
}
