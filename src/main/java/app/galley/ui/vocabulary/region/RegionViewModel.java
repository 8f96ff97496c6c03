package app.galley.ui.vocabulary.region;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.vocabulary.RegionCopies;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A vocabulary on its way to another region. Used on the FX thread.
public final class RegionViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable String> region = new SimpleObjectProperty<>();
    private final StringProperty bucket = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Asked());
    private final RegionCopies copies;
    private final Background background;
    private final Executor fx;
    private Optional<Running<Boolean>> running = Optional.empty();

    /// How far it is.
    sealed interface State {
        /// Where to is being chosen.
        record Asked() implements State { }

        /// It is being sent, or read there.
        record UnderWay(String name, String region) implements State { }

        /// Jobs there can use it.
        record Done(String name, String region) implements State { }

        /// It is not there.
        record Failed(Problem why) implements State { }
    }

    /// Shows none yet.
    public RegionViewModel(RegionCopies copies, Background background, Executor fx) {
        this.copies = copies;
        this.background = background;
        this.fx = fx;
    }

    /// Whether there are other regions.
    public boolean isPossible() {
        return copies.isPossible();
    }

    /// The other regions.
    List<String> regions() {
        return copies.regions();
    }

    /// The vocabulary that is to be copied; null for none.
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Where to; null while none is chosen.
    ObjectProperty<@Nullable String> regionProperty() {
        return region;
    }

    /// The bucket there.
    StringProperty bucketProperty() {
        return bucket;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Asks where to. One that is under way goes on.
    public void show(Draft chosen) {
        if (running.isEmpty()) {
            state.set(new State.Asked());
        }
        draft.set(chosen);
    }

    /// Sends it.
    void copy() {
        Draft chosen = draft.get();
        String to = region.get();
        if (chosen == null || to == null || running.isPresent()) {
            return;
        }
        String where = bucket.get().strip();
        state.set(new State.UnderWay(chosen.name(), to));
        Running<Boolean> work = background.start("copy a vocabulary", cancellation -> {
            copies.copy(chosen, to, where, cancellation);
            return true;
        });
        running = Optional.of(work);
        work.whenEnded(fx, outcome -> {
            running = Optional.empty();
            state.set(switch (outcome) {
                case Outcome.Done<Boolean>(Boolean done) -> new State.Done(chosen.name(), to);
                case Outcome.Failed<Boolean>(Problem why) -> new State.Failed(why);
                case Outcome.Cancelled<Boolean>() -> new State.Asked();
            });
        });
    }

    /// Leaves it; one that is under way goes on.
    public void close() {
        draft.set(null);
    }
}
