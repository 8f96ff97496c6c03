package app.galley.ui.text.caret;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Caret and selection of one page. Used by the thread that edits.
public final class CaretModel {
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.at(Position.START));
    private double goal = Double.NaN;

    /// What is selected; never null.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is selected.
    public Selection selection() {
        return selection.get();
    }

    /// Where the caret is.
    public Position caret() {
        return selection.get().caret();
    }

    /// Moves the caret.
    ///
    /// @param extend whether what lies between is selected
    public void moveTo(Position place, boolean upstream, boolean extend) {
        goal = Double.NaN;
        selection.set(new Selection(extend ? selection.get().anchor() : place, place, upstream));
    }

    /// Moves the caret by a line or a page and keeps in mind in which column it wants to be.
    public void moveVertically(Position place, boolean upstream, boolean extend, double goalX) {
        moveTo(place, upstream, extend);
        goal = goalX;
    }

    /// Selects.
    public void select(Selection chosen) {
        goal = Double.NaN;
        selection.set(chosen);
    }

    /// The column a vertical move keeps to.
    ///
    /// @param present where the caret is drawn
    public double goal(double present) {
        return Double.isNaN(goal) ? present : goal;
    }

    /// Moves with a change that was made elsewhere: places in other turns stay with their turn, places in changed turns
    /// stay as near as they can.
    public void mapThrough(Edit edit, Transcript now) {
        Selection old = selection.get();
        Selection mapped = new Selection(map(old.anchor(), edit, now), map(old.caret(), edit, now), old.upstream());
        if (!mapped.equals(old)) {
            select(mapped);
        }
    }

    private static Position map(Position place, Edit edit, Transcript now) {
        int turn = place.turn();
        if (turn >= edit.index() + edit.before().size()) {
            turn += edit.after().size() - edit.before().size();
        }
        turn = Math.clamp(turn, 0, now.turns().size() - 1);
        return new Position(turn, Math.min(place.offset(), now.turns().get(turn).text().length()));
    }
}
