package app.galley.workbench.vocabulary;

import app.galley.library.Settings;
import app.galley.transcript.review.term.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The suggestions that somebody does not want to see again, kept in the library. Safe from any thread; calls block for a moment.
public final class Dismissed {
    private static final String NAME = "dismissedSuggestions";
    private final Settings settings;

    /// Over the settings of a library.
    public Dismissed(Settings settings) {
        this.settings = settings;
    }

    private static String key(Suggestion suggestion) {
        return suggestion.language() + " " + suggestion.text().toLowerCase(Locale.ROOT);
    }

    private Set<String> kept() {
        return settings.get(NAME).map(text -> text.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /// Those of some that nobody has dismissed, in their order.
    public List<Suggestion> without(List<Suggestion> suggestions) {
        Set<String> kept = kept();
        return suggestions.stream().filter(suggestion -> !kept.contains(key(suggestion))).toList();
    }

    /// Dismisses some.
    public synchronized void add(Collection<Suggestion> suggestions) {
        Set<String> kept = kept();
        suggestions.forEach(suggestion -> kept.add(key(suggestion)));
        settings.put(NAME, String.join("\n", kept));
    }

    /// Takes some back.
    public synchronized void remove(Collection<Suggestion> suggestions) {
        Set<String> kept = kept();
        suggestions.forEach(suggestion -> kept.remove(key(suggestion)));
        settings.put(NAME, String.join("\n", kept));
    }
}
