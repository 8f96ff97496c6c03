package app.galley.ui.kit.ask;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Asks in the background, hands the answer over on the FX thread, and tells why there was none. Used on the FX thread.
public final class Asking {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Background background;
    private final Executor fx;

    /// @param fx runs what is given to it on the FX thread
    public Asking(Background background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last question has no answer; null when it has, or nothing was asked. Others may tell what went wrong here, too.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Asks; what was wrong before is forgotten.
    ///
    /// @param what is done, for the log
    /// @param then takes the answer
    public <T> void ask(String what, Supplier<T> question, Consumer<T> then) {
        busy.set(true);
        problem.set(null);
        background.start(what, cancellation -> question.get()).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<T>(T answer) -> then.accept(answer);
                case Outcome.Failed<T>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }
}
