package app.galley.workbench.vocabulary;

import app.galley.problem.ProblemException;
import app.galley.spelling.SpellChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the dictionaries of this computer for words; a language without one knows none. Used by one thread; reads a dictionary when its
/// language first comes, up to a second.
final class KnownWords implements BiPredicate<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(KnownWords.class);
    private final Function<String, Optional<SpellChecker>> dictionaries;
    private final Map<String, Optional<SpellChecker>> checkers = new HashMap<>();

    KnownWords(Function<String, Optional<SpellChecker>> dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public boolean test(String language, String word) {
        return checkers.computeIfAbsent(language, this::checker).filter(checker -> checker.isRight(word)
                || checker.isRight(Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(word.offsetByCodePoints(0, 1)))).isPresent();
    }

    private Optional<SpellChecker> checker(String language) {
        try {
            return language.isEmpty() ? Optional.empty() : dictionaries.apply(language);
        } catch (ProblemException unreadable) {
            // it only helps to put the suggestions in order; Settings says what is wrong with it
            LOG.info("a dictionary cannot be read: {}", unreadable.problem().key());
            return Optional.empty();
        }
    }
}
