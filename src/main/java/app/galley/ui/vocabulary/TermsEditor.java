package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The table with what is done to its rows above it, and below it what is to be said about the chosen row and what all come to.
final class TermsEditor extends BorderPane {
    private final TermsViewModel model;
    private final Wording words;
    private final TermsTable table;
    private final TextField search = new TextField();
    private final ToggleButton faults = new ToggleButton();
    private final Button mendAll;
    private final VBox detail = new VBox(4);
    private final Label sums = new Label();

    /// @param letter the size of letters, which columns follow
    TermsEditor(TermsViewModel model, Wording words, ObservableValue<Double> letter) {
        this.model = model;
        this.words = words;
        this.table = new TermsTable(model, words, letter);
        this.mendAll = Icons.wordedButton(Feather.CHECK_SQUARE, words.say("vocabulary.mendAll"), model::mendAll);
        mendAll.setId("mend-all");
        setTop(bar());
        setCenter(table);
        detail.getStyleClass().add("term-detail");
        detail.setId("term-detail");
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
        detail.getChildren().setAll(there ? about(line) : List.of());
    }

    private List<Node> about(@Nullable TermLine line) {
        if (line == null) {
            return List.of();
        }
        List<Finding> found = model.findings(line);
        List<Node> said = found.stream().<Node>map(finding -> {
            Label label = new Label(words.say(finding.says()), Icons.of(finding.isFault() ? Feather.ALERT_TRIANGLE : Feather.INFO));
            Wrapping.wrap(label);
            label.getStyleClass().add(finding.isFault() ? "problem-text" : "hint");
            return label;
        }).collect(Collectors.toList());
        Optional<List<Term>> mended = found.isEmpty() ? Optional.empty() : model.mended(line);
        mended.ifPresent(terms -> {
            Button mend = Icons.wordedButton(Feather.CHECK, words.say(terms.isEmpty() ? "vocabulary.mendByRemoving" : "vocabulary.mend"), () -> {
                model.mend(line);
                table.requestFocus();
            });
            mend.setId("mend");
            Label becomes = new Label(terms.isEmpty() ? words.say("vocabulary.becomesNothing")
                    : words.say("vocabulary.becomes", terms.getFirst().phrase(), terms.getFirst().shown()));
            Wrapping.wrap(becomes);
            FlowPane row = new FlowPane(8, 4, mend, becomes);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            said.add(row);
        });
        if (said.isEmpty() && !line.term().isEmpty()) {
            Label good = new Label(words.say("vocabulary.becomes", line.term().phrase(), line.term().shown()));
            good.getStyleClass().add("hint");
            Wrapping.wrap(good);
            said.add(good);
        }
        return said;
    }
}
