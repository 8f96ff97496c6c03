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
    private final Map<String, Rows> phrases = new HashMap<>();
    private int bytes = VocabularyFile.HEADER.length();
    private int written;
    private int faulty;

    /// The rows that have one phrase.
    ///
    /// @param all how many there are
    /// @param faulty how many of them have a fault by themselves
    private record Rows(int all, int faulty) {
        static final Rows NONE = new Rows(0, 0);

        Rows and(int more, boolean fault) {
            return new Rows(all + more, faulty + (fault ? more : 0));
        }

        /// How many have a fault: all, when they are several.
        int wrong() {
            return all > 1 ? all : faulty;
        }
    }

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
        count(from, to, -1);
        List<Term> fresh = List.copyOf(others);
        terms.subList(from, to).clear();
        terms.addAll(from, fresh);
        findings.subList(from, to).clear();
        findings.addAll(from, fresh.stream().map(rules::findings).toList());
        count(from, from + fresh.size(), 1);
        return before;
    }

    private void count(int from, int to, int by) {
        for (int row = from; row < to; row++) {
            Term term = terms.get(row);
            boolean fault = hasFault(row);
            bytes += by * VocabularyFile.size(term);
            written += term.isEmpty() ? 0 : by;
            if (term.phrase().isEmpty()) {
                faulty += fault ? by : 0;
            } else {
                Rows before = phrases.getOrDefault(term.phrase(), Rows.NONE);
                Rows after = before.and(by, fault);
                faulty += after.wrong() - before.wrong();
                phrases.compute(term.phrase(), (phrase, old) -> after.all() == 0 ? null : after);
            }
        }
    }

    /// Whether a row has a fault by itself.
    private boolean hasFault(int row) {
        List<Finding> own = findings.get(row);
        return !own.isEmpty() && own.getFirst().isFault();
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
        return phrases.getOrDefault(terms.get(row).phrase(), Rows.NONE).all() > 1;
    }

    /// Whether a row has a fault.
    public boolean isFaulty(int row) {
        return hasFault(row) || isDouble(row);
    }

    /// How many rows have faults.
    public int faulty() {
        return faulty;
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
            Term now = hasFault(row) ? mending.mended(term).orElse(term) : term;
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
