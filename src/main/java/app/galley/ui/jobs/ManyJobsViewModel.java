package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.ui.jobs.form.JobFormViewModel;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Month;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Transcriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One form for many recordings: what they are asked for, which of them cannot be sent, and what the others cost together. Used on the FX thread.
public final class ManyJobsViewModel {
    private final ObjectProperty<List<Recording>> recordings = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Transcriptions transcriptions;
    private final Preferences preferences;
    private final Spending spending;
    private final Background background;
    private final Executor fx;
    private final JobFormViewModel form;
    /// How often was looked: an answer that was overtaken counts no more.
    private int looks;

    /// What becomes of the recordings.
    ///
    /// @param sendable those that can be sent
    /// @param refused those that cannot
    /// @param underWay how many have a job under way already, and wait for its end
    record Choice(List<Recording> sendable, List<Refused> refused, int underWay) {
        static final Choice NONE = new Choice(List.of(), List.of(), 0);
    }

    /// A recording that is not sent.
    ///
    /// @param why the first of its obstacles
    record Refused(Recording recording, Problem why) { }

    /// Over the use cases.
    ///
    /// @param reader the language in which languages are named
    public ManyJobsViewModel(Transcriptions transcriptions, Preferences preferences, Costs costs, Spending spending, Background background, Executor fx,
                             Locale reader) {
        this.transcriptions = transcriptions;
        this.preferences = preferences;
        this.spending = spending;
        this.background = background;
        this.fx = fx;
        this.form = new JobFormViewModel(preferences, costs, reader);
        recordings.subscribe(now -> look());
        form.settingsProperty().subscribe((before, now) -> look());
        transcriptions.listen(job -> {
            if (job.step().isFinal() || job.step() == TrackedJob.Step.WAITING) {
                fx.execute(() -> changed(job));
            }
        });
    }

    private void changed(TrackedJob job) {
        if (recordings.get().size() > 1 && recordings.get().stream().anyMatch(recording -> recording.id().equals(job.recording()))) {
            look();
        }
    }

    /// The recordings it is about.
    public ObjectProperty<List<Recording>> recordingsProperty() {
        return recordings;
    }

    /// Which of them can be sent, as far as that is known.
    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Whether files are being looked at, or jobs begun.
    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What they are asked for.
    JobFormViewModel form() {
        return form;
    }

    /// Begins a job for each that can be sent, looked at once more; nothing is sent of the others.
    void start() {
        List<Recording> wanted = choice.get().sendable();
        JobSettings settings = form.settingsProperty().get();
        busy.set(true);
        problem.set(null);
        background.start("start jobs", cancellation -> {
            preferences.setJob(settings);
            Choice now = choice(wanted, settings);
            now.sendable().forEach(recording -> transcriptions.take(recording, settings));
            return now;
        }).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<Choice>(Choice sent) -> look();
                case Outcome.Failed<Choice>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<Choice>() -> { }
            }
        });
    }

    private void look() {
        int look = ++looks;
        List<Recording> wanted = recordings.get();
        JobSettings settings = form.settingsProperty().get();
        if (wanted.size() < 2) {
            choice.set(Choice.NONE);
            busy.set(false);
            return;
        }
        boolean priced = !(preferences.service() instanceof Preferences.Service.ThisComputer);
        busy.set(true);
        background.start("look at recordings", cancellation -> new Looked(choice(wanted, settings), priced ? spending.soFar() : null))
                .whenEnded(fx, outcome -> {
                    if (look != looks) {
                        return;
                    }
                    busy.set(false);
                    switch (outcome) {
                        case Outcome.Done<Looked>(Looked seen) -> {
                            choice.set(seen.choice());
                            form.lengthsProperty().set(seen.choice().sendable().stream().map(Recording::length).toList());
                            form.monthProperty().set(seen.month());
                        }
                        case Outcome.Failed<Looked>(Problem why) -> problem.set(why);
                        case Outcome.Cancelled<Looked>() -> { }
                    }
                });
    }

    private record Looked(Choice choice, @Nullable Month month) { }

    private Choice choice(List<Recording> wanted, JobSettings settings) {
        Set<UUID> underWay = transcriptions.all().stream().filter(job -> !job.step().isFinal()).map(TrackedJob::recording).collect(Collectors.toSet());
        List<Recording> sendable = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int waiting = 0;
        for (Recording recording : wanted) {
            if (underWay.contains(recording.id())) {
                waiting++;
                continue;
            }
            List<Problem> obstacles = transcriptions.obstacles(recording, settings);
            if (obstacles.isEmpty()) {
                sendable.add(recording);
            } else {
                refused.add(new Refused(recording, obstacles.getFirst()));
            }
        }
        return new Choice(List.copyOf(sendable), List.copyOf(refused), waiting);
    }
}
