package app.galley.ui.vocabulary.trial;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.review.term.Trial;
import app.galley.workbench.vocabulary.Take;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.Trials.Jobs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Whether a vocabulary has helped: the chosen recording, two of its results, and how both compare with the edited text. Used on the FX thread.
public final class TrialViewModel {
    private final ObservableList<Recording> recordings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObservableList<Take> takes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Take> without = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Take> with = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Trial.Count> terms = FXCollections.observableArrayList();
    private final ObservableList<Trial.Difference> differences = FXCollections.observableArrayList();
    private final BooleanProperty changesOnly = new SimpleBooleanProperty(true);
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StretchChoice part = new StretchChoice();
    private final TrialRun run;
    private final Trials trials;
    private final Background background;
    private final Executor fx;
    private TrialVocabulary vocabulary = new TrialVocabulary(Vocabularies.Kind.STANDARD, "", "en-US", List.of());
    private int looked;
    private int compared;
    private boolean choosing;

    /// Over the use case. Nothing is read before [#look].
    public TrialViewModel(Trials trials, Background background, Executor fx) {
        this.trials = trials;
        this.background = background;
        this.fx = fx;
        this.run = new TrialRun(trials, background, fx, problem, this::arrived, this::changed);
        recording.subscribe(chosen -> reread(Optional.empty()));
        part.listen(this::price);
        without.subscribe(chosen -> compare());
        with.subscribe(chosen -> compare());
        changesOnly.subscribe(chosen -> show());
    }

    /// The recordings with an edited text, the newest first.
    ObservableList<Recording> recordings() {
        return recordings;
    }

    ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    /// The results of the recording, the newest first.
    ObservableList<Take> takes() {
        return takes;
    }

    /// The result without the vocabulary; null for none.
    ObjectProperty<@Nullable Take> withoutProperty() {
        return without;
    }

    /// The result with it; null for none.
    ObjectProperty<@Nullable Take> withProperty() {
        return with;
    }

    /// How both compare; null while two are not chosen.
    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /// The terms, those that are said first, most often said first; the others in the order of the vocabulary.
    ObservableList<Trial.Count> terms() {
        return terms;
    }

    /// The places that are shown.
    ObservableList<Trial.Difference> differences() {
        return differences;
    }

    /// Whether only those are shown in which the two results differ from each other.
    BooleanProperty changesOnlyProperty() {
        return changesOnly;
    }

    /// Whether the service has the vocabulary, so that a job can use it.
    ReadOnlyBooleanProperty readyProperty() {
        return ready;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Which part is transcribed.
    StretchChoice part() {
        return part;
    }

    /// The two jobs.
    TrialRun run() {
        return run;
    }

    /// The name of the vocabulary.
    String name() {
        return vocabulary.name();
    }

    /// Which vocabulary is tried.
    ///
    /// @param isReady whether the service has it ready
    public void choose(TrialVocabulary tried, boolean isReady) {
        boolean isOther = !tried.name().equals(vocabulary.name()) || tried.kind() != vocabulary.kind();
        boolean hasOtherTerms = !tried.equals(vocabulary);
        vocabulary = tried;
        ready.set(isReady);
        if (isOther) {
            reread(Optional.empty());
        } else if (hasOtherTerms) {
            compare();
        }
    }

    /// Looks which recordings there are, and what was heard of the chosen one.
    public void look() {
        background.start("recordings with transcripts", cancellation -> trials.recordings()).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<List<Recording>>(List<Recording> found)) {
                Recording chosen = recording.get();
                if (!recordings.equals(found)) {
                    recordings.setAll(found);
                }
                recording.set(found.stream().filter(each -> chosen != null && each.id().equals(chosen.id())).findFirst()
                        .orElse(found.isEmpty() ? null : found.getFirst()));
            }
        });
    }

    /// Has the chosen part transcribed without and with the vocabulary.
    void start() {
        Recording chosen = recording.get();
        if (chosen != null && ready.get()) {
            run.start(chosen, part, vocabulary);
        }
    }

    private void price() {
        run.ask(recording.get(), part, vocabulary);
    }

    private void arrived(UUID of, Jobs jobs) {
        Recording chosen = recording.get();
        if (chosen != null && chosen.id().equals(of)) {
            reread(Optional.of(jobs));
        }
    }

    /// What was done elsewhere, or before a restart, is listed; what is compared stays.
    private void changed(UUID of) {
        Recording chosen = recording.get();
        if (chosen != null && chosen.id().equals(of) && run.doneProperty().get() == TrialRun.NONE && trial.get() == null) {
            reread(Optional.empty());
        }
    }

    /// @param jobs whose results are wanted; empty for those that tell most
    private void reread(Optional<Jobs> jobs) {
        int number = ++looked;
        problem.set(null);
        price();
        Recording chosen = recording.get();
        if (chosen == null) {
            show(List.of(), Optional.empty());
            return;
        }
        background.start("results of a recording", cancellation -> trials.takes(chosen.id())).whenEnded(fx, outcome -> {
            if (number == looked) {
                switch (outcome) {
                    case Outcome.Done<List<Take>>(List<Take> found) -> show(found, jobs.flatMap(wanted -> pair(found, wanted))
                            .or(() -> Take.usual(found, vocabulary.name())));
                    case Outcome.Failed<List<Take>>(Problem why) -> problem.set(why);
                    case Outcome.Cancelled<List<Take>>() -> { }
                }
            }
        });
    }

    private Optional<Take.Pair> pair(List<Take> found, Jobs jobs) {
        Optional<Take> first = found.stream().filter(take -> take.result().id().equals(trials.result(jobs.without()))).findFirst();
        Optional<Take> second = found.stream().filter(take -> take.result().id().equals(trials.result(jobs.with()))).findFirst();
        return first.flatMap(one -> second.map(other -> new Take.Pair(one, other)));
    }

    private void show(List<Take> found, Optional<Take.Pair> pair) {
        choosing = true;
        takes.setAll(found);
        without.set(pair.map(Take.Pair::without).orElse(null));
        with.set(pair.map(Take.Pair::with).orElse(null));
        choosing = false;
        compare();
    }

    private void compare() {
        if (choosing) {
            return;
        }
        int number = ++compared;
        Recording chosen = recording.get();
        Take first = without.get();
        Take second = with.get();
        if (chosen == null || first == null || second == null || first.result().id().equals(second.result().id())) {
            trial.set(null);
            show();
            return;
        }
        TrialVocabulary tried = vocabulary;
        background.start("compare two results", cancellation -> trials.compare(chosen.id(), first.result(), second.result(), tried)).whenEnded(fx, outcome -> {
            if (number == compared) {
                problem.set(outcome instanceof Outcome.Failed<Trial>(Problem why) ? why : null);
                trial.set(outcome instanceof Outcome.Done<Trial>(Trial found) ? found : null);
                show();
            }
        });
    }

    private void show() {
        Trial found = trial.get();
        terms.setAll(found == null ? List.of() : found.terms().stream().sorted(Comparator.comparing(Trial.Count::said).reversed()).toList());
        differences.setAll(found == null ? List.of() : found.differences().stream()
                .filter(one -> !changesOnly.get() || one.outcome() != Trial.Outcome.SAME).toList());
    }
}
