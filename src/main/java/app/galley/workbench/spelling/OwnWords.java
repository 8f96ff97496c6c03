package app.galley.workbench.spelling;

import app.galley.library.Settings;
import java.text.Collator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// The words that the user says are right, kept in the library, for all languages. Safe from any thread; calls block for a
/// moment.
public final class OwnWords {
    private static final String NAME = "ownWords";
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Settings settings;
    private volatile Set<String> words;

    /// Over the settings of a library.
    public OwnWords(Settings settings) {
        this.settings = settings;
        this.words = settings.get(NAME).map(OwnWords::read).orElseGet(Set::of);
    }

    /// The words, in alphabetical order.
    public List<String> all() {
        return words.stream().sorted(Collator.getInstance()).toList();
    }

    Set<String> set() {
        return words;
    }

    /// Adds a word; one that is blank or there already changes nothing.
    public void add(String word) {
        Set<String> more = new TreeSet<>(words);
        if (!word.isBlank() && more.add(word.strip())) {
            keep(more);
        }
    }

    /// Removes a word.
    public void remove(String word) {
        Set<String> fewer = new TreeSet<>(words);
        if (fewer.remove(word)) {
            keep(fewer);
        }
    }

    /// Adds a listener that hears, on the thread of the change, that the words are others.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Removes a listener.
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    private synchronized void keep(Set<String> changed) {
        settings.put(NAME, String.join("\n", changed));
        words = Set.copyOf(changed);
        listeners.forEach(Runnable::run);
    }

    private static Set<String> read(String kept) {
        return kept.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
