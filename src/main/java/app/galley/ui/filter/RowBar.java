package app.galley.ui.filter;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the row that is chosen: how its fault is mended, and which other forms of its word there are.
final class RowBar extends VBox {
    private final FiltersViewModel model;
    private final WordTable table;
    private final Wording words;
    private final Label fault = new Label();
    private final FlowPane acts = new FlowPane();

    RowBar(FiltersViewModel model, WordTable table, Wording words) {
        this.model = model;
        this.table = table;
        this.words = words;
        setId("filter-row");
        getStyleClass().add("row-bar");
        acts.getStyleClass().add("row-acts");
        Wrapping.wrap(fault);
        getChildren().setAll(fault, acts);
        managedProperty().bind(visibleProperty());
        InvalidationListener again = change -> show();
        table.getSelectionModel().getSelectedIndices().addListener(again);
        model.words().rows().addListener(again);
        table.getSelectionModel().selectedIndexProperty().subscribe(row -> model.proposed().clear());
        model.proposed().addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        List<WordRow> rows = model.words().rows();
        int row = table.getSelectionModel().getSelectedIndex();
        boolean isOne = table.getSelectionModel().getSelectedIndices().size() == 1 && row >= 0 && row < rows.size();
        setVisible(isOne);
        acts.getChildren().clear();
        if (isOne) {
            WordRow chosen = rows.get(row);
            fault.setVisible(chosen.isFaulty());
            fault.setManaged(chosen.isFaulty());
            fault.setText(chosen.isFaulty() ? table.said(chosen) : "");
            if (chosen.isFaulty()) {
                offerMends(row);
            } else {
                offerForms(chosen.word());
            }
        }
    }

    private void offerMends(int row) {
        Optional<List<String>> mended = model.words().mended(row);
        mended.ifPresent(made -> add("mend-row", Feather.CHECK, said(made), () -> model.words().replace(row, made)));
        List<String> apart = model.words().apart(row);
        if (!apart.isEmpty()) {
            add("apart-row", Feather.SCISSORS, said(apart), () -> model.words().replace(row, apart));
        }
        if (mended.filter(List::isEmpty).isEmpty()) {
            add("take-out-row", Feather.X, words.say("filter.takeOut"), () -> model.words().replace(row, List.of()));
        }
    }

    /// What will be written.
    private String said(List<String> made) {
        return words.say("filter.mendWord", switch (made.size()) {
            case 0 -> words.say("filter.mend.remove");
            case 1 -> words.say("filter.mend.write", made.getFirst());
            default -> words.say("filter.mend.apart", made.stream().map(word -> words.say("filter.quoted", word)).collect(Collectors.joining(", ")));
        });
    }

    private void offerForms(String word) {
        if (model.proposed().isEmpty()) {
            add("propose-forms", Feather.SHARE_2, words.say("filter.forms", word), () -> model.proposeForms(word));
        } else {
            List.copyOf(model.proposed()).forEach(form -> add("", Feather.PLUS, words.say("filter.addForm", form), () -> model.addForm(form)));
        }
    }

    private void add(String id, Feather sign, String said, Runnable act) {
        Button button = Icons.wordedButton(sign, said, act);
        button.setMnemonicParsing(false);
        button.setId(id);
        acts.getChildren().add(button);
    }
}
