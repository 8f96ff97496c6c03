package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.Languages;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Documents;
import app.galley.workbench.Preferences;
import app.galley.workbench.job.Transcriptions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is asked of the service for one recording, and how far it is. Used on the FX thread.
public final class NewJobViewModel {
    /// The language code that stands for "identify the language".
    static final String IDENTIFY = "";
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TrackedJob> job = new SimpleObjectProperty<>();
    private final ObjectProperty<String> language;
    private final IntegerProperty speakers;
    private final BooleanProperty hasText = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Transcriptions transcriptions;
    private final Documents documents;
    private final Preferences preferences;
    private final Background background;
    private final Executor fx;
    private final Locale reader;

    /// Over the use cases.
    ///
    /// @param reader the language in which languages are named
    public NewJobViewModel(Transcriptions transcriptions, Documents documents, Preferences preferences,
                           Background background, Executor fx, Locale reader) {
        this.transcriptions = transcriptions;
        this.documents = documents;
        this.preferences = preferences;
        this.background = background;
        this.fx = fx;
        this.reader = reader;
        this.language = new SimpleObjectProperty<>(
                preferences.language() instanceof LanguageChoice.Named(String code) ? code : IDENTIFY);
        this.speakers = new SimpleIntegerProperty(preferences.speakers());
        recording.subscribe(this::look);
        transcriptions.listen(changed -> fx.execute(() -> changed(changed)));
    }

    /// The recording it is about; null shows nothing.
    public ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    /// The latest job of the recording; null when there was none.
    ObjectProperty<@Nullable TrackedJob> jobProperty() {
        return job;
    }

    ObjectProperty<String> languageProperty() {
        return language;
    }

    IntegerProperty speakersProperty() {
        return speakers;
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

    /// The codes one can choose, by name, the one that identifies first.
    List<String> languages() {
        return Stream.concat(Stream.of(IDENTIFY), new Languages().codes().stream()
                .sorted(Comparator.comparing(code -> Languages.name(code, reader)))).toList();
    }

    /// Starts a job for the recording with the present choices.
    void start() {
        Recording chosen = recording.get();
        if (chosen == null) {
            return;
        }
        LanguageChoice choice = language.get().equals(IDENTIFY) ? new LanguageChoice.Identified(List.of())
                : new LanguageChoice.Named(language.get());
        int count = Math.clamp(speakers.get(), 0, JobSettings.MOST_SPEAKERS);
        problem.set(null);
        background.start("start job", cancellation -> {
            preferences.setJob(choice, count);
            return transcriptions.take(chosen, JobSettings.of(choice, count));
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<TrackedJob>(Problem why)) {
                problem.set(why);
            }
        });
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
        String spoken = language.get();
        if (chosen != null) {
            background.start("start typing", cancellation -> {
                documents.startTyping(chosen.id(), spoken);
                return true;
            }).whenEnded(fx, outcome -> then.run());
        }
    }

    private void changed(TrackedJob changed) {
        Recording shown = recording.get();
        if (shown != null && shown.id().equals(changed.recording())) {
            job.set(changed);
            if (changed.step().isFinal()) {
                lookForText(shown.id());
            }
        }
    }

    private void look(@Nullable Recording shown) {
        problem.set(null);
        hasText.set(false);
        job.set(shown == null ? null : transcriptions.all().stream()
                .filter(j -> j.recording().equals(shown.id())).findFirst().orElse(null));
        if (shown != null) {
            lookForText(shown.id());
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
