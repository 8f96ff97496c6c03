package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.ui.jobs.form.JobFormViewModel;
import app.galley.ui.jobs.form.OnOfferViewModel;
import app.galley.workbench.Documents;
import app.galley.workbench.Exports;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Month;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.fit.Remedy;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is asked of the service for one recording, and how far it is. Used on the FX thread.
public final class NewJobViewModel {
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TrackedJob> job = new SimpleObjectProperty<>();
    private final BooleanProperty hasText = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Transcriptions transcriptions;
    private final Documents documents;
    private final Preferences preferences;
    private final Background background;
    private final Executor fx;
    private final JobFormViewModel form;
    private final ObservableList<String> captions = FXCollections.observableArrayList();
    private final Exports exports;
    private final Spending spending;
    private final FitViewModel fit;

    /// Over the use cases.
    ///
    /// @param costs what jobs cost
    /// @param spending what they have cost this month
    /// @param fitting says what the service takes
    /// @param exports writes captions that the service has written
    /// @param onOffer what the service has that jobs can be given
    /// @param reader the language in which languages are named
    public NewJobViewModel(Transcriptions transcriptions, Documents documents, Preferences preferences, Costs costs, Spending spending,
                           Fitting fitting, Exports exports,
                           OnOfferViewModel onOffer, Background background, Executor fx, Locale reader) {
        this.transcriptions = transcriptions;
        this.documents = documents;
        this.preferences = preferences;
        this.background = background;
        this.exports = exports;
        this.spending = spending;
        this.fx = fx;
        this.form = new JobFormViewModel(preferences, costs, onOffer, reader);
        this.fit = new FitViewModel(fitting, form.settingsProperty(), background, fx);
        fit.recordingProperty().bind(recording);
        recording.subscribe(this::look);
        job.subscribe(this::lookForCaptions);
        transcriptions.listen(changed -> fx.execute(() -> changed(changed)));
    }

    /// The recording it is about; null shows nothing.
    public ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    /// The latest job for all of the recording; null when there was none.
    ObjectProperty<@Nullable TrackedJob> jobProperty() {
        return job;
    }

    /// What the next job is asked for.
    JobFormViewModel form() {
        return form;
    }

    /// Whether the service takes the recording as it is.
    FitViewModel fit() {
        return fit;
    }

    /// Whether there is a transcript to open.
    BooleanProperty hasTextProperty() {
        return hasText;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Whether jobs run on this computer.
    boolean runsHere() {
        return preferences.service() instanceof Preferences.Service.ThisComputer;
    }

    /// Starts a job for the recording with the present choices.
    void start() {
        Recording chosen = recording.get();
        if (chosen == null) {
            return;
        }
        JobSettings settings = form.settingsProperty().get();
        Remedy remedy = fit.chosen();
        problem.set(null);
        background.start("start job", cancellation -> {
            preferences.setJob(settings);
            return transcriptions.take(Order.of(chosen.id(), settings, false, fit.sent(chosen, remedy)));
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<List<TrackedJob>>(Problem why)) {
                problem.set(why);
            }
        });
    }

    /// The endings of the captions that the service has written for the recording.
    ObservableList<String> captions() {
        return captions;
    }

    /// Writes captions of the service into a file.
    void saveCaptions(String ending, Path file) {
        TrackedJob present = job.get();
        if (present != null) {
            background.start("save captions", cancellation -> {
                exports.write(Objects.requireNonNull(transcriptions.files(present.id()).get(ending)), file);
                return true;
            }).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                    problem.set(why);
                }
            });
        }
    }

    private void lookForCaptions(@Nullable TrackedJob present) {
        captions.clear();
        if (present != null && present.step() == TrackedJob.Step.DONE && present.settings().subtitles() != null) {
            background.start("look for captions", cancellation -> List.copyOf(transcriptions.files(present.id()).keySet())).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Done<List<String>>(List<String> endings) && present.equals(job.get())) {
                    captions.setAll(endings);
                }
            });
        }
    }

    void cancel() {
        TrackedJob present = job.get();
        if (present != null) {
            background.start("cancel job", cancellation -> {
                transcriptions.cancel(present.id());
                return true;
            });
        }
    }

    /// Makes an empty transcript to type into, then calls `then` on the FX thread.
    void typeIt(Runnable then) {
        Recording chosen = recording.get();
        String spoken = form.settingsProperty().get().language() instanceof LanguageChoice.Named(String code) ? code : "";
        if (chosen != null) {
            background.start("start typing", cancellation -> {
                documents.startTyping(chosen.id(), spoken);
                return true;
            }).whenEnded(fx, outcome -> then.run());
        }
    }

    private void changed(TrackedJob changed) {
        Recording shown = recording.get();
        if (shown != null && shown.id().equals(changed.recording()) && !changed.isStretch()) {
            if (job.get() == null || !changed.id().equals(job.get().id()) || changed.step().isFinal()) {
                lookAtMonth();
            }
            job.set(lasting(changed));
            if (changed.step().isFinal()) {
                lookForText(shown.id());
            }
        }
    }

    /// Of pieces, one that is still under way as long as there is any.
    private TrackedJob lasting(TrackedJob latest) {
        return !latest.step().isFinal() || !(latest.sent() instanceof SentSound.Piece piece) ? latest : transcriptions.all().stream()
                .filter(other -> other.isOf(piece.series()) && !other.step().isFinal()).findFirst().orElse(latest);
    }

    private void look(@Nullable Recording shown) {
        problem.set(null);
        form.lengthsProperty().set(shown == null ? List.of() : List.of(shown.length()));
        hasText.set(false);
        job.set(shown == null ? null : transcriptions.all().stream()
                .filter(j -> j.recording().equals(shown.id()) && !j.isStretch()).findFirst().map(this::lasting).orElse(null));
        if (shown != null) {
            lookForText(shown.id());
            lookAtMonth();
        }
    }

    /// Works out what this month has cost, where jobs cost anything.
    private void lookAtMonth() {
        if (!runsHere()) {
            background.start("look at the month", cancellation -> spending.soFar()).whenEnded(fx, outcome ->
                    form.monthProperty().set(outcome instanceof Outcome.Done<Month>(Month month) ? month : null));
        }
    }

    private void lookForText(UUID id) {
        background.start("look for text", cancellation -> documents.all().contains(id)).whenEnded(fx, outcome -> {
            Recording shown = recording.get();
            if (outcome instanceof Outcome.Done<Boolean>(Boolean has) && shown != null && shown.id().equals(id)) {
                hasText.set(has);
            }
        });
    }
}
