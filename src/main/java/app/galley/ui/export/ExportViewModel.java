package app.galley.ui.export;

import app.galley.format.TranscriptWriter;
import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.ui.export.safe.SafeViewModel;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.ExportPresets;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.export.Glimpse;
import app.galley.workbench.export.Glimpses;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.Prepared;
import app.galley.workbench.export.safe.SafeCopy;
import app.galley.workbench.export.safe.SafeDraft;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is handed out and what it will look like. Used on the FX thread; needs no toolkit. Files are made in the background, one at a time: a choice that
/// comes meanwhile ends the one under way.
public final class ExportViewModel {
    private final ObjectProperty<List<Recording>> recordings = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Material> material = new SimpleObjectProperty<>();
    private final ObjectProperty<ExportOptions> options = new SimpleObjectProperty<>(ExportOptions.USUAL);
    private final ObjectProperty<@Nullable TimeSpan> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Glimpse> glimpse = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<SortedSet<String>> presets = new SimpleObjectProperty<>(new TreeSet<>());
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final BooleanProperty lacksShots = new SimpleBooleanProperty();
    private final Exporting exporting;
    private final Glimpses glimpses;
    private final ExportPresets kept;
    private final SafeViewModel safe;
    private final Background background;
    private final Executor fx;
    private @Nullable Running<Seen> running;
    private boolean stale;

    /// What was made to be looked at.
    ///
    /// @param lacksShots see [Prepared#lacksShots]
    /// @param draft of a safe copy; null where none is made
    private record Seen(Glimpse glimpse, boolean lacksShots, @Nullable SafeDraft draft) { }

    /// Over the use cases.
    ///
    /// @param safe what a safe copy is to be
    public ExportViewModel(Exporting exporting, ExportPresets kept, SafeViewModel safe, Background background, Executor fx) {
        this.exporting = exporting;
        this.glimpses = new Glimpses(exporting);
        this.kept = kept;
        this.safe = safe;
        this.background = background;
        this.fx = fx;
        safe.copyProperty().addListener((property, before, now) -> refresh());
    }

    /// Begins with one recording whose text is open.
    ///
    /// @param selected when what is selected in it is heard; null for nothing
    /// @param rate frames a second of its picture; empty when nobody knows
    /// @param start the time code of its first frame; empty when nobody knows
    public void open(Recording recording, Transcript transcript, @Nullable TimeSpan selected, String rate, String start) {
        begin(List.of(recording), selected);
        if (!rate.isEmpty()) {
            options.set(options.get().numbered(rate, start));
        }
        load(() -> exporting.material(recording, transcript));
    }

    /// Begins with recordings as they are on disk; the first that has a text is looked at.
    public void open(List<Recording> chosen) {
        begin(chosen, null);
        look(chosen.getFirst());
    }

    /// Looks at another of the recordings.
    public void look(Recording recording) {
        load(() -> exporting.material(recording.id()));
    }

    private void begin(List<Recording> chosen, @Nullable TimeSpan selected) {
        material.set(null);
        safe.open(null, null);
        glimpse.set(null);
        problem.set(null);
        selection.set(selected);
        ExportOptions last = kept.last();
        // frames are those of one recording
        options.set(last.numbered("", ""));
        presets.set(names());
        recordings.set(List.copyOf(chosen));
    }

    private void load(java.util.function.Supplier<Material> source) {
        looking.set(true);
        List<Recording> asked = recordings.get();
        background.start("export", cancellation -> source.get()).whenEnded(fx, outcome -> {
            if (asked == recordings.get()) {
                switch (outcome) {
                    case Outcome.Done<Material>(Material got) -> {
                        material.set(got);
                        safe.open(recordings.get().size() == 1 ? got : null, selection.get());
                        refresh();
                    }
                    case Outcome.Failed<Material>(Problem why) -> {
                        looking.set(false);
                        glimpse.set(null);
                        problem.set(why);
                    }
                    case Outcome.Cancelled<Material>() -> looking.set(false);
                }
            }
        });
    }

    /// Ends what is under way.
    public void close() {
        Running<Seen> present = running;
        if (present != null) {
            present.cancel();
        }
        stale = false;
        recordings.set(List.of());
        material.set(null);
        safe.open(null, null);
        glimpse.set(null);
    }

    /// Chooses otherwise.
    public void change(UnaryOperator<ExportOptions> choice) {
        ExportOptions now = choice.apply(options.get());
        if (!now.equals(options.get())) {
            options.set(now);
            refresh();
        }
    }

    private void refresh() {
        safe.uncheck();
        Running<Seen> present = running;
        if (present != null && !present.hasEnded()) {
            stale = true;
            present.cancel();
            return;
        }
        Material made = material.get();
        if (made == null) {
            return;
        }
        ExportOptions wanted = options.get();
        SafeCopy copy = safe.copyProperty().get();
        looking.set(true);
        Running<Seen> started = background.start("export preview", cancellation -> seen(made, wanted, copy, cancellation));
        running = started;
        started.whenEnded(fx, this::show);
    }

    private Seen seen(Material made, ExportOptions wanted, @Nullable SafeCopy copy, Cancellation cancellation) throws IOException {
        SafeDraft draft = copy == null ? null : safe.draft(made, wanted, copy);
        cancellation.check();
        Prepared prepared = draft == null ? exporting.prepare(made, wanted) : draft.prepared();
        return new Seen(glimpses.of(prepared, cancellation), prepared.lacksShots(), draft);
    }

    private void show(Outcome<Seen> outcome) {
        running = null;
        if (stale) {
            stale = false;
            refresh();
            return;
        }
        looking.set(false);
        if (recordings.get().isEmpty()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<Seen>(Seen made) -> {
                problem.set(null);
                glimpse.set(made.glimpse());
                lacksShots.set(made.lacksShots());
                if (made.draft() != null) {
                    safe.show(made.draft());
                }
            }
            case Outcome.Failed<Seen>(Problem why) -> {
                glimpse.set(null);
                problem.set(why);
            }
            case Outcome.Cancelled<Seen>() -> { }
        }
    }

    /// What can be chosen for the format.
    public Set<TranscriptWriter.Ability> abilities() {
        return writer().abilities();
    }

    /// The writer of the chosen format.
    public TranscriptWriter writer() {
        return exporting.writer(options.get().format());
    }

    /// Keeps the options under a name.
    public void keepPreset(String name) {
        if (!name.isBlank()) {
            kept.put(name, options.get());
            presets.set(names());
        }
    }

    /// Takes the options of a preset; the range and the frames, which are of one recording, stay.
    public void usePreset(String name) {
        ExportOptions found = kept.all().get(name);
        if (found != null) {
            change(now -> found.of(found.content().range(now.content().range())).numbered(
                    found.rate().isEmpty() ? now.rate() : found.rate(), found.rate().isEmpty() ? now.start() : found.start()));
        }
    }

    /// Forgets a preset.
    public void removePreset(String name) {
        kept.remove(name);
        presets.set(names());
    }

    private SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(kept.all().keySet());
        return names;
    }

    /// What a safe copy is to be, of one recording.
    public SafeViewModel safe() {
        return safe;
    }

    /// What is handed out; empty while nothing is.
    public ReadOnlyObjectProperty<List<Recording>> recordingsProperty() {
        return recordings;
    }

    /// The one that is looked at; null until it is read.
    public ReadOnlyObjectProperty<@Nullable Material> materialProperty() {
        return material;
    }

    /// How it is handed out.
    public ReadOnlyObjectProperty<ExportOptions> optionsProperty() {
        return options;
    }

    /// When what was selected is heard; null for nothing.
    public ReadOnlyObjectProperty<@Nullable TimeSpan> selectionProperty() {
        return selection;
    }

    /// What the file will look like; null until it is made, and when it cannot be.
    public ReadOnlyObjectProperty<@Nullable Glimpse> glimpseProperty() {
        return glimpse;
    }

    /// Whether it is being made.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking;
    }

    /// Whether the captions that are looked at would keep to shot changes, if these were known.
    public ReadOnlyBooleanProperty lacksShotsProperty() {
        return lacksShots;
    }

    /// Why there can be no such file; null when there can.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// The names of the presets.
    public ReadOnlyObjectProperty<SortedSet<String>> presetsProperty() {
        return presets;
    }
}
