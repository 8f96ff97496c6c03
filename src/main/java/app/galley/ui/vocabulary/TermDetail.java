package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Term;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to be said about the chosen row, and what mending it would write. It is told anew with every key, so its nodes stay.
final class TermDetail extends VBox {
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");
    private final TermsViewModel model;
    private final Wording words;
    private final List<Label> said = new ArrayList<>();
    private final VBox findings = new VBox(4);
    private final Button mend;
    private final Label becomes = new Label();
    private @Nullable TermLine shown;

    /// @param mended run when a row was mended here
    TermDetail(TermsViewModel model, Wording words, Runnable mended) {
        super(4);
        this.model = model;
        this.words = words;
        this.mend = Icons.wordedButton(Feather.CHECK, "", () -> {
            if (shown != null) {
                model.mend(shown);
                mended.run();
            }
        });
        setId("term-detail");
        getStyleClass().add("term-detail");
        mend.setId("mend");
        mend.managedProperty().bind(mend.visibleProperty());
        Wrapping.wrap(becomes);
        FlowPane row = new FlowPane(8, 4, mend, becomes);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(findings, row);
    }

    /// Shows a row; null for none.
    void show(@Nullable TermLine line) {
        shown = line;
        List<Finding> found = line == null ? List.of() : model.findings(line);
        for (int i = 0; i < Math.max(found.size(), said.size()); i++) {
            Label label = label(i);
            boolean there = i < found.size();
            label.setVisible(there);
            if (there && label.getGraphic() instanceof FontIcon sign) {
                label.setText(words.say(found.get(i).says()));
                sign.setIconCode(found.get(i).isFault() ? Feather.ALERT_TRIANGLE : Feather.INFO);
                label.pseudoClassStateChanged(FAULT, found.get(i).isFault());
            }
        }
        Optional<List<Term>> mended = line == null || found.isEmpty() ? Optional.empty() : model.mended(line);
        mend.setVisible(mended.isPresent());
        mended.ifPresent(terms -> mend.setText(words.say(terms.isEmpty() ? "vocabulary.mendByRemoving" : "vocabulary.mend")));
        becomes.setText(mended.map(terms -> terms.isEmpty() ? words.say("vocabulary.becomesNothing") : becomes(terms.getFirst()))
                .orElseGet(() -> line == null || line.term().isEmpty() || !found.isEmpty() ? "" : becomes(line.term())));
    }

    private String becomes(Term term) {
        return words.say("vocabulary.becomes", term.phrase(), term.shown());
    }

    private Label label(int number) {
        while (said.size() <= number) {
            Label made = new Label("", Icons.of(Feather.INFO));
            Wrapping.wrap(made);
            made.getStyleClass().add("finding");
            made.managedProperty().bind(made.visibleProperty());
            said.add(made);
            findings.getChildren().add(made);
        }
        return said.get(number);
    }
}
