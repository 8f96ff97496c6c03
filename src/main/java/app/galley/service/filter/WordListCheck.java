package app.galley.service.filter;

import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks a whole list of words, and mends it. Immutable; any thread.
public final class WordListCheck {
    private static final int KIB = 1024;
    private final WordRules rules;
    private final WordMending mending;

    /// @param letters of the language
    public WordListCheck(Letters letters) {
        this.rules = new WordRules(letters);
        this.mending = new WordMending(letters);
    }

    /// What was found.
    ///
    /// @param rows of each row what is wrong with it
    /// @param whole what is wrong with the list as such
    public record Report(List<List<Finding>> rows, List<Finding> whole) {
        public Report {
            rows = List.copyOf(rows);
            whole = List.copyOf(whole);
        }

        /// How many rows have faults.
        public int faulty() {
            return (int) rows.stream().filter(row -> !row.isEmpty()).count();
        }

        /// Whether the service takes the list as it is.
        public boolean isClean() {
            return whole.isEmpty() && faulty() == 0;
        }
    }

    /// Looks at a list.
    public Report check(WordList list) {
        Map<String, Integer> first = new HashMap<>();
        List<List<Finding>> rows = new ArrayList<>(list.rows().size());
        for (int i = 0; i < list.rows().size(); i++) {
            String row = list.rows().get(i);
            List<Finding> found = new ArrayList<>(rules.findings(row));
            Integer before = row.isBlank() ? null : first.putIfAbsent(WordList.key(row), i + 1);
            if (before != null) {
                found.add(WordRules.fault("filter.twice", before));
            }
            rows.add(found);
        }
        List<Finding> whole = new ArrayList<>();
        int bytes = list.bytes();
        if (bytes > WordList.LARGEST) {
            whole.add(WordRules.fault("filter.large", WordList.LARGEST / KIB, (bytes + KIB - 1) / KIB));
        }
        if (bytes == 0) {
            whole.add(WordRules.fault("filter.empty"));
        }
        return new Report(rows, whole);
    }

    /// What a click makes of a row: another word. Empty when there is nothing to mend, or it needs a person.
    public Optional<String> mended(String row) {
        return mending.mended(row);
    }

    /// What can be written for a row that holds several words; empty when it holds one.
    public List<String> apart(String row) {
        return mending.apart(row);
    }

    /// The list with all mended that can be: words that are there already are left out, and so are empty rows.
    public WordList mended(WordList list) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> rows = new ArrayList<>(list.rows().size());
        for (String row : list.rows()) {
            String word = mending.mended(row).orElse(row);
            if (!WordRules.tidy(word).isEmpty() && seen.add(WordList.key(word))) {
                rows.add(word);
            }
        }
        return new WordList(rows);
    }
}
