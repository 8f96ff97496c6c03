package app.galley.ui.caption;

import app.galley.caption.shot.Footage;
import app.galley.problem.Problem;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.caption.CaptionDesk;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Follows what is known of the picture of the open recording: what is known at once, and its shot changes, which are looked for in the background when
/// captions are cut to a guide that asks for them. Used by the FX thread; needs no toolkit.
final class FilmWatch {
    /// Nothing is looked for.
    static final int IDLE = -1;
    private static final int HUNDRED = 100;
    private final CaptionDesk kept;
    private final Executor fx;
    private final Runnable onChange;
    private final Consumer<Problem> onProblem;
    private final ReadOnlyObjectWrapper<Footage> footage = new ReadOnlyObjectWrapper<>(this, "footage", Footage.NONE);
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(this, "percent", IDLE);
    private @Nullable UUID recording;
    private @Nullable Running<Footage> running;
    /// The search that is under way, by the percent it told last.
    private @Nullable AtomicInteger search;
    private boolean known;
    private String asked = "";

    /// @param onChange told when something else is known
    /// @param onProblem hears why shot changes could not be found
    FilmWatch(CaptionDesk kept, Executor fx, Runnable onChange, Consumer<Problem> onProblem) {
        this.kept = kept;
        this.fx = fx;
        this.onChange = onChange;
        this.onProblem = onProblem;
    }

    /// Looks at the picture of another recording.
    void open(UUID other) {
        close();
        recording = other;
        Running<Footage> looking = kept.footage(other);
        running = looking;
        looking.whenEnded(fx, outcome -> {
            if (running == looking) {
                running = null;
                known = true;
                take(outcome);
                onChange.run();
            }
        });
    }

    /// Looks at nothing.
    void close() {
        Running<Footage> before = running;
        if (before != null) {
            before.cancel();
        }
        running = null;
        search = null;
        recording = null;
        known = false;
        asked = "";
        percent.set(IDLE);
        footage.set(Footage.NONE);
    }

    /// Whether it is known what can be known at once.
    boolean isKnown() {
        return known;
    }

    /// Looks for the shot changes, once, if a guide asks for them and they are not known.
    void look(String preset, String language) {
        UUID open = recording;
        if (open == null || !known || search != null || asked.equals(preset)) {
            return;
        }
        asked = preset;
        AtomicInteger last = new AtomicInteger(IDLE);
        search = last;
        Running<Footage> looking = kept.shots(open, preset, language, (done, total) -> {
            int now = total == 0 ? 0 : (int) (HUNDRED * done / total);
            if (last.getAndSet(now) != now) {
                fx.execute(() -> tell(last, now));
            }
        });
        running = looking;
        looking.whenEnded(fx, outcome -> {
            if (search == last) {
                running = null;
                search = null;
                percent.set(IDLE);
                Footage before = footage.get();
                take(outcome);
                if (!before.equals(footage.get())) {
                    onChange.run();
                }
            }
        });
    }

    /// A guide has become another: it may ask now.
    void lookAgain() {
        asked = "";
    }

    private void tell(AtomicInteger by, int now) {
        if (search == by) {
            percent.set(now);
        }
    }

    private void take(Outcome<Footage> outcome) {
        switch (outcome) {
            case Outcome.Done<Footage>(Footage found) -> footage.set(found);
            case Outcome.Failed<Footage>(Problem why) -> onProblem.accept(why);
            case Outcome.Cancelled<Footage>() -> { }
        }
    }

    /// What is known.
    ReadOnlyObjectProperty<Footage> footageProperty() {
        return footage.getReadOnlyProperty();
    }

    /// How much of the film was read, in percent; [#IDLE] while none is.
    ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }
}
