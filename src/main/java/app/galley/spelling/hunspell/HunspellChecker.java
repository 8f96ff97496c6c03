package app.galley.spelling.hunspell;

import app.galley.problem.Problem;
import app.galley.spelling.SpellChecker;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.hunspell.AffixedWord;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.analysis.hunspell.WordFormGenerator;

/// Checks by a dictionary that was read into memory. Lucene's `Dictionary` does not change and may be shared; its `Hunspell`
/// keeps buffers, so checks take turns and suggestions, which take longer, have one each.
final class HunspellChecker implements SpellChecker {
    /// Six times what Hunspell allows itself: nobody is held up, and a busy computer finds nothing in less.
    private static final long MOST_MILLISECONDS = 1_500;
    private final String language;
    private final Dictionary dictionary;
    private final Hunspell checking;

    private HunspellChecker(String language, Dictionary dictionary) {
        this.language = language;
        this.dictionary = dictionary;
        this.checking = fresh();
    }

    /// Reads a dictionary. Blocks for up to a second.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the files are no dictionary
    static HunspellChecker read(DictionaryFile file) {
        try (InputStream rules = new BufferedInputStream(Files.newInputStream(file.rules()));
             InputStream words = new BufferedInputStream(Files.newInputStream(file.words()))) {
            return new HunspellChecker(file.language(),
                    new Dictionary(rules, List.of(words), false, SortingStrategy.inMemory()));
        } catch (IOException | ParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badInput("spelling.notADictionary", file.words().toString()).asException(e);
        }
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean isRight(String word) {
        synchronized (checking) {
            return checking.spell(word);
        }
    }

    @Override
    public List<String> suggestions(String word) {
        return List.copyOf(fresh().suggest(word, MOST_MILLISECONDS));
    }

    @Override
    public List<String> forms(String word) {
        return new WordFormGenerator(dictionary).getAllWordForms(word, () -> { }).stream()
                .filter(form -> form.getPrefixes().isEmpty()).map(AffixedWord::getWord).distinct()
                .filter(form -> !form.equals(word)).toList();
    }

    private Hunspell fresh() {
        return new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> { });
    }
}
