package app.galley.ui.vocabulary;

import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of one vocabulary while they are written: checked at every change, undone step by step without limit. Used on the FX thread.
public final class TermsViewModel {
    private final LetterTable letters;
    private final Runnable changed;
    private final ObservableList<TermLine> lines = FXCollections.observableArrayList();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private final BooleanProperty redoable = new SimpleBooleanProperty();
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private TermTable table;
    /// Rows that the service has named as the reason why it failed.
    private Set<Integer> named = Set.of();
    /// The row in which somebody types: what is typed there is one step.
    private int typing = -1;

    /// A run of rows that was replaced by others.
    private record Change(int from, List<Term> before, List<Term> after) { }

    /// @param changed told after each change that is not the opening of another vocabulary
    TermsViewModel(LetterTable letters, Runnable changed) {
        this.letters = letters;
        this.changed = changed;
        this.table = new TermTable(letters.of(""), List.of());
    }

    /// Opens a vocabulary.
    void open(String language, List<Term> terms) {
        table = new TermTable(letters.of(language), terms);
        done.clear();
        undone.clear();
        typing = -1;
        named = Set.of();
        lines.setAll(IntStream.range(0, terms.size()).mapToObj(row -> new TermLine(terms.get(row), row)).toList());
        tell();
    }

    /// The same rows for another language.
    void speak(String language) {
        table = new TermTable(letters.of(language), table.terms());
        tell();
    }

    /// The rows.
    ObservableList<TermLine> lines() {
        return lines;
    }

    /// Counts up with each change: whoever shows what is said about a row looks again.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable;
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable;
    }

    List<Term> terms() {
        return table.terms();
    }

    /// What is to be said about a row.
    List<Finding> findings(TermLine line) {
        return table.findings(line.row());
    }

    /// Whether the service has named the row.
    boolean isNamed(TermLine line) {
        return named.contains(line.row());
    }

    boolean isFaulty(TermLine line) {
        return table.isFaulty(line.row()) || isNamed(line);
    }

    int faulty() {
        return table.faulty();
    }

    int bytes() {
        return table.bytes();
    }

    int written() {
        return table.written();
    }

    /// What the row is made of when it is mended.
    Optional<List<Term>> mended(TermLine line) {
        return table.mended(line.row());
    }

    /// The service has named rows as the reason of a failure.
    void name(Collection<Integer> rows) {
        named = Set.copyOf(rows);
        tell();
    }

    /// Somebody types in a row; all of it is one step until [#typed].
    void type(TermLine line, Term now) {
        if (now.equals(line.term())) {
            return;
        }
        int row = line.row();
        if (typing == row && !done.isEmpty()) {
            Change last = done.pop();
            done.push(new Change(row, last.before(), List.of(now)));
            put(row, row + 1, List.of(now));
            tell();
            changed.run();
        } else {
            change(row, row + 1, List.of(now));
            typing = row;
        }
    }

    /// Typing in a row has ended.
    void typed() {
        typing = -1;
    }

    /// Inserts rows; yields the first of them.
    TermLine insert(int at, List<Term> terms) {
        change(at, at, terms);
        return lines.get(at);
    }

    /// Takes rows out.
    void remove(List<TermLine> gone) {
        TreeSet<Integer> rows = new TreeSet<>(gone.stream().map(TermLine::row).toList());
        if (!rows.isEmpty()) {
            List<Term> kept = new ArrayList<>();
            for (int row = rows.first(); row <= rows.last(); row++) {
                if (!rows.contains(row)) {
                    kept.add(table.term(row));
                }
            }
            change(rows.first(), rows.last() + 1, kept);
        }
    }

    void mend(TermLine line) {
        mended(line).ifPresent(terms -> change(line.row(), line.row() + 1, terms));
    }

    void mendAll() {
        replaceAll(table.allMended());
    }

    /// Puts other rows in the place of all: one step.
    void replaceAll(List<Term> terms) {
        if (!terms.equals(table.terms())) {
            change(0, table.rows(), terms);
        }
    }

    void undo() {
        if (!done.isEmpty()) {
            Change last = done.pop();
            undone.push(last);
            put(last.from(), last.from() + last.after().size(), last.before());
            end();
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            Change next = undone.pop();
            done.push(next);
            put(next.from(), next.from() + next.before().size(), next.after());
            end();
        }
    }

    private void change(int from, int to, List<Term> after) {
        undone.clear();
        done.push(new Change(from, put(from, to, after), List.copyOf(after)));
        end();
    }

    private void end() {
        typing = -1;
        tell();
        changed.run();
    }

    private List<Term> put(int from, int to, List<Term> after) {
        named = Set.of();
        List<Term> before = table.replace(from, to, after);
        if (before.size() == after.size()) {
            for (int i = 0; i < after.size(); i++) {
                lines.get(from + i).show(after.get(i));
            }
            return before;
        }
        List<TermLine> fresh = after.stream().map(term -> new TermLine(term, 0)).toList();
        List<TermLine> all = new ArrayList<>(lines.size() + fresh.size());
        all.addAll(lines.subList(0, from));
        all.addAll(fresh);
        all.addAll(lines.subList(to, lines.size()));
        for (int row = from; row < all.size(); row++) {
            all.get(row).moveTo(row);
        }
        lines.setAll(all);
        return before;
    }

    private void tell() {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
        revision.set(revision.get() + 1);
    }
}
