package app.galley.workbench.spelling;

import app.galley.spelling.Dictionaries;
import app.galley.spelling.SpellChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A dictionary in memory: these words in any case, and what was asked of it.
public final class WordList implements Dictionaries, SpellChecker {
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final String language;
    private final List<String> words;

    public WordList(String language, String words) {
        this.language = language;
        this.words = List.of(words.split(" "));
    }

    @Override
    public List<String> languages() {
        return List.of(language);
    }

    @Override
    public Optional<SpellChecker> of(String wanted) {
        return Locale.forLanguageTag(wanted).getLanguage().equals(Locale.forLanguageTag(language).getLanguage())
                ? Optional.of(this) : Optional.empty();
    }

    @Override
    public String add(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean isRight(String word) {
        asked.add(word);
        return words.contains(word.toLowerCase(Locale.ROOT)) || words.contains(word);
    }

    @Override
    public List<String> suggestions(String word) {
        return words.stream().filter(w -> w.charAt(0) == word.toLowerCase(Locale.ROOT).charAt(0)).toList();
    }
}
