package app.galley.ui.vocabulary.glossary;

import app.galley.service.vocabulary.Term;
import app.galley.transcript.review.term.Proposal;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A proposed term with its tick. Used on the FX thread.
final class ProposalRow {
    private final Proposal proposal;
    private final Term term;
    private final BooleanProperty ticked = new SimpleBooleanProperty();

    /// @param term the row that the vocabulary would get
    ProposalRow(Proposal proposal, Term term) {
        this.proposal = proposal;
        this.term = term;
    }

    Proposal proposal() {
        return proposal;
    }

    Term term() {
        return term;
    }

    /// Whether it is to be taken.
    BooleanProperty tickedProperty() {
        return ticked;
    }
}
