package app.galley.ui.kit.rows;

import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Brings the selected row of a list into sight and makes sure of it. A list whose rows differ in height guesses where a row lies
/// that it has not laid out yet, in long lists wide of the mark; it guesses better each time. Used by the FX thread.
public final class RowInSight {
    private static final int MOST_TRIES = 10;
    private final ListView<?> list;
    private final Runnable look = this::look;
    private @Nullable Scene watched;
    private int tries;

    private RowInSight(ListView<?> list) {
        this.list = list;
    }

    /// Keeps whatever row gets selected in the sight of a list, and when the list comes to be shown.
    public static void keep(ListView<?> list) {
        RowInSight sight = new RowInSight(list);
        list.getSelectionModel().selectedIndexProperty().subscribe(sight::begin);
        list.sceneProperty().subscribe(sight::begin);
    }

    private void begin() {
        end();
        Scene scene = list.getScene();
        if (scene != null && row() >= 0) {
            watched = scene;
            tries = 0;
            scene.addPostLayoutPulseListener(look);
            list.requestLayout();
        }
    }

    private void end() {
        if (watched != null) {
            watched.removePostLayoutPulseListener(look);
            watched = null;
        }
    }

    private void look() {
        if (row() < 0 || tries == MOST_TRIES || isInSight()) {
            end();
            return;
        }
        tries++;
        list.scrollTo(row());
        list.requestLayout();
    }

    private int row() {
        return list.getSelectionModel().getSelectedIndex();
    }

    private boolean isInSight() {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> cell = flow.getVisibleCell(row());
        return cell != null && cell.getLayoutY() >= -1 && (cell.getLayoutY() + cell.getHeight() <= flow.getHeight() + 1 || cell.getLayoutY() <= 1);
    }
}
