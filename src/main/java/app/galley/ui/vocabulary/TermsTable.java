package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.VocabularyReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The rows of a vocabulary: phrase, what is shown for it, and what is to be said about it. F2 and Enter write in a cell, Insert adds a row, Delete takes the
/// chosen ones out; rows are copied and pasted as a spreadsheet does.
final class TermsTable extends TableView<TermLine> {
    private static final double NUMBER = 3.4;
    private final TermsViewModel model;
    private final TableColumn<TermLine, Term> phrase;
    private final TableColumn<TermLine, Term> shown;
    private final FilteredList<TermLine> filtered;

    /// @param letter the size of letters, which columns follow
    TermsTable(TermsViewModel model, Wording words, ObservableValue<Double> letter) {
        this.model = model;
        filtered = new FilteredList<>(model.lines());
        SortedList<TermLine> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setId("terms");
        setEditable(true);
        setAccessibleText(words.say("vocabulary.table"));
        setPlaceholder(new Label(words.say("vocabulary.noRows")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        phrase = column(words.say("vocabulary.column.phrase"), Term::phrase);
        phrase.setCellFactory(c -> new TermCell(this, model, Term::phrase, (term, text) -> new Term(text, term.displayAs())));
        shown = column(words.say("vocabulary.column.shown"), Term::displayAs);
        shown.setCellFactory(c -> new TermCell(this, model, Term::displayAs, (term, text) -> new Term(term.phrase(), text)));
        TableColumn<TermLine, Term> finding = column(words.say("vocabulary.column.finding"), Term::phrase);
        finding.setComparator(null);
        finding.setSortable(false);
        finding.setCellFactory(c -> new FindingCell(model, words));
        getColumns().add(number());
        getColumns().add(phrase);
        getColumns().add(shown);
        getColumns().add(finding);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        letter.subscribe(size -> {
            getColumns().getFirst().setMinWidth(NUMBER * size);
            getColumns().getFirst().setMaxWidth(NUMBER * size);
            phrase.setPrefWidth(12 * size);
            shown.setPrefWidth(12 * size);
            finding.setPrefWidth(20 * size);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static TableColumn<TermLine, Term> column(String title, java.util.function.Function<Term, String> text) {
        TableColumn<TermLine, Term> column = new TableColumn<>(title);
        column.setReorderable(false);
        column.setCellValueFactory(c -> c.getValue().termProperty());
        column.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
        return column;
    }

    private TableColumn<TermLine, Integer> number() {
        TableColumn<TermLine, Integer> column = new TableColumn<>();
        column.setReorderable(false);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(c -> new SimpleObjectProperty<>(c.getValue().row() + 1));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : String.valueOf(row));
            }
        });
        column.getStyleClass().addAll("number", "muted");
        return column;
    }

    /// Shows the rows that have a text in them.
    ///
    /// @param faultsOnly whether only those with faults are shown
    void filter(String query, boolean faultsOnly) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        filtered.setPredicate(line -> (wanted.isEmpty() || line.term().phrase().toLowerCase(Locale.ROOT).contains(wanted)
                || line.term().displayAs().toLowerCase(Locale.ROOT).contains(wanted)) && (!faultsOnly || model.isFaulty(line)));
    }

    /// Adds an empty row below the chosen one and begins to write in it.
    void addRow() {
        TermLine chosen = getSelectionModel().getSelectedItem();
        write(model.insert(chosen == null ? model.lines().size() : chosen.row() + 1, List.of(Term.EMPTY)));
    }

    private void write(TermLine line) {
        int index = getItems().indexOf(line);
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index, phrase);
            scrollTo(index);
            layout();
            edit(index, phrase);
        }
    }

    /// Goes to the row below.
    void goDown() {
        int next = getSelectionModel().getFocusedIndex() + 1;
        if (next < getItems().size()) {
            getSelectionModel().clearAndSelect(next, phrase);
        }
    }

    /// Goes on to the next cell that can be written in, or back; behind the last one a row is added.
    void goOn(TableColumn<TermLine, Term> from, boolean back) {
        int row = getSelectionModel().getFocusedIndex();
        boolean first = from.equals(phrase);
        int next = back ? row - (first ? 1 : 0) : row + (first ? 0 : 1);
        requestFocus();
        if (next >= getItems().size()) {
            getSelectionModel().clearAndSelect(getItems().size() - 1, phrase);
            addRow();
        } else if (next >= 0) {
            TableColumn<TermLine, Term> to = first ? shown : phrase;
            getSelectionModel().clearAndSelect(next, to);
            scrollTo(next);
            layout();
            edit(next, to);
        }
    }

    /// Takes the chosen rows out.
    void removeChosen() {
        int at = getSelectionModel().getSelectedIndex();
        model.remove(chosen());
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(Math.min(Math.max(at, 0), getItems().size() - 1));
        }
    }

    private List<TermLine> chosen() {
        return getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).toList();
    }

    private void key(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.INSERT) {
            addRow();
        } else if (event.getCode() == KeyCode.DELETE) {
            removeChosen();
        } else if (shortcut && event.getCode() == KeyCode.C) {
            copy();
        } else if (shortcut && event.getCode() == KeyCode.V) {
            paste();
        } else if (shortcut && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                model.redo();
            } else {
                model.undo();
            }
        } else if (shortcut && event.getCode() == KeyCode.Y) {
            model.redo();
        } else if (shortcut && event.getCode() == KeyCode.PERIOD) {
            chosen().stream().findFirst().ifPresent(model::mend);
        } else if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) && !chosen().isEmpty()) {
            edit(getSelectionModel().getFocusedIndex(), getFocusModel().getFocusedCell().getTableColumn() == shown ? shown : phrase);
        } else {
            return;
        }
        event.consume();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(chosen().stream().map(line -> line.term().phrase() + "\t" + line.term().displayAs()).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            TermLine chosen = getSelectionModel().getSelectedItem();
            TermLine first = model.insert(chosen == null ? model.lines().size() : chosen.row() + 1,
                    VocabularyReader.read(text.getBytes(StandardCharsets.UTF_8), "").terms());
            getSelectionModel().clearAndSelect(getItems().indexOf(first));
        }
    }
}
