package app.galley.workbench.filter;

import app.galley.service.filter.Inflections;
import app.galley.spelling.SpellChecker;
import app.galley.workbench.spelling.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Proposes other forms of a word of a filter: by the dictionary of the language where this computer has one, and by the rules of English spelling.
/// Safe from any thread; the first call for a language reads its dictionary.
public final class WordForms {
    private final Spelling spelling;

    /// Over the dictionaries.
    public WordForms(Spelling spelling) {
        this.spelling = spelling;
    }

    /// Forms that are not among the words yet; never added unasked.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the dictionary cannot be read
    public List<String> of(String word, String language, List<String> present) {
        Optional<SpellChecker> known = spelling.wordsOf(language);
        String lower = word.strip().toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        known.ifPresent(words -> {
            forms.addAll(words.forms(word.strip()));
            forms.addAll(words.forms(lower));
        });
        forms.addAll(Inflections.of(word.strip(), language, form -> known.isEmpty() || known.get().isRight(form.toLowerCase(Locale.ROOT))));
        Set<String> seen = new LinkedHashSet<>();
        present.forEach(other -> seen.add(other.strip().toLowerCase(Locale.ROOT)));
        seen.add(lower);
        return forms.stream().filter(form -> seen.add(form.toLowerCase(Locale.ROOT))).toList();
    }
}
