package app.galley.ui.filter;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.service.filter.WordList;
import app.galley.service.job.FilterMethod;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.filter.FilterTrial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the open filter would do to a recording. Used on the FX thread.
final class TrialViewModel {
    private final FilterTrial trial;
    private final Background background;
    private final Executor fx;
    private final ObservableList<Recording> recordings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObjectProperty<FilterMethod> method = new SimpleObjectProperty<>(FilterMethod.MASK);
    private final ObjectProperty<FilterTrial.@Nullable Result> result = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private WordList words = WordList.EMPTY;
    private int asked;

    TrialViewModel(FilterTrial trial, Background background, Executor fx) {
        this.trial = trial;
        this.background = background;
        this.fx = fx;
        recording.subscribe(chosen -> tryIt());
        method.subscribe(chosen -> tryIt());
    }

    ObservableList<Recording> recordings() {
        return recordings;
    }

    ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    ObjectProperty<FilterMethod> methodProperty() {
        return method;
    }

    /// What the filter does; null while nothing is chosen.
    ReadOnlyObjectProperty<FilterTrial.@Nullable Result> resultProperty() {
        return result;
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Looks which recordings there are, and tries these words.
    void look(WordList now) {
        words = now;
        background.start("recordings with transcripts", cancellation -> trial.recordings()).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<List<Recording>>(List<Recording> found)) {
                Recording chosen = recording.get();
                if (!recordings.equals(found)) {
                    recordings.setAll(found);
                }
                Recording again = chosen == null ? null : found.stream().filter(each -> each.id().equals(chosen.id())).findFirst().orElse(null);
                recording.set(again != null ? again : found.isEmpty() ? null : found.getFirst());
                tryIt();
            }
        });
    }

    private void tryIt() {
        Recording chosen = recording.get();
        int number = ++asked;
        problem.set(null);
        if (chosen == null) {
            result.set(null);
            return;
        }
        WordList tried = words;
        FilterMethod how = method.get();
        background.start("try a filter", cancellation -> trial.of(chosen.id(), tried, how)).whenEnded(fx, outcome -> {
            if (number == asked) {
                switch (outcome) {
                    case Outcome.Done<Optional<FilterTrial.Result>>(Optional<FilterTrial.Result> found) -> result.set(found.orElse(null));
                    case Outcome.Failed<Optional<FilterTrial.Result>>(Problem why) -> problem.set(why);
                    case Outcome.Cancelled<Optional<FilterTrial.Result>>() -> result.set(null);
                }
            }
        });
    }
}
