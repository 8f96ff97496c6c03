package app.galley.ui.vocabulary.glossary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Term;
import app.galley.transcript.review.term.Proposals;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.table.ColumnWidths;
import app.galley.ui.kit.table.TextColumns;
import app.galley.workbench.vocabulary.Glossary;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The terms that a text proposes: a row each, with a tick. The space bar ticks the chosen rows, Enter takes what has a tick, Escape goes back to the
/// vocabulary.
public final class GlossaryView extends BorderPane {
    private static final double BUTTON_LETTER = 0.933;
    private final GlossaryViewModel model;
    private final Wording words;
    private final Consumer<List<Term>> take;
    private final TableView<ProposalRow> table;
    private final Label said = new Label();
    private final Button add;

    /// @param take gets what was accepted
    public GlossaryView(GlossaryViewModel model, Wording words, Consumer<List<Term>> take) {
        this.model = model;
        this.words = words;
        this.take = take;
        this.add = Icons.wordedButton(Feather.PLUS, "", this::accept);
        this.table = table();
        setId("glossary");
        getStyleClass().add("suggestions");
        said.setId("glossary-said");
        said.getStyleClass().add("hint");
        setTop(bar());
        setCenter(new StackPane(table, empty()));
        setBottom(said);
        said.getStyleClass().add("term-sums");
        model.textProperty().subscribe((@Nullable Glossary text) -> show(text));
        visibleProperty().bind(model.textProperty().isNotNull());
    }

    private void show(@Nullable Glossary text) {
        if (text != null) {
            int count = model.rows().size();
            said.setText(words.say(count < Proposals.MOST ? "vocabulary.propose.found" : "vocabulary.propose.most", count, text.name()));
            table.getSelectionModel().clearSelection();
            table.requestFocus();
        }
    }

    private Node bar() {
        add.setId("accept-proposals");
        add.getStyleClass().add("accent");
        add.textProperty().bind(Bindings.createStringBinding(() -> words.say("vocabulary.propose.add", model.tickedProperty().get()), model.tickedProperty()));
        add.disableProperty().bind(model.tickedProperty().isEqualTo(0));
        Button all = Icons.wordedButton(Feather.CHECK_SQUARE, words.say("vocabulary.propose.all"), () -> model.tickAll(true));
        all.setId("tick-all");
        all.disableProperty().bind(Bindings.isEmpty(model.rows()));
        Button none = Icons.wordedButton(Feather.SQUARE, words.say("vocabulary.propose.none"), () -> model.tickAll(false));
        none.disableProperty().bind(model.tickedProperty().isEqualTo(0));
        Button back = Icons.wordedButton(Feather.X, words.say("vocabulary.propose.close"), model::close);
        back.setId("close-glossary");
        FlowPane bar = new FlowPane(8, 8, add, all, none, back);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private TableView<ProposalRow> table() {
        TableView<ProposalRow> made = new TableView<>(model.rows());
        made.setId("proposals");
        made.setAccessibleText(words.say("vocabulary.propose.title"));
        made.setPlaceholder(new Label());
        made.setEditable(true);
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<ProposalRow, Boolean> tick = new TableColumn<>(words.say("vocabulary.propose.tick"));
        tick.setSortable(false);
        tick.setReorderable(false);
        tick.setCellValueFactory(cell -> cell.getValue().tickedProperty());
        tick.setCellFactory(CheckBoxTableCell.forTableColumn(tick));
        made.getColumns().add(tick);
        made.getColumns().add(TextColumns.of(words.say("suggestion.term"), row -> row.proposal().text()));
        made.getColumns().add(TextColumns.of(words.say("vocabulary.column.phrase"), row -> row.term().phrase()));
        TableColumn<ProposalRow, ProposalRow> count = TextColumns.of(words.say("suggestion.count"), row -> words.say("suggestion.times", row.proposal().count()));
        count.getStyleClass().add("number");
        made.getColumns().add(count);
        made.getColumns().add(TextColumns.of(words.say("vocabulary.propose.where"),
                row -> words.say(row.proposal().listed() ? "vocabulary.propose.listed" : "vocabulary.propose.inText")));
        new ColumnWidths(add.fontProperty().map(font -> font.getSize() / BUTTON_LETTER), 1, 4, 14, 14, 5, 9).rule(made);
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        return made;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> accept();
            case SPACE -> tick();
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Ticks the chosen rows, or takes the ticks away when all have one.
    private void tick() {
        List<ProposalRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        boolean all = chosen.stream().allMatch(row -> row.tickedProperty().get());
        chosen.forEach(row -> row.tickedProperty().set(!all));
    }

    private void accept() {
        List<Term> terms = model.accept();
        if (!terms.isEmpty()) {
            take.accept(terms);
            said.setText(words.say("suggestion.added", terms.size(), terms.getFirst().shown()));
        }
    }

    private Node empty() {
        Label say = new Label(words.say("vocabulary.propose.nothing"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("vocabulary.propose.nothingHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.FILE_TEXT), say, hint);
        box.getStyleClass().add("empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        return box;
    }
}
