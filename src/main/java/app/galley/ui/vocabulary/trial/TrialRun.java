package app.galley.ui.vocabulary.trial;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.TimeSpan;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.Trials.Jobs;
import app.galley.workbench.vocabulary.Trials.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// Has a recording transcribed without and with a vocabulary: tells the price beforehand, and how far the two jobs are. They go on by themselves,
/// also when nobody looks, and after a restart; what is told here ends then. Used on the FX thread.
final class TrialRun {
    /// That nothing is under way.
    static final int NONE = -1;
    private final ReadOnlyObjectWrapper<@Nullable Price> price = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty done = new SimpleIntegerProperty(NONE);
    private final ObjectProperty<@Nullable Problem> problem;
    private final Trials trials;
    private final Background background;
    private final Executor fx;
    private final BiConsumer<UUID, Jobs> arrived;
    private final List<TrackedJob> ended = new ArrayList<>();
    private @Nullable Jobs jobs;
    private int asked;

    /// @param problem what cannot be done is told there
    /// @param arrived hears that both results of a recording are there
    /// @param changed hears of every other job that is done
    TrialRun(Trials trials, Background background, Executor fx, ObjectProperty<@Nullable Problem> problem, BiConsumer<UUID, Jobs> arrived,
             Consumer<UUID> changed) {
        this.trials = trials;
        this.background = background;
        this.fx = fx;
        this.problem = problem;
        this.arrived = arrived;
        trials.listen(job -> {
            if (job.step().isFinal()) {
                fx.execute(() -> ended(job, changed));
            }
        });
    }

    /// What the chosen part will cost; null while that is not known.
    ReadOnlyObjectProperty<@Nullable Price> priceProperty() {
        return price.getReadOnlyProperty();
    }

    /// How many of the two jobs have ended; [#NONE] while none is under way.
    ReadOnlyIntegerProperty doneProperty() {
        return done;
    }

    /// Asks for the price; what cannot be read as a part of the recording has none.
    void ask(@Nullable Recording recording, StretchChoice part, TrialVocabulary vocabulary) {
        int number = ++asked;
        price.set(null);
        if (recording == null) {
            return;
        }
        Optional<TimeSpan> stretch;
        try {
            stretch = part.in(recording.length());
        } catch (ProblemException stillTyped) {
            // it is told when somebody wants to start
            return;
        }
        background.start("price of a trial", cancellation -> trials.price(recording.id(), stretch, vocabulary)).whenEnded(fx, outcome -> {
            if (number == asked && outcome instanceof Outcome.Done<Price>(Price found)) {
                price.set(found);
            }
        });
    }

    /// Starts both jobs; nothing happens while two are under way.
    void start(Recording recording, StretchChoice part, TrialVocabulary vocabulary) {
        if (done.get() != NONE) {
            return;
        }
        problem.set(null);
        Optional<TimeSpan> stretch;
        try {
            stretch = part.in(recording.length());
        } catch (ProblemException why) {
            problem.set(why.problem());
            return;
        }
        done.set(0);
        ended.clear();
        background.start("try a vocabulary", cancellation -> trials.start(recording.id(), stretch, vocabulary)).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Jobs>(Jobs started) -> {
                    jobs = started;
                    count();
                }
                case Outcome.Failed<Jobs>(Problem why) -> stop(why);
                case Outcome.Cancelled<Jobs>() -> stop(null);
            }
        });
    }

    /// A job may end before it is known here that it is one of the two.
    private void ended(TrackedJob job, Consumer<UUID> changed) {
        if (done.get() != NONE) {
            ended.removeIf(known -> known.id().equals(job.id()));
            ended.add(job);
            count();
        }
        if (job.step() == TrackedJob.Step.DONE) {
            changed.accept(job.recording());
        }
    }

    private void count() {
        Jobs started = jobs;
        if (started == null) {
            return;
        }
        List<TrackedJob> ours = ended.stream().filter(job -> job.id().equals(started.without().id()) || job.id().equals(started.with().id())).toList();
        Optional<TrackedJob> broken = ours.stream().filter(job -> job.step() != TrackedJob.Step.DONE).findFirst();
        if (broken.isPresent()) {
            stop(broken.get().problem());
        } else if (ours.size() == 2) {
            stop(null);
            arrived.accept(started.with().recording(), started);
        } else {
            done.set(ours.size());
        }
    }

    private void stop(@Nullable Problem why) {
        jobs = null;
        done.set(NONE);
        problem.set(why);
    }
}
