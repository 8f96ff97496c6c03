package app.galley.service.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a vocabulary while they are worked on: what is to be said about each, and what all of them come to, known at once after each change however
/// many there are. Not for several threads at once.
public final class TermTable {
    private final TermRules rules;
    private final Mending mending;
    private final List<Term> terms = new ArrayList<>();
    /// What is to be said about each row by itself.
    private final List<List<Finding>> findings = new ArrayList<>();
    /// How many rows have a phrase.
    private final Map<String, Integer> phrases = new HashMap<>();
    private int bytes = VocabularyFile.HEADER.length();
    private int written;

    /// @param letters of the language
    public TermTable(Letters letters, List<Term> terms) {
        this.rules = new TermRules(letters);
        this.mending = new Mending(letters);
        replace(0, 0, terms);
    }

    /// How many rows there are.
    public int rows() {
        return terms.size();
    }

    /// A row, counted from 0.
    public Term term(int row) {
        return terms.get(row);
    }

    /// All rows as they are now.
    public List<Term> terms() {
        return List.copyOf(terms);
    }

    /// Replaces a run of rows by others: each change of the table is one. The way back is to put what is returned in the place of what was given.
    ///
    /// @return the rows that stood there
    public List<Term> replace(int from, int to, List<Term> others) {
        List<Term> before = List.copyOf(terms.subList(from, to));
        before.forEach(term -> count(term, -1));
        List<Term> fresh = List.copyOf(others);
        terms.subList(from, to).clear();
        terms.addAll(from, fresh);
        findings.subList(from, to).clear();
        findings.addAll(from, fresh.stream().map(rules::findings).toList());
        fresh.forEach(term -> count(term, 1));
        return before;
    }

    private void count(Term term, int by) {
        bytes += by * VocabularyFile.size(term);
        written += term.isEmpty() ? 0 : by;
        if (!term.phrase().isEmpty()) {
            phrases.merge(term.phrase(), by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /// What is to be said about a row, faults first.
    public List<Finding> findings(int row) {
        if (!isDouble(row)) {
            return findings.get(row);
        }
        List<Finding> all = new ArrayList<>();
        all.add(Finding.fault("vocabulary.twice"));
        all.addAll(findings.get(row));
        return all;
    }

    private boolean isDouble(int row) {
        return phrases.getOrDefault(terms.get(row).phrase(), 0) > 1;
    }

    /// Whether a row has a fault.
    public boolean isFaulty(int row) {
        List<Finding> own = findings.get(row);
        return !own.isEmpty() && own.getFirst().isFault() || isDouble(row);
    }

    /// How many rows have faults.
    public int faulty() {
        int count = 0;
        for (int row = 0; row < terms.size(); row++) {
            count += isFaulty(row) ? 1 : 0;
        }
        return count;
    }

    /// What a row is made of when it is mended: nothing, when another row has its phrase already; empty when there is nothing to mend, or it needs a
    /// person.
    public Optional<List<Term>> mended(int row) {
        if (isDouble(row) && terms.indexOf(new Term(terms.get(row).phrase(), terms.get(row).displayAs())) < row) {
            return Optional.of(List.of());
        }
        return mending.mended(terms.get(row)).or(() -> mending.spelled(terms.get(row))).map(List::of);
    }

    /// All rows with their faults mended as far as that can be done; of rows that are the same, the first stays.
    public List<Term> allMended() {
        List<Term> made = new ArrayList<>(terms.size());
        Map<String, Term> seen = new HashMap<>();
        for (int row = 0; row < terms.size(); row++) {
            Term term = terms.get(row);
            List<Finding> own = findings.get(row);
            Term now = !own.isEmpty() && own.getFirst().isFault() ? mending.mended(term).orElse(term) : term;
            Term other = now.phrase().isEmpty() ? null : seen.putIfAbsent(now.phrase(), now);
            // two ways of writing one phrase need a person
            if (other == null || !other.shown().equals(now.shown())) {
                made.add(now);
            }
        }
        return made;
    }

    /// How many bytes the file has that is written of them.
    public int bytes() {
        return bytes;
    }

    /// How many rows are written: those that are not empty.
    public int written() {
        return written;
    }
}
