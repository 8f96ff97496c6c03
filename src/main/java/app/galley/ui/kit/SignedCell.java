package app.galley.ui.kit;

import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell with a sign before its text. The sign stays in an empty cell, unseen: a table takes its cells out and in again whenever its list
/// changes, and what is put in anew is dressed anew.
///
/// @param <S> what a row is
/// @param <T> what the cell shows of it
public abstract class SignedCell<S, T> extends TableCell<S, T> {
    private final FontIcon sign = Icons.of(Feather.CIRCLE);

    /// Shows a text behind a sign.
    protected final void show(Feather shape, String text) {
        if (getGraphic() != sign) {
            setGraphic(sign);
        }
        sign.setVisible(true);
        sign.setIconCode(shape);
        setText(text);
    }

    /// Shows nothing.
    protected final void showNothing() {
        sign.setVisible(false);
        setText(null);
    }
}
