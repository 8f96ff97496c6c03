package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Term;
import app.galley.ui.kit.CellTips;
import app.galley.ui.kit.SignedCell;
import java.util.List;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The first thing that is to be said about a row.
final class FindingCell extends SignedCell<TermLine, Term> {
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");
    private final TermsViewModel model;
    private final Wording words;
    /// What is shown, and whether the service has named the row.
    private List<Finding> said = List.of();
    private boolean saidNamed;

    FindingCell(TermsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("finding");
        CellTips.on(this, this::getText);
        model.revisionProperty().subscribe(now -> say());
    }

    @Override
    protected void updateItem(@Nullable Term term, boolean empty) {
        super.updateItem(term, empty);
        say();
    }

    private void say() {
        TermLine line = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        List<Finding> found = line == null || line.row() >= model.lines().size() ? List.of() : model.findings(line);
        boolean named = line != null && model.isNamed(line);
        if (found.equals(said) && named == saidNamed) {
            return;
        }
        said = found;
        saidNamed = named;
        boolean fault = named || !found.isEmpty() && found.getFirst().isFault();
        pseudoClassStateChanged(FAULT, fault);
        if (named && (found.isEmpty() || !found.getFirst().isFault())) {
            show(Feather.ALERT_TRIANGLE, words.say("vocabulary.named"));
        } else if (found.isEmpty()) {
            showNothing();
        } else {
            show(fault ? Feather.ALERT_TRIANGLE : Feather.INFO, words.say(found.getFirst().says()));
        }
    }
}
