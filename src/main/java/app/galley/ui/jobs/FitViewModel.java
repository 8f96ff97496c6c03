package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.fit.Fit;
import app.galley.workbench.fit.Fitted;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.fit.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Whether the service takes the recording as it is, and whether somebody wants done what can be done about it. Used on the FX thread.
public final class FitViewModel {
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.GOOD);
    private final BooleanProperty accepted = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObservableValue<JobSettings> settings;
    private final Fitting fitting;
    private final Background background;
    private final Executor fx;

    /// @param settings what is asked for
    FitViewModel(Fitting fitting, ObservableValue<JobSettings> settings, Background background, Executor fx) {
        this.fitting = fitting;
        this.settings = settings;
        this.background = background;
        this.fx = fx;
        recording.subscribe(this::look);
        settings.subscribe(this::look);
    }

    /// The recording that is looked at; null for none.
    ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    /// What was found; good until something else is known.
    ReadOnlyObjectProperty<Fit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// Whether what can be done about it is to be done.
    BooleanProperty acceptedProperty() {
        return accepted;
    }

    /// How long the recording is.
    Duration length() {
        Recording shown = recording.get();
        return shown == null ? Duration.ZERO : shown.length();
    }

    /// What is sent for a recording as things stand; blocks while silences are looked for; any thread.
    ///
    /// @param chosen what is to be done about it; null for nothing
    Fitted sent(Recording wanted, @Nullable Remedy chosen) {
        return chosen == null ? Fitted.AS_IT_IS : fitting.sent(wanted, chosen);
    }

    /// What is to be done about it; null for nothing.
    @Nullable Remedy chosen() {
        return accepted.get() ? fit.get().remedy().orElse(null) : null;
    }

    private void look() {
        Recording shown = recording.get();
        JobSettings wanted = settings.getValue();
        if (shown == null) {
            show(Fit.GOOD);
            return;
        }
        background.start("look whether a recording fits", cancellation -> fitting.look(shown, wanted)).whenEnded(fx, outcome -> {
            if (shown.equals(recording.get()) && wanted.equals(settings.getValue())) {
                switch (outcome) {
                    case Outcome.Done<Fit>(Fit found) -> show(found);
                    case Outcome.Failed<Fit>(Problem why) -> show(new Fit(List.of(why), Optional.empty()));
                    case Outcome.Cancelled<Fit>() -> { }
                }
            }
        });
    }

    private void show(Fit found) {
        if (!found.remedy().equals(fit.get().remedy())) {
            accepted.set(false);
        }
        fit.set(found);
    }
}
