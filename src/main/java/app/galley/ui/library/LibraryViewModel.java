package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Imports;
import app.galley.workbench.job.Transcriptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The library as properties. Used on the FX thread; what blocks runs in the background.
public final class LibraryViewModel {
    private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty trashShown = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable RecordingRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Reading> reading = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Trouble>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Recording> removed = new SimpleObjectProperty<>();
    private final Map<UUID, TrackedJob> jobs = new HashMap<>();
    private final Catalogue catalogue;
    private final Imports imports;
    private final Documents documents;
    private final Background background;
    private final Executor fx;
    private List<RecordingRow> known = List.of();
    /// Files that were dropped and are no recordings yet.
    private final List<RecordingRow> waiting = new ArrayList<>();
    /// How often the list was asked for: an answer that was overtaken counts no more.
    private int loads;
    /// Whether the list is being read, and whether it has changed since that began.
    private boolean loading;
    private boolean stale;
    private @Nullable Running<Imports.Added> importing;

    /// An import that is under way.
    ///
    /// @param name the file
    /// @param share how much of it was looked through, 0 to 1, negative while unknown
    public record Reading(String name, double share) { }

    /// Something that went wrong.
    ///
    /// @param file the name of the file that could not be imported, or not as a whole; empty when it is not about one
    public record Trouble(String file, Problem why) { }

    /// Over the use cases.
    public LibraryViewModel(Catalogue catalogue, Imports imports, Documents documents, Transcriptions transcriptions,
                            Background background, Executor fx) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.documents = documents;
        this.background = background;
        this.fx = fx;
        query.subscribe(this::show);
        trashShown.subscribe(this::reload);
        catalogue.listen(() -> fx.execute(this::reload));
        transcriptions.listen(job -> fx.execute(() -> changed(job)));
        transcriptions.all().reversed().forEach(job -> jobs.put(job.recording(), job));
        reload();
    }

    ObservableList<RecordingRow> rows() {
        return rows;
    }

    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty trashShownProperty() {
        return trashShown;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }

    ObjectProperty<@Nullable RecordingRow> selectedProperty() {
        return selected;
    }

    /// The recording that is selected in the list, null for none.
    public ObservableValue<@Nullable Recording> selectedRecording() {
        return Bindings.createObjectBinding(() -> {
            RecordingRow row = selected.get();
            return row == null || row.waits() ? null : row.recording();
        }, selected);
    }

    ObjectProperty<@Nullable Reading> readingProperty() {
        return reading;
    }

    /// What went wrong last; of several imported files all that could not be read, or not as a whole, in their order.
    ObjectProperty<List<Trouble>> problemsProperty() {
        return problems;
    }

    /// The recording that was just put into the trash, for taking it back.
    ObjectProperty<@Nullable Recording> removedProperty() {
        return removed;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /// Imports files one after another; each new recording is selected and told to `added`.
    public void importFiles(List<Path> files, Consumer<Recording> added) {
        problems.set(List.of());
        List<RecordingRow> dropped = files.stream().map(file -> RecordingRow.waiting(file, Instant.now())).toList();
        waiting.addAll(dropped);
        trashShown.set(false);
        query.set("");
        show();
        importNext(dropped, added);
    }

    private void importNext(List<RecordingRow> files, Consumer<Recording> added) {
        if (files.isEmpty()) {
            return;
        }
        RecordingRow first = files.getFirst();
        if (!waiting.contains(first)) {
            // it was taken out of the list before it was its turn
            importNext(files.subList(1, files.size()), added);
            return;
        }
        Path file = Objects.requireNonNull(first.recording().file());
        String name = String.valueOf(file.getFileName());
        reading.set(new Reading(name, -1));
        Running<Imports.Added> running = background.start("import", cancellation -> imports.add(file,
                recording -> fx.execute(() -> {
                    waiting.remove(first);
                    added.accept(recording);
                }),
                (done, total) -> fx.execute(() -> readSoFar(name, done, total)), cancellation));
        importing = running;
        running.whenEnded(fx, outcome -> {
            reading.set(null);
            waiting.remove(first);
            switch (outcome) {
                case Outcome.Done<Imports.Added>(Imports.Added done) -> done.flaw().ifPresent(why -> trouble(name, why));
                case Outcome.Failed<Imports.Added>(Problem why) -> trouble(name, why);
                case Outcome.Cancelled<Imports.Added>() -> { }
            }
            if (!(outcome instanceof Outcome.Cancelled)) {
                importNext(files.subList(1, files.size()), added);
            } else {
                waiting.removeAll(files);
            }
            show();
            // what was imported may have brought a transcript with it
            reload();
        });
    }

    private void trouble(String name, Problem why) {
        problems.set(Stream.concat(problems.get().stream(), Stream.of(new Trouble(name, why))).toList());
    }

    void cancelImport() {
        Optional.ofNullable(importing).ifPresent(Running::cancel);
    }

    /// Selects a recording once it is in the list.
    public void select(UUID id) {
        known.stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(selected::set,
                () -> load(() -> known.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(selected::set)));
    }

    void rename(RecordingRow row, String title) {
        act(() -> catalogue.rename(row.id(), title));
    }

    void relocate(RecordingRow row, Path file) {
        act(() -> catalogue.relocate(row.id(), file));
    }

    void remove(RecordingRow row) {
        if (row.waits()) {
            waiting.remove(row);
            show();
            return;
        }
        removed.set(row.recording());
        act(() -> catalogue.remove(row.id()));
    }

    void restore(UUID id) {
        removed.set(null);
        act(() -> catalogue.restore(id));
    }

    void purge(RecordingRow row) {
        act(() -> catalogue.purge(row.id()));
    }

    private void act(Runnable change) {
        background.start("library", cancellation -> {
            change.run();
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                problems.set(List.of(new Trouble("", why)));
            }
        });
    }

    /// Reads the list again; once more at most after that, however often it is asked for meanwhile: a thousand jobs may change at
    /// once.
    private void reload() {
        if (loading) {
            stale = true;
            return;
        }
        loading = true;
        load(() -> {
            loading = false;
            if (stale) {
                stale = false;
                reload();
            }
        });
    }

    private void load(Runnable afterwards) {
        boolean trash = trashShown.get();
        int asked = ++loads;
        Supplier<List<Recording>> source = trash ? catalogue::trash : catalogue::all;
        Map<UUID, TrackedJob> latest = Map.copyOf(jobs);
        background.start("library", cancellation -> {
            Set<UUID> texts = documents.all();
            return source.get().stream().map(r -> new RecordingRow(r, latest.get(r.id()), texts.contains(r.id()),
                    isMissing(r))).toList();
        }).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<RecordingRow>>(List<RecordingRow> read) -> {
                    if (asked == loads) {
                        known = read;
                        show();
                        loaded.set(true);
                    }
                }
                case Outcome.Failed<List<RecordingRow>>(Problem why) -> problems.set(List.of(new Trouble("", why)));
                case Outcome.Cancelled<List<RecordingRow>>() -> { }
            }
            afterwards.run();
        });
    }

    private void show() {
        RecordingRow before = selected.get();
        Predicate<Recording> wanted = Catalogue.titled(query.get());
        Stream<RecordingRow> all = trashShown.get() ? known.stream() : Stream.concat(waiting.stream(), known.stream());
        rows.setAll(all.filter(row -> wanted.test(row.recording())).toList());
        if (before != null) {
            selected.set(rows.stream().filter(row -> row.id().equals(before.id())).findFirst().orElse(null));
        }
    }

    private void changed(TrackedJob job) {
        TrackedJob before = jobs.put(job.recording(), job);
        if (job.step().isFinal() || before == null || before.step() != job.step()) {
            reload();
        } else {
            rows.replaceAll(row -> row.id().equals(job.recording())
                    ? new RecordingRow(row.recording(), job, row.hasText(), row.isMissing()) : row);
        }
    }

    private void readSoFar(String name, long done, long total) {
        Reading now = reading.get();
        if (now != null && now.name().equals(name)) {
            reading.set(new Reading(name, total > 0 ? Math.min(1, (double) done / total) : -1));
        }
    }

    private static boolean isMissing(Recording recording) {
        Path file = recording.file();
        return file != null && !Files.isRegularFile(file);
    }
}
