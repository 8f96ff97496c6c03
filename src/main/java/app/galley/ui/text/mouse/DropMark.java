package app.galley.ui.text.mouse;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// The place where a dragged text would go, drawn as a second caret. Used by the FX thread.
public final class DropMark extends Region {
    private static final double WIDTH = 2;

    /// Unseen at first.
    public DropMark() {
        getStyleClass().setAll("drop-caret");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows it where a caret would be.
    void show(Rectangle2D caret) {
        resizeRelocate(Math.rint(caret.getMinX() - WIDTH / 2), caret.getMinY(), WIDTH, caret.getHeight());
        setVisible(true);
    }

    /// Takes it away.
    void hide() {
        setVisible(false);
    }
}
