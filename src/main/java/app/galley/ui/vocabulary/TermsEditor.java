package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.ui.kit.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The table with what is done to its rows above it, and below it what is to be said about the chosen row and what all come to.
final class TermsEditor extends BorderPane {
    private final TermsViewModel model;
    private final Wording words;
    private final TermsTable table;
    private final TextField search = new TextField();
    private final ToggleButton faults = new ToggleButton();
    private final Button mendAll;
    private final TermDetail detail;
    private final Label sums = new Label();

    /// @param letter the size of letters, which columns follow
    TermsEditor(TermsViewModel model, Wording words, ObservableValue<Double> letter) {
        this.model = model;
        this.words = words;
        this.table = new TermsTable(model, words, letter);
        this.detail = new TermDetail(model, words, table::requestFocus);
        this.mendAll = Icons.wordedButton(Feather.CHECK_SQUARE, words.say("vocabulary.mendAll"), model::mendAll);
        mendAll.setId("mend-all");
        setTop(bar());
        setCenter(table);
        sums.getStyleClass().addAll("hint", "term-sums");
        sums.setId("term-sums");
        setBottom(new VBox(detail, sums));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> say());
        model.revisionProperty().subscribe(now -> say());
    }

    /// Puts the cursor into the table.
    void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private Node bar() {
        Button add = Icons.wordedButton(Feather.PLUS, words.say("vocabulary.addRow"), table::addRow);
        add.setId("add-row");
        Button undo = Icons.button(Feather.CORNER_UP_LEFT, words.say("vocabulary.undo"), model::undo);
        undo.disableProperty().bind(Bindings.not(model.undoableProperty()));
        Button redo = Icons.button(Feather.CORNER_UP_RIGHT, words.say("vocabulary.redo"), model::redo);
        redo.disableProperty().bind(Bindings.not(model.redoableProperty()));
        search.setPromptText(words.say("vocabulary.search"));
        search.setAccessibleText(words.say("vocabulary.search"));
        search.getStyleClass().add("search");
        search.textProperty().subscribe(now -> table.filter(now, faults.isSelected()));
        faults.setId("faults-only");
        faults.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        faults.selectedProperty().subscribe(now -> table.filter(search.getText(), now));
        FlowPane bar = new FlowPane(8, 8, add, undo, redo, mendAll, faults, search);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private void say() {
        int faulty = model.faulty();
        mendAll.setDisable(faulty == 0);
        faults.setText(words.say("vocabulary.faultyRows", faulty));
        faults.setDisable(faulty == 0 && !faults.isSelected());
        sums.setText(words.say("vocabulary.sums", model.written(), model.bytes() / 1024.0, VocabularyFile.LARGEST / 1024, faulty));
        TermLine line = table.getSelectionModel().getSelectedItem();
        boolean there = line != null && line.row() < model.lines().size() && model.lines().get(line.row()) == line;
        detail.show(there ? line : null);
    }
}
