package app.galley.ui.vocabulary;

import app.galley.service.vocabulary.Term;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row of the table, which stays while its term changes. Used on the FX thread.
final class TermLine {
    private final ReadOnlyObjectWrapper<Term> term;
    private int row;

    TermLine(Term term, int row) {
        this.term = new ReadOnlyObjectWrapper<>(term);
        this.row = row;
    }

    ReadOnlyObjectProperty<Term> termProperty() {
        return term.getReadOnlyProperty();
    }

    Term term() {
        return term.get();
    }

    /// Where it stands in the vocabulary, counted from 0, whatever the table shows.
    int row() {
        return row;
    }

    void show(Term now) {
        term.set(now);
    }

    void moveTo(int place) {
        row = place;
    }
}
