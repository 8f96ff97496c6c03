package app.galley.ui.vocabulary;

import app.galley.service.vocabulary.Term;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A cell in which one column of a term is written; what is typed counts, and is checked, at once. Escape brings back what stood there, Tab goes on to the
/// next cell, Enter to the row below.
final class TermCell extends TableCell<TermLine, Term> {
    private final TermsViewModel model;
    private final Function<Term, String> text;
    private final BiFunction<Term, String, Term> with;
    private final TermsTable table;
    /// Made when somebody first writes here.
    private @Nullable TextField field;
    private @Nullable Term before;

    /// @param text what the column shows
    /// @param with the term with something else in the column
    TermCell(TermsTable table, TermsViewModel model, Function<Term, String> text, BiFunction<Term, String, Term> with) {
        this.table = table;
        this.model = model;
        this.text = text;
        this.with = with;
    }

    private TextField field() {
        if (field == null) {
            field = made();
        }
        return field;
    }

    private TextField made() {
        TextField made = new TextField();
        made.textProperty().subscribe((old, now) -> {
            TermLine line = line();
            if (isEditing() && line != null) {
                model.type(line, with.apply(line.term(), now));
            }
        });
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // a cell that is new is not in the window yet when writing in it begins
        made.sceneProperty().subscribe(scene -> {
            if (scene != null && isEditing()) {
                made.requestFocus();
                made.selectAll();
            }
        });
        made.focusedProperty().subscribe((had, focused) -> {
            if (!focused && isEditing()) {
                end();
            }
        });
        return made;
    }

    private void key(KeyEvent event) {
        TermLine line = line();
        if (event.getCode() == KeyCode.ESCAPE) {
            if (line != null && before != null) {
                model.type(line, before);
            }
            end();
            table.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            end();
            table.requestFocus();
            table.goDown();
        } else if (event.getCode() == KeyCode.TAB) {
            end();
            table.goOn(getTableColumn(), event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private void end() {
        cancelEdit();
        model.typed();
    }

    private @Nullable TermLine line() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }

    @Override
    public void startEdit() {
        super.startEdit();
        Term term = getItem();
        if (isEditing() && term != null) {
            before = term;
            TextField shown = field();
            shown.setText(text.apply(term));
            shown.setAccessibleText(getTableColumn().getText());
            setText(null);
            setGraphic(shown);
            shown.requestFocus();
            shown.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(null);
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(@Nullable Term term, boolean empty) {
        super.updateItem(term, empty);
        if (empty || term == null) {
            setText(null);
            setGraphic(null);
        } else if (!isEditing()) {
            setText(text.apply(term));
        }
    }
}
