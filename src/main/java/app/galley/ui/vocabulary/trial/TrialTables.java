package app.galley.ui.vocabulary.trial;

import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.review.term.Trial;
import app.galley.transcript.review.term.Trial.Count;
import app.galley.transcript.review.term.Trial.Difference;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.table.ColumnWidths;
import app.galley.ui.kit.table.TextColumns;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What became of each term, and where the results differ: a table each. Enter and the space bar play the chosen difference.
final class TrialTables extends TabPane {
    private final TrialViewModel model;
    private final Wording words;
    private final Consumer<Difference> play;
    private final TableView<Difference> differences;

    /// @param letter the letter size in pixels
    /// @param play plays a difference of the chosen recording
    TrialTables(TrialViewModel model, Wording words, ObservableValue<Double> letter, Consumer<Difference> play) {
        this.model = model;
        this.words = words;
        this.play = play;
        this.differences = differences(letter);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().add(tab("trial.terms", model.terms(), terms(letter)));
        BorderPane places = new BorderPane(differences);
        places.setTop(bar());
        getTabs().add(tab("trial.differences", model.differences(), places));
    }

    private Tab tab(String key, ObservableList<?> rows, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(Bindings.createStringBinding(() -> words.say(key, rows.size()), rows));
        tab.setContent(content);
        return tab;
    }

    private TableView<Count> terms(ObservableValue<Double> letter) {
        TableView<Count> table = table("trial-terms", words.say("trial.terms", 0), model.terms(), words.say("trial.noTerms"));
        model.terms().subscribe(() -> table.setAccessibleText(words.say("trial.terms", model.terms().size())));
        table.getColumns().add(TextColumns.of(words.say("trial.term"), Count::term));
        table.getColumns().add(number("trial.said", count -> count.said() == 0 ? words.say("trial.never") : words.say("trial.number", count.said())));
        table.getColumns().add(number("trial.hitWithout", count -> count.said() == 0 ? "" : words.say("trial.number", count.without())));
        table.getColumns().add(number("trial.hitWith", count -> count.said() == 0 ? "" : words.say("trial.number", count.with())));
        table.getColumns().add(TextColumns.of(words.say("trial.change"), this::change));
        new ColumnWidths(letter, 0, 10, 6.5, 8, 6.5, 9).rule(table);
        return table;
    }

    private String change(Count count) {
        if (count.said() == 0) {
            return "";
        }
        return count.gained() > 0 && count.lost() > 0 ? words.say("trial.both", count.gained(), count.lost())
                : count.gained() > 0 ? words.say("trial.gained", count.gained())
                : count.lost() > 0 ? words.say("trial.lost", count.lost()) : words.say("trial.unchanged");
    }

    private static TableColumn<Count, Count> numberStyle(TableColumn<Count, Count> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<Count, Count> number(String key, java.util.function.Function<Count, String> text) {
        return numberStyle(TextColumns.of(words.say(key), text));
    }

    private TableView<Difference> differences(ObservableValue<Double> letter) {
        TableView<Difference> table = table("trial-differences", words.say("trial.differences", 0), model.differences(), words.say("trial.noDifferences"));
        model.differences().subscribe(() -> table.setAccessibleText(words.say("trial.differences", model.differences().size())));
        table.getColumns().add(TextColumns.of(words.say("trial.time"), one -> TimeCode.of(one.time().start())));
        table.getColumns().add(TextColumns.of(words.say("trial.edited"), one -> said(one.edited())));
        table.getColumns().add(TextColumns.of(words.say("trial.without"), one -> said(one.without())));
        table.getColumns().add(TextColumns.of(words.say("trial.with"), one -> said(one.with())));
        table.getColumns().add(TextColumns.of(words.say("trial.outcome"), one -> outcome(one.outcome())));
        new ColumnWidths(letter, 1, 5, 9, 9, 9, 11).rule(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                playChosen();
                event.consume();
            }
        });
        return table;
    }

    private String said(String text) {
        return text.isEmpty() ? words.say("trial.nothing") : text;
    }

    private String outcome(Trial.Outcome outcome) {
        return words.say("trial.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static <T> TableView<T> table(String id, String name, ObservableList<T> rows, String none) {
        TableView<T> table = new TableView<>(rows);
        table.setId(id);
        table.setAccessibleText(name);
        Label placeholder = new Label(none);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("empty-hint");
        table.setPlaceholder(placeholder);
        return table;
    }

    private Node bar() {
        Button hear = Icons.wordedButton(Feather.PLAY, words.say("trial.play"), this::playChosen);
        hear.setId("play-difference");
        hear.disableProperty().bind(differences.getSelectionModel().selectedItemProperty().isNull());
        CheckBox changes = new CheckBox(words.say("trial.changesOnly"));
        changes.setId("changes-only");
        changes.selectedProperty().bindBidirectional(model.changesOnlyProperty());
        FlowPane bar = new FlowPane(8, 8, hear, changes);
        bar.getStyleClass().add("view-bar");
        bar.setRowValignment(javafx.geometry.VPos.CENTER);
        return bar;
    }

    private void playChosen() {
        Difference chosen = differences.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            play.accept(chosen);
        }
    }
}
