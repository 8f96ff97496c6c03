package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.TimeLeft;
import app.galley.workbench.Catalogue;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.job.UnusedVocabularies;
import app.galley.workbench.job.UsualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The jobs as properties. Used on the FX thread.
public final class JobsViewModel {
    private final ObservableList<JobLine> lines = FXCollections.observableArrayList();
    private final Map<UUID, Optional<Recording>> recordings = new HashMap<>();
    private final IntegerProperty underWay = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TrackedJob> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Instant> now;
    private final Transcriptions transcriptions;
    private final Catalogue catalogue;
    private final Background background;
    private final Executor fx;
    private final Clock clock;
    private final Map<UUID, TimeLeft> uploads = new HashMap<>();
    /// What has changed and is not shown yet, the latest state of each; guarded by itself.
    private final Map<UUID, TrackedJob> changed = new LinkedHashMap<>();
    private UsualTime usual = UsualTime.UNKNOWN;

    /// Over the use cases.
    public JobsViewModel(Transcriptions transcriptions, Catalogue catalogue, Background background, Executor fx) {
        this(transcriptions, catalogue, background, fx, Clock.systemUTC());
    }

    /// Over the use cases, with a clock.
    JobsViewModel(Transcriptions transcriptions, Catalogue catalogue, Background background, Executor fx, Clock clock) {
        this.transcriptions = transcriptions;
        this.catalogue = catalogue;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        now = new SimpleObjectProperty<>(clock.instant());
        lines.setAll(transcriptions.all().stream().map(JobLine::new).toList());
        catalogue.listen(() -> fx.execute(recordings::clear));
        trouble.set(transcriptions.trouble().orElse(null));
        transcriptions.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) {
                JobsViewModel.this.changed(job);
            }

            @Override
            public void forgotten(UUID job) {
                fx.execute(() -> takeOut(job));
            }

            @Override
            public void troubled(Problem why) {
                fx.execute(() -> trouble.set(why));
            }

            @Override
            public void untroubled() {
                fx.execute(() -> trouble.set(null));
            }
        });
        count();
        learn();
    }

    ObservableList<JobLine> lines() {
        return lines;
    }

    /// How many jobs are under way.
    public ReadOnlyIntegerProperty underWayProperty() {
        return underWay;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Why the service cannot be asked at present; null while it answers.
    ObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble;
    }

    /// The job that is chosen in the list, as it is now; null for none.
    ObjectProperty<@Nullable TrackedJob> selectedProperty() {
        return selected;
    }

    /// The time that is shown.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now;
    }

    /// Time has passed.
    void tick() {
        now.set(clock.instant());
    }

    String title(TrackedJob job, Wording words) {
        return JobWords.title(job, recording(job).map(Recording::title).orElse(job.name()), words);
    }

    /// What a job is at, with what is known of its time.
    String state(TrackedJob job, Wording words) {
        Optional<Duration> left = Optional.ofNullable(uploads.get(job.id())).flatMap(rate -> rate.of(job.bytesTotal()));
        Optional<Duration> whole = recording(job).map(recording -> job.length(recording.length())).flatMap(usual::of);
        return JobWords.of(job, left, Duration.between(job.created(), clock.instant()), whole, words);
    }

    /// Asked for each cell that is shown, so remembered until the recordings change.
    private Optional<Recording> recording(TrackedJob job) {
        return recordings.computeIfAbsent(job.recording(), catalogue::find);
    }

    void pause(TrackedJob job) {
        act(transcriptions::pause, job);
    }

    void resume(TrackedJob job) {
        act(transcriptions::resume, job);
    }

    void cancel(TrackedJob job) {
        act(transcriptions::cancel, job);
    }

    void retry(TrackedJob job) {
        act(transcriptions::retry, job);
    }

    void forget(TrackedJob job) {
        act(transcriptions::forget, job);
    }

    private void act(Consumer<UUID> change, TrackedJob job) {
        problem.set(null);
        background.start("job", cancellation -> {
            change.accept(job.id());
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                problem.set(why);
            }
        });
    }

    private void takeOut(UUID job) {
        TrackedJob chosen = selected.get();
        if (chosen != null && chosen.id().equals(job)) {
            selected.set(null);
        }
        lines.removeIf(line -> line.job().id().equals(job));
        count();
    }

    /// Shows what has changed in one go, however much it is: a thousand jobs may change at once.
    private void changed(TrackedJob job) {
        boolean first;
        synchronized (changed) {
            first = changed.isEmpty();
            changed.put(job.id(), job);
        }
        if (first) {
            fx.execute(this::showChanged);
        }
    }

    private void showChanged() {
        List<TrackedJob> latest;
        synchronized (changed) {
            latest = List.copyOf(changed.values());
            changed.clear();
        }
        Map<UUID, JobLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.job().id(), line));
        List<JobLine> fresh = new ArrayList<>();
        for (TrackedJob job : latest) {
            watch(job);
            JobLine line = known.get(job.id());
            if (line == null) {
                fresh.addFirst(new JobLine(job));
            } else {
                line.show(job);
            }
        }
        lines.addAll(0, fresh);
        TrackedJob chosen = selected.get();
        if (chosen != null) {
            latest.stream().filter(job -> job.id().equals(chosen.id())).findFirst().ifPresent(selected::set);
        }
        count();
        if (latest.stream().anyMatch(job -> job.step() == TrackedJob.Step.DONE)) {
            learn();
        }
    }

    private void watch(TrackedJob job) {
        if (job.step() == TrackedJob.Step.UPLOADING) {
            uploads.computeIfAbsent(job.id(), id -> new TimeLeft()).at(clock.instant(), job.bytesSent());
        } else {
            uploads.remove(job.id());
        }
    }

    /// Learns from the jobs that are done how long they usually take.
    private void learn() {
        List<TrackedJob> known = lines.stream().map(JobLine::job).toList();
        background.start("look at past jobs", cancellation -> UsualTime.of(known, transcriptions.place(),
                recording -> catalogue.find(recording).map(Recording::length))).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<UsualTime>(UsualTime learnt)) {
                usual = learnt;
            }
        });
    }

    /// Looks whether the recogniser of a job has left its vocabulary unused.
    ///
    /// @param told hears of it, and nothing where all was used or nothing is known yet
    void unused(TrackedJob job, Consumer<UnusedVocabularies> told) {
        background.start("vocabulary of a job", cancellation -> transcriptions.unused(job)).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<Optional<UnusedVocabularies>>(Optional<UnusedVocabularies> found)) {
                found.ifPresent(told);
            }
        });
    }

    private void count() {
        underWay.set((int) lines.stream().filter(line -> !line.job().step().isFinal()).count());
    }
}
