package app.galley.ui.caption.cue;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The cues that are listed: all, or those alone that break a rule. Used by the FX thread; needs no toolkit.
public final class ShownRows {
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty(this, "onlyProblems");
    private final ReadOnlyObjectWrapper<List<CueRow>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());

    /// @param rows all there are
    ShownRows(ReadOnlyObjectProperty<List<CueRow>> rows) {
        Runnable pick = () -> shown.set(onlyProblems.get() ? rows.get().stream().filter(CueRow::isFaulty).toList() : rows.get());
        rows.subscribe(pick);
        onlyProblems.subscribe(pick);
    }

    /// Whether cues that keep to every rule are left out.
    public BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }

    /// The cues that are listed, in the order of their starts.
    public ReadOnlyObjectProperty<List<CueRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
