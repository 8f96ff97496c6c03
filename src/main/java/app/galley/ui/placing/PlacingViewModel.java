package app.galley.ui.placing;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.ui.kit.ask.Asking;
import app.galley.workbench.placing.Target;
import app.galley.workbench.placing.TextPlacing;
import app.galley.workbench.placing.TextPlacing.Prepared;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Puts a text from elsewhere onto the open recording: reads it in the background, says how much of it is heard, and puts it in when a person says so.
/// Used by the FX thread; needs no toolkit.
public final class PlacingViewModel {
    private final TextPlacing placing;
    private final Asking asking;
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared = new ReadOnlyObjectWrapper<>(this, "prepared");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(this, "reading", "");
    private @Nullable Target target;
    private @Nullable Path file;

    /// @param fx runs what is given to it on the FX thread
    public PlacingViewModel(TextPlacing placing, Background background, Executor fx) {
        this.placing = placing;
        asking = new Asking(background, fx);
        asking.problemProperty().subscribe(problem -> {
            if (problem != null) {
                reading.set("");
            }
        });
    }

    /// Works on another document; null none. A text that was not put in is forgotten.
    public void open(@Nullable Target newTarget) {
        target = newTarget;
        dismiss();
    }

    /// Reads a text for the open document.
    public void choose(Path chosen) {
        Target open = target;
        if (open == null) {
            return;
        }
        dismiss();
        file = chosen;
        reading.set(String.valueOf(chosen.getFileName()));
        read(open, chosen, () -> { });
    }

    private void read(Target open, Path chosen, Runnable then) {
        Transcript document = open.session().transcript();
        asking.ask("put a text onto a recording", () -> placing.prepare(chosen, open, document), ready -> {
            if (open == target && chosen.equals(file)) {
                reading.set("");
                prepared.set(ready);
                then.run();
            }
        });
    }

    /// Somebody typed meanwhile: the figures are no longer right.
    private void again(Target open, Path chosen) {
        prepared.set(null);
        reading.set(String.valueOf(chosen.getFileName()));
        read(open, chosen, () -> asking.problemProperty().set(Problem.refused("placing.changed")));
    }

    /// Puts the text in, as one step. Where the document was changed since it was read, it is read once more instead.
    ///
    /// @param caret where the caret is
    public void put(Position caret) {
        Target open = target;
        Prepared ready = prepared.get();
        Path chosen = file;
        if (open == null || ready == null || chosen == null || done.get()) {
            return;
        }
        if (open.session().transcript() != ready.document()) {
            again(open, chosen);
            return;
        }
        open.session().apply(ready.placing().edit(caret));
        done.set(true);
    }

    /// Forgets the text.
    public void dismiss() {
        file = null;
        reading.set("");
        done.set(false);
        prepared.set(null);
        asking.problemProperty().set(null);
    }

    /// The text that can be put in, or was; null for none.
    public ReadOnlyObjectProperty<@Nullable Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// Whether it is in.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// The name of the file that is being read; empty for none.
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The name of the file that was chosen last; empty for none.
    public String fileName() {
        return file == null ? "" : String.valueOf(file.getFileName());
    }

    /// What went wrong; null when nothing did.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return asking.problemProperty();
    }
}
