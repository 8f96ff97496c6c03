package app.galley.workbench.spelling;

import app.galley.spelling.Dictionaries;
import app.galley.spelling.SpellChecker;
import app.galley.task.Background;
import app.galley.transcript.Tokens;
import app.galley.workbench.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks transcripts for words that no dictionary knows. Safe from any thread; calls block.
public final class Spelling {
    private final Dictionaries dictionaries;
    private final OwnWords own;
    private final Preferences preferences;
    private final Background background;

    /// Over dictionaries.
    ///
    /// @param own the user's own words
    /// @param background reads transcripts
    public Spelling(Dictionaries dictionaries, OwnWords own, Preferences preferences, Background background) {
        this.dictionaries = dictionaries;
        this.own = own;
        this.preferences = preferences;
        this.background = background;
    }

    /// Whether a language can be checked word by word at all: it is known, and written with blanks.
    public static boolean isChecked(String language) {
        return !Locale.forLanguageTag(language).getLanguage().isEmpty() && !Tokens.isWrittenWithoutBlanks(language);
    }

    /// Begins to check a transcript in a language; empty when there is no dictionary for it. Reads the dictionary: up to a second.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the dictionary cannot be read
    public Optional<Proof> open(String language) {
        return isChecked(language) ? dictionaries.of(language).map(checker -> new Proof(checker, own, background)) : Optional.empty();
    }

    /// The words of a language, to be asked for single ones; empty when there is no dictionary for it. Reads the dictionary: up to a second.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the dictionary cannot be read
    public Optional<SpellChecker> wordsOf(String language) {
        return isChecked(language) ? dictionaries.of(language) : Optional.empty();
    }

    /// The languages that have a dictionary.
    public List<String> languages() {
        return dictionaries.languages();
    }

    /// Adds a dictionary of the user's and yields its language.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is none
    public String add(Path file) {
        return dictionaries.add(file);
    }

    /// The user's own words.
    public OwnWords ownWords() {
        return own;
    }

    /// Whether unknown words are marked; they are at first.
    public boolean isOn() {
        return preferences.checksSpelling();
    }

    /// Keeps whether unknown words are marked.
    public void setOn(boolean on) {
        preferences.setChecksSpelling(on);
    }
}
