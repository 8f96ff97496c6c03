package app.galley.ui.vocabulary.trial;

import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.TimeEntry;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which part of a recording is transcribed: all of it, or from one moment to another. Used on the FX thread.
final class StretchChoice {
    private final BooleanProperty whole = new SimpleBooleanProperty(true);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");

    BooleanProperty wholeProperty() {
        return whole;
    }

    /// The beginning as one types it, see [TimeEntry].
    StringProperty fromProperty() {
        return from;
    }

    /// The end as one types it.
    StringProperty toProperty() {
        return to;
    }

    /// Hears of every change.
    void listen(Runnable listener) {
        whole.subscribe(listener);
        from.subscribe(listener);
        to.subscribe(listener);
    }

    /// The part that is meant; empty for all of the recording.
    ///
    /// @param length of the recording
    /// @throws app.galley.problem.ProblemException when the moments are none, or not in the recording
    Optional<TimeSpan> in(Duration length) {
        if (whole.get()) {
            return Optional.empty();
        }
        long start = moment(from.get());
        long end = moment(to.get());
        if (end <= start) {
            throw Problem.badInput("trial.order").asException();
        }
        if (end > length.toMillis() && !length.isZero()) {
            throw Problem.badInput("trial.behindEnd", TimeEntry.of(length)).asException();
        }
        return Optional.of(new TimeSpan(start, end));
    }

    private static long moment(String typed) {
        return TimeEntry.read(typed).orElseThrow(() -> Problem.badInput("trial.noTime", typed).asException()).toMillis();
    }
}
