package app.galley.ui.kit;

import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Tooltip;

/// Tooltips of the cells of lists and tables, made when the pointer first comes to a cell: each is a window, and most are never seen.
public final class CellTips {
    private CellTips() { }

    /// Gives a cell a tooltip. FX thread.
    ///
    /// @param text what it says, asked whenever the pointer comes; empty for no tooltip
    public static void on(IndexedCell<?> cell, Supplier<String> text) {
        cell.hoverProperty().subscribe(over -> {
            if (over) {
                String said = cell.isEmpty() ? "" : text.get();
                cell.setTooltip(said.isEmpty() ? null : new Tooltip(said));
            }
        });
    }
}
