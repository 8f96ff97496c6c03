package app.galley.ui.kit.table;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The widths of a table's columns, in multiples of the letter size, so that large letters are not cut off: a table that gets too wide
/// scrolls. One column takes what the others leave.
public final class ColumnWidths {
    /// Room for a scroll bar and the edges.
    private static final double BAR = 1.4;
    private final ObservableValue<Double> letter;
    private final int elastic;
    private final double[] letters;

    /// @param letter the letter size in pixels
    /// @param elastic the column that takes what the others leave
    /// @param letters the least widths of all columns
    public ColumnWidths(ObservableValue<Double> letter, int elastic, double... letters) {
        this.letter = letter;
        this.elastic = elastic;
        this.letters = letters.clone();
    }

    /// Keeps the columns of a table at these widths.
    public void rule(TableView<?> table) {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        double others = Arrays.stream(letters).sum() - letters[elastic] + BAR;
        for (int i = 0; i < letters.length; i++) {
            TableColumn<?, ?> column = table.getColumns().get(i);
            double own = letters[i];
            boolean takesTheRest = i == elastic;
            column.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> takesTheRest
                    ? Math.max(own * letter.getValue(), table.getWidth() - others * letter.getValue()) : own * letter.getValue(), letter, table.widthProperty()));
            column.setResizable(false);
        }
    }
}
