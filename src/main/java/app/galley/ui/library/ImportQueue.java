package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.task.Progress;
import app.galley.task.Running;
import app.galley.ui.library.LibraryViewModel.Reading;
import app.galley.workbench.Imports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Files on their way into the library, in the list at once and read one after another. Used on the FX thread.
final class ImportQueue {
    private final List<RecordingRow> waiting = new ArrayList<>();
    private final ObjectProperty<@Nullable Reading> reading = new SimpleObjectProperty<>();
    private final Source source;
    private final Background background;
    private final Executor fx;
    private final Listener listener;
    private @Nullable Running<Imports.Added> importing;

    /// Reads a file into the library ([Imports#add]).
    @FunctionalInterface
    interface Source {
        /// @param begun gets the recording as soon as there is one
        Imports.Added add(Path file, Consumer<Recording> begun, Progress progress, Cancellation cancellation);
    }

    /// Hears how it goes.
    interface Listener {
        /// Other files wait.
        void waitingChanged();

        /// A file was read, whatever came of it.
        void imported();

        /// A file could not be imported, or not as a whole.
        void trouble(String file, Problem why);
    }

    ImportQueue(Source source, Background background, Executor fx, Listener listener) {
        this.source = source;
        this.background = background;
        this.fx = fx;
        this.listener = listener;
    }

    /// The files that are no recordings yet.
    List<RecordingRow> waiting() {
        return waiting;
    }

    /// The file that is being read; null for none.
    ObjectProperty<@Nullable Reading> readingProperty() {
        return reading;
    }

    /// Adds files behind those that wait; each new recording is told to `added`.
    void add(List<Path> files, Consumer<Recording> added) {
        List<RecordingRow> fresh = files.stream().map(file -> RecordingRow.waiting(file, Instant.now())).toList();
        waiting.addAll(fresh);
        listener.waitingChanged();
        next(fresh, added);
    }

    /// Takes files out that wait; others are passed over.
    void remove(List<RecordingRow> gone) {
        if (waiting.removeAll(gone)) {
            listener.waitingChanged();
        }
    }

    /// Stops reading; the files that were added together with the present one are not read.
    void cancel() {
        Optional.ofNullable(importing).ifPresent(Running::cancel);
    }

    private void next(List<RecordingRow> files, Consumer<Recording> added) {
        if (files.isEmpty()) {
            return;
        }
        RecordingRow first = files.getFirst();
        if (!waiting.contains(first)) {
            // it was taken out of the list before it was its turn
            next(files.subList(1, files.size()), added);
            return;
        }
        Path file = Objects.requireNonNull(first.recording().file());
        String name = String.valueOf(file.getFileName());
        reading.set(new Reading(name, -1));
        Running<Imports.Added> running = background.start("import", cancellation -> source.add(file,
                recording -> fx.execute(() -> {
                    waiting.remove(first);
                    added.accept(recording);
                }),
                (done, total) -> fx.execute(() -> soFar(name, done, total)), cancellation));
        importing = running;
        running.whenEnded(fx, outcome -> ended(outcome, name, files, added));
    }

    private void ended(Outcome<Imports.Added> outcome, String name, List<RecordingRow> files, Consumer<Recording> added) {
        reading.set(null);
        waiting.remove(files.getFirst());
        switch (outcome) {
            case Outcome.Done<Imports.Added>(Imports.Added done) -> done.flaw().ifPresent(why -> listener.trouble(name, why));
            case Outcome.Failed<Imports.Added>(Problem why) -> listener.trouble(name, why);
            case Outcome.Cancelled<Imports.Added>() -> waiting.removeAll(files);
        }
        if (!(outcome instanceof Outcome.Cancelled)) {
            next(files.subList(1, files.size()), added);
        }
        listener.waitingChanged();
        listener.imported();
    }

    private void soFar(String name, long done, long total) {
        Reading now = reading.get();
        if (now != null && now.name().equals(name)) {
            reading.set(new Reading(name, total > 0 ? Math.min(1, (double) done / total) : -1));
        }
    }
}
