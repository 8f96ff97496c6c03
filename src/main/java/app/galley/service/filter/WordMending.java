package app.galley.service.filter;

import app.galley.service.vocabulary.Letters;
import app.galley.service.vocabulary.Mending;
import app.galley.service.vocabulary.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes a word so that the service takes it and a filter still meets what is said. Says nothing where it would have to guess: a filter that is given
/// `four` for `4` would leave every "4" of a transcript. Immutable; any thread.
public final class WordMending {
    private final WordRules rules;
    private final Mending spelling;

    /// @param letters of the language
    public WordMending(Letters letters) {
        this.rules = new WordRules(letters);
        this.spelling = new Mending(letters);
    }

    /// The word as it should be; empty when nothing is wrong with it, or it needs a person.
    public Optional<String> mended(String word) {
        if (rules.findings(word).isEmpty()) {
            return Optional.empty();
        }
        String alone = WordRules.tidy(word);
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        if (rules.findings(alone).isEmpty()) {
            return Optional.of(alone);
        }
        // of other signs Mending makes words, which is right for what is said and wrong for what is looked for
        if (alone.codePoints().anyMatch(c -> c == ' ' || c == '&' || c == '+' || c == '/' || c == '\\' || c == '_' || c == ',' || Character.isDigit(c))) {
            return Optional.empty();
        }
        return spelling.mended(new Term(alone, "")).map(Term::phrase).filter(made -> rules.findings(made).isEmpty());
    }

    /// The words of a row that holds several, each mended where it can be; empty when it holds one. To be offered, never done unasked: the filter then
    /// meets each of them wherever it is said.
    public List<String> apart(String row) {
        List<String> words = Arrays.stream(WordRules.tidy(row).split(" ")).filter(word -> !word.isBlank()).map(word -> mended(word).orElse(word)).toList();
        return words.size() < 2 ? List.of() : words;
    }
}
