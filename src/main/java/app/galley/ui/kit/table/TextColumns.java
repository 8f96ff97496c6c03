package app.galley.ui.kit.table;

import app.galley.ui.kit.CellTips;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Columns of plain text, in a fixed place and order, that show what is cut off in a tooltip.
public final class TextColumns {
    private TextColumns() { }

    /// A column.
    ///
    /// @param text what it shows of a row
    public static <T> TableColumn<T, T> of(String title, Function<T, String> text) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(c -> {
            TableCell<T, T> cell = new TableCell<>() {
                @Override
                protected void updateItem(@Nullable T row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(empty || row == null ? null : text.apply(row));
                }
            };
            CellTips.on(cell, cell::getText);
            return cell;
        });
        return column;
    }
}
