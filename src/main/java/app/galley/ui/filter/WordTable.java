package app.galley.ui.filter;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Finding;
import app.galley.ui.kit.CellTips;
import app.galley.ui.kit.SignedCell;
import java.util.HashSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The words of a filter: a row each, with what is wrong with it. Enter edits a word, Delete takes rows out.
final class WordTable extends TableView<WordRow> {
    private final WordsViewModel model;
    private final Wording words;

    WordTable(WordsViewModel model, Wording words) {
        super(model.rows());
        this.model = model;
        this.words = words;
        setId("filter-words");
        setEditable(true);
        setAccessibleText(words.say("filter.column.word"));
        setPlaceholder(new Label(words.say("filter.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().add(numbers());
        getColumns().add(wordColumn());
        getColumns().add(findings());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Makes the columns as wide as letters of a size need.
    void measure(double letter) {
        double[] widths = {3.8, 12.5, 20};
        for (int i = 0; i < widths.length; i++) {
            getColumns().get(i).setMinWidth(i == 2 ? letter * widths[1] : letter * widths[0]);
            getColumns().get(i).setMaxWidth(i == 2 ? Double.MAX_VALUE : letter * widths[i]);
            getColumns().get(i).setPrefWidth(letter * widths[i]);
        }
    }

    /// Rows that are chosen are taken out.
    void takeOut() {
        model.takeOut(new HashSet<>(getSelectionModel().getSelectedIndices()));
    }

    private void key(KeyEvent key) {
        if (getEditingCell() != null) {
            return;
        }
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            takeOut();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) {
            int row = getSelectionModel().getSelectedIndex();
            if (row >= 0) {
                edit(row, getColumns().get(1));
                key.consume();
            }
        }
    }

    private TableColumn<WordRow, WordRow> numbers() {
        TableColumn<WordRow, WordRow> column = column("filter.column.row");
        column.getStyleClass().add("number");
        column.setCellFactory(c -> {
            TableCell<WordRow, WordRow> cell = new TableCell<>() {
                @Override
                protected void updateItem(@Nullable WordRow row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(empty ? null : String.format(words.locale(), "%d", getIndex() + 1));
                }
            };
            cell.getStyleClass().addAll("number", "muted");
            return cell;
        });
        return column;
    }

    private TableColumn<WordRow, WordRow> wordColumn() {
        TableColumn<WordRow, WordRow> column = column("filter.column.word");
        column.setEditable(true);
        column.setCellFactory(c -> new Word());
        return column;
    }

    private TableColumn<WordRow, WordRow> findings() {
        TableColumn<WordRow, WordRow> column = column("filter.column.finding");
        column.setCellFactory(c -> {
            SignedCell<WordRow, WordRow> cell = new SignedCell<>() {
                @Override
                protected void updateItem(@Nullable WordRow row, boolean empty) {
                    super.updateItem(row, empty);
                    if (empty || row == null || !row.isFaulty()) {
                        showNothing();
                    } else {
                        show(Feather.ALERT_TRIANGLE, said(row));
                    }
                }
            };
            cell.getStyleClass().add("finding");
            CellTips.on(cell, () -> cell.getText() == null ? "" : cell.getText());
            return cell;
        });
        return column;
    }

    /// All that is wrong with a row.
    String said(WordRow row) {
        return row.findings().stream().map(Finding::says).map(words::say).collect(Collectors.joining(" "));
    }

    private TableColumn<WordRow, WordRow> column(String key) {
        TableColumn<WordRow, WordRow> column = new TableColumn<>(words.say(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        return column;
    }

    /// A word that can be edited in its place; what was typed is kept when the cursor goes elsewhere.
    private final class Word extends TableCell<WordRow, WordRow> {
        private final TextField field = new TextField();
        private boolean isAsked;

        Word() {
            getStyleClass().add("word");
            field.setOnAction(e -> write());
            field.focusedProperty().subscribe(focused -> {
                if (!focused && isAsked) {
                    write();
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.ESCAPE) {
                    isAsked = false;
                    cancelEdit();
                    key.consume();
                }
            });
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing() && getItem() != null) {
                isAsked = true;
                field.setText(getItem().word());
                setText(null);
                setGraphic(field);
                field.requestFocus();
                field.selectAll();
            }
        }

        private void write() {
            if (isAsked) {
                isAsked = false;
                int row = getIndex();
                String typed = field.getText();
                cancelEdit();
                model.edit(row, typed);
                WordTable.this.requestFocus();
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            isAsked = false;
            setGraphic(null);
            setText(getItem() == null ? null : getItem().word());
        }

        @Override
        protected void updateItem(@Nullable WordRow row, boolean empty) {
            super.updateItem(row, empty);
            if (!isAsked) {
                setGraphic(null);
                setText(empty || row == null ? null : row.word());
            }
        }
    }
}
