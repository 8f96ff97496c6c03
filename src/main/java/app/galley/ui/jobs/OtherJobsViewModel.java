package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.ui.kit.ask.Asking;
import app.galley.workbench.job.OtherJobs.Other;
import app.galley.workbench.job.Transcriptions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The finished jobs at the service that this library did not start, whose results can be imported. Used on the FX thread.
public final class OtherJobsViewModel {
    private final ObservableList<Other> jobs = FXCollections.observableArrayList();
    private final BooleanProperty looked = new SimpleBooleanProperty();
    private final Asking asking;
    private final Transcriptions transcriptions;
    private final BiFunction<String, byte[], Recording> keeping;

    /// Over the use cases; nobody is asked before [#look].
    ///
    /// @param keeping takes a result into the library under a title, as [app.galley.workbench.Imports#addResult(String, byte\[\])] does
    public OtherJobsViewModel(Transcriptions transcriptions, BiFunction<String, byte[], Recording> keeping, Background background, Executor fx) {
        this.transcriptions = transcriptions;
        this.keeping = keeping;
        asking = new Asking(background, fx);
    }

    /// The newest first, as they were at the last look.
    ObservableList<Other> jobs() {
        return jobs;
    }

    /// Whether the service is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    /// Whether the service has answered once.
    ReadOnlyBooleanProperty lookedProperty() {
        return looked;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return asking.problemProperty();
    }

    /// Asks the service which there are; nothing happens while it is being asked.
    void look() {
        ask("look for jobs", () -> transcriptions.otherJobs().all().stream()
                .sorted(Comparator.comparing((Other other) -> other.job().created()).reversed()).toList(), (List<Other> found) -> {
            looked.set(true);
            jobs.setAll(found);
        });
    }

    /// Fetches the result of a job into the library, as a recording without sound.
    ///
    /// @param then gets the recording
    void take(Other other, Consumer<Recording> then) {
        String name = other.job().name();
        ask("import a job", () -> keeping.apply(name, transcriptions.otherJobs().result(name)), then);
    }

    private <T> void ask(String what, Supplier<T> question, Consumer<T> then) {
        if (!asking.busyProperty().get()) {
            asking.ask(what, question, then);
        }
    }
}
