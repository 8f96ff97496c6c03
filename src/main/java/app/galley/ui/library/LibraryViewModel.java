package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Imports;
import app.galley.workbench.job.Transcriptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
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
    private final ObjectProperty<List<RecordingRow>> chosen = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Trouble>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Recording>> removed = new SimpleObjectProperty<>(List.of());
    private final Map<UUID, TrackedJob> jobs = new HashMap<>();
    private final Catalogue catalogue;
    private final Documents documents;
    private final Background background;
    private final Executor fx;
    private List<RecordingRow> known = List.of();
    /// Files that were dropped and are no recordings yet.
    private final ImportQueue queue;
    /// How often the list was asked for: an answer that was overtaken counts no more.
    private int loads;
    /// Whether the list is being read, and whether it has changed since that began.
    private boolean loading;
    private boolean stale;
    /// Whether rows are being replaced, so that what the list says of its selection does not count.
    private boolean replacing;

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
        this.documents = documents;
        this.background = background;
        this.fx = fx;
        queue = new ImportQueue(imports::add, background, fx, new ImportQueue.Listener() {
            @Override
            public void waitingChanged() {
                show();
            }

            @Override
            public void imported() {
                // it may have brought a transcript with it
                reload();
            }

            @Override
            public void trouble(String file, Problem why) {
                LibraryViewModel.this.trouble(file, why);
            }
        });
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

    /// The rows that are selected together; the one that was selected last is [#selectedProperty].
    ReadOnlyObjectProperty<List<RecordingRow>> chosenProperty() {
        return chosen;
    }

    /// Somebody has selected these rows.
    void choose(List<RecordingRow> rowsChosen) {
        if (!replacing && !chosen.get().equals(rowsChosen)) {
            chosen.set(List.copyOf(rowsChosen));
        }
    }

    /// The recordings that are selected together, files that wait to be read left out.
    public ObservableValue<List<Recording>> chosenRecordings() {
        return Bindings.createObjectBinding(() -> chosen.get().stream().filter(row -> !row.waits()).map(RecordingRow::recording).toList(), chosen);
    }

    ObjectProperty<@Nullable Reading> readingProperty() {
        return queue.readingProperty();
    }

    /// What went wrong last; of several imported files all that could not be read, or not as a whole, in their order.
    ObjectProperty<List<Trouble>> problemsProperty() {
        return problems;
    }

    /// The recordings that were just put into the trash, for taking them back.
    ObjectProperty<List<Recording>> removedProperty() {
        return removed;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /// Imports files one after another; each new recording is told to `added`.
    public void importFiles(List<Path> files, Consumer<Recording> added) {
        problems.set(List.of());
        trashShown.set(false);
        query.set("");
        queue.add(files, added);
    }

    private void trouble(String name, Problem why) {
        problems.set(Stream.concat(problems.get().stream(), Stream.of(new Trouble(name, why))).toList());
    }

    void cancelImport() {
        queue.cancel();
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

    void remove(List<RecordingRow> gone) {
        queue.remove(gone);
        List<Recording> recordings = gone.stream().filter(row -> !row.waits()).map(RecordingRow::recording).toList();
        if (!recordings.isEmpty()) {
            removed.set(recordings);
            act(() -> recordings.forEach(recording -> catalogue.remove(recording.id())));
        }
    }

    void restore(List<UUID> ids) {
        removed.set(List.of());
        act(() -> ids.forEach(catalogue::restore));
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
        Predicate<Recording> wanted = Catalogue.titled(query.get());
        Stream<RecordingRow> all = trashShown.get() ? known.stream() : Stream.concat(queue.waiting().stream(), known.stream());
        List<RecordingRow> now = all.filter(row -> wanted.test(row.recording())).toList();
        if (!now.equals(rows)) {
            replace(() -> rows.setAll(now));
        }
    }

    /// Changes rows; what is selected stays so, as far as it is still there. Where nothing of it is, what the list has selected meanwhile counts: who comes
    /// by keyboard stands on a recording as soon as there is one.
    private void replace(Runnable change) {
        RecordingRow before = selected.get();
        Set<UUID> together = chosen.get().stream().map(RecordingRow::id).collect(Collectors.toSet());
        replacing = true;
        change.run();
        RecordingRow meanwhile = selected.get();
        if (before != null) {
            selected.set(rows.stream().filter(row -> row.id().equals(before.id())).findFirst()
                    .orElse(meanwhile != null && rows.contains(meanwhile) ? meanwhile : null));
        }
        List<RecordingRow> still = rows.stream().filter(row -> together.contains(row.id())).toList();
        RecordingRow now = selected.get();
        chosen.set(still.isEmpty() && now != null ? List.of(now) : still);
        replacing = false;
    }

    private void changed(TrackedJob job) {
        TrackedJob before = jobs.put(job.recording(), job);
        if (job.step().isFinal() || before == null || before.step() != job.step()) {
            reload();
        } else {
            replace(() -> rows.replaceAll(row -> row.id().equals(job.recording())
                    ? new RecordingRow(row.recording(), job, row.hasText(), row.isMissing()) : row));
        }
    }

    private static boolean isMissing(Recording recording) {
        Path file = recording.file();
        return file != null && !Files.isRegularFile(file);
    }
}
