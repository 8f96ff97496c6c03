package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Catalogue;
import app.galley.workbench.job.Transcriptions;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The jobs as properties. Used on the FX thread.
public final class JobsViewModel {
    private final ObservableList<TrackedJob> jobs = FXCollections.observableArrayList();
    private final IntegerProperty underWay = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>();
    private final Transcriptions transcriptions;
    private final Catalogue catalogue;
    private final Background background;
    private final Executor fx;

    /// Over the use cases.
    public JobsViewModel(Transcriptions transcriptions, Catalogue catalogue, Background background, Executor fx) {
        this.transcriptions = transcriptions;
        this.catalogue = catalogue;
        this.background = background;
        this.fx = fx;
        jobs.setAll(transcriptions.all());
        trouble.set(transcriptions.trouble().orElse(null));
        transcriptions.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) {
                fx.execute(() -> show(job));
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
    }

    ObservableList<TrackedJob> jobs() {
        return jobs;
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

    String title(TrackedJob job) {
        return catalogue.find(job.recording()).map(Recording::title).orElse(job.name());
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
        jobs.removeIf(j -> j.id().equals(job));
        count();
    }

    private void show(TrackedJob job) {
        int at = -1;
        for (int i = 0; i < jobs.size() && at < 0; i++) {
            at = jobs.get(i).id().equals(job.id()) ? i : -1;
        }
        if (at < 0) {
            jobs.addFirst(job);
        } else {
            jobs.set(at, job);
        }
        count();
    }

    private void count() {
        underWay.set((int) jobs.stream().filter(j -> !j.step().isFinal()).count());
    }
}
