package app.galley.ui.library;

import app.galley.ui.kit.SignedCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The title of a recording; a text field while it is renamed (Enter keeps, Escape drops, leaving keeps).
final class TitleCell extends SignedCell<RecordingRow, String> {
    private final LibraryViewModel model;
    /// Made for the first renaming.
    private @Nullable TextField field;

    TitleCell(LibraryViewModel model) {
        this.model = model;
        getStyleClass().add("title");
    }

    private TextField field() {
        if (field == null) {
            field = made();
        }
        return field;
    }

    private TextField made() {
        TextField field = new TextField();
        field.setOnAction(e -> keep(field.getText()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                keep(field.getText());
            }
        });
        return field;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            TextField field = field();
            field.setText(getItem());
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        RecordingRow row = row();
        if (empty || row == null) {
            showNothing();
        } else if (!isEditing()) {
            show(row.recording().file() == null ? Feather.FILE_TEXT : row.recording().hasPicture() ? Feather.FILM : Feather.MIC, item == null ? "" : item);
        }
    }

    private void keep(String written) {
        RecordingRow row = row();
        String title = written.strip();
        cancelEdit();
        if (row != null && !title.isEmpty() && !title.equals(row.recording().title())) {
            model.rename(row, title);
        }
    }

    private @Nullable RecordingRow row() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }
}
