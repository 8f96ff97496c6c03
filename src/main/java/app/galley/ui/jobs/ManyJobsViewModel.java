package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.ui.jobs.form.JobFormViewModel;
import app.galley.ui.jobs.form.OnOfferViewModel;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Month;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.fit.Fit;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.fit.Remedy;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final Fitting fitting;
    private final BooleanProperty fits = new SimpleBooleanProperty();
    /// How often was looked: an answer that was overtaken counts no more.
    private int looks;

    /// Over the use cases.
    ///
    /// @param fitting says what can be done about recordings that the service does not take
    /// @param onOffer what the service has that jobs can be given
    /// @param reader the language in which languages are named
    public ManyJobsViewModel(Transcriptions transcriptions, Preferences preferences, Costs costs, Spending spending, Fitting fitting,
                             OnOfferViewModel onOffer, Background background, Executor fx, Locale reader) {
        this.transcriptions = transcriptions;
        this.preferences = preferences;
        this.spending = spending;
        this.background = background;
        this.fx = fx;
        this.fitting = fitting;
        this.form = new JobFormViewModel(preferences, costs, onOffer, reader);
        recordings.subscribe(now -> look());
        form.settingsProperty().subscribe((before, now) -> look());
        choice.subscribe(this::measure);
        fits.subscribe(this::measure);
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

    /// Whether those that the service does not take as they are get made fit.
    BooleanProperty fitsProperty() {
        return fits;
    }

    /// What is sent as things stand.
    List<Recording> sent() {
        return choice.get().sent(fits.get());
    }

    /// Begins a job for each that can be sent, looked at once more; nothing is sent of the others.
    void start() {
        List<Recording> wanted = sent();
        boolean makesFit = fits.get();
        JobSettings settings = form.settingsProperty().get();
        busy.set(true);
        problem.set(null);
        background.start("start jobs", cancellation -> {
            preferences.setJob(settings);
            Choice now = choice(wanted, settings);
            now.sendable().forEach(recording -> transcriptions.take(recording, settings));
            if (makesFit) {
                now.mendable().forEach(refused -> transcriptions.take(Order.of(refused.recording().id(), settings, false,
                        fitting.sent(refused.recording(), refused.remedy().orElseThrow()))));
            }
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

    private void measure() {
        form.lengthsProperty().set(sent().stream().map(Recording::length).toList());
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
        List<Recording> free = wanted.stream().filter(recording -> !underWay.contains(recording.id())).toList();
        List<Recording> sendable = new ArrayList<>();
        List<Choice.Refused> refused = new ArrayList<>();
        for (Recording recording : free) {
            List<Problem> obstacles = transcriptions.obstacles(recording, settings);
            if (obstacles.isEmpty()) {
                sendable.add(recording);
            } else {
                refused.add(new Choice.Refused(recording, obstacles.getFirst(), remedy(recording, settings, obstacles)));
            }
        }
        return new Choice(sendable, refused, wanted.size() - free.size());
    }

    /// What can be done, when the limits of the service are all that stands in the way.
    private Optional<Remedy> remedy(Recording recording, JobSettings settings, List<Problem> obstacles) {
        try {
            Fit fit = fitting.look(recording, settings);
            return fit.faults().equals(obstacles) ? fit.remedy() : Optional.empty();
        } catch (ProblemException e) {
            // that it cannot be read is among the obstacles
            return Optional.empty();
        }
    }
}
