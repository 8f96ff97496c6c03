package app.galley.ui.export;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.Preferences;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.ExportPresets;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.export.FileNaming;
import app.galley.workbench.export.ManyExports;
import app.galley.workbench.export.ManyExports.Planned;
import app.galley.workbench.export.ManyExports.Result;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.safe.SafeCopies;
import app.galley.workbench.export.safe.SafeCopy;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where the files go, and writing them. A file that is there is replaced only when somebody says so. Used on the FX thread; needs no toolkit.
public final class TargetViewModel {
    private static final String FOLDER = "export.folder";
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(Path.of(""));
    private final ObjectProperty<List<Path>> asked = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Count> going = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Result>> results = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ExportViewModel model;
    private final Exporting exporting;
    private final ManyExports many;
    private final ExportPresets presets;
    private final Preferences preferences;
    private final Background background;
    private final Executor fx;
    private final Wording words;
    private List<Planned> waiting = List.of();
    private @Nullable Running<List<Result>> running;

    /// How far the writing is.
    ///
    /// @param done recordings that are over
    /// @param of recordings in all
    /// @param part how much of the sound of a safe copy is done, 0 to 1; negative where nobody knows, or there is none
    public record Count(int done, int of, double part) { }

    /// Over what is chosen.
    public TargetViewModel(ExportViewModel model, Exporting exporting, ExportPresets presets, Preferences preferences, Background background, Executor fx,
                           Wording words) {
        this.model = model;
        this.exporting = exporting;
        this.many = new ManyExports(exporting);
        this.presets = presets;
        this.preferences = preferences;
        this.background = background;
        this.fx = fx;
        this.words = words;
        model.recordingsProperty().subscribe(this::begin);
        model.optionsProperty().subscribe(this::end);
        model.safe().onProperty().addListener((property, before, now) -> rename());
        model.safe().copyProperty().addListener((property, before, now) -> forget());
    }

    private void begin(List<Recording> recordings) {
        forget();
        if (!recordings.isEmpty()) {
            Recording first = recordings.getFirst();
            Path file = first.file();
            Path beside = file == null ? null : file.toAbsolutePath().getParent();
            folder.set(preferences.remembered(FOLDER).map(Path::of).orElse(beside != null ? beside : Path.of(System.getProperty("user.home", ""))));
            rename();
        }
    }

    /// Proposes a name: the title, or for a safe copy one that tells nothing.
    private void rename() {
        List<Recording> recordings = model.recordingsProperty().get();
        if (!recordings.isEmpty()) {
            name.set((model.safe().onProperty().get() ? words.say("export.safe.fileName") : FileNaming.stem(recordings.getFirst().title(), words.say("export.untitled")))
                    + "." + model.writer().ending());
        }
    }

    /// The name ends as files of the format do.
    private void end(ExportOptions before, ExportOptions now) {
        forget();
        String old = "." + exporting.writer(before.format()).ending();
        String stem = name.get().endsWith(old) ? name.get().substring(0, name.get().length() - old.length()) : name.get();
        if (!before.format().equals(now.format()) && !stem.isEmpty()) {
            name.set(stem + "." + exporting.writer(now.format()).ending());
        }
    }

    private void forget() {
        asked.set(List.of());
        results.set(List.of());
        problem.set(null);
        model.safe().proofProperty().set(null);
    }

    /// Whether several recordings are handed out, so that files are named after them.
    public boolean isOfMany() {
        return model.recordingsProperty().get().size() > 1;
    }

    /// Writes; asks before where files are there already.
    public void export() {
        if (going.get() != null || model.recordingsProperty().get().isEmpty()) {
            return;
        }
        forget();
        model.safe().refusal().ifPresent(problem::set);
        if (problem.get() != null) {
            return;
        }
        ExportOptions options = model.optionsProperty().get();
        try {
            waiting = isOfMany() ? many.plan(model.recordingsProperty().get(), options, folder.get(), words.say("export.untitled"))
                    : List.of(new Planned(model.recordingsProperty().get().getFirst(), folder.get().resolve(fileName())));
        } catch (InvalidPathException e) {
            problem.set(Problem.badInput("export.badName", name.get()));
            return;
        }
        List<Planned> plan = waiting;
        SafeCopy copy = model.safe().copyProperty().get();
        background.start("export", cancellation -> existing(plan, copy)).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<List<Path>>(List<Path> there) && !there.isEmpty()) {
                asked.set(there);
            } else {
                write();
            }
        });
    }

    private static List<Path> existing(List<Planned> plan, @Nullable SafeCopy copy) {
        List<Path> there = new ArrayList<>(ManyExports.existing(plan));
        if (copy != null && copy.sound() != SafeCopy.Sound.NONE) {
            plan.stream().map(planned -> SafeCopies.soundFile(planned.file())).filter(Files::exists).forEach(there::add);
        }
        return there;
    }

    private String fileName() {
        String typed = name.get().strip();
        if (typed.isEmpty() || typed.contains("/") || typed.contains("\\")) {
            throw new InvalidPathException(typed, "not the name of a file");
        }
        String ending = "." + model.writer().ending();
        return typed.endsWith(ending) ? typed : typed + ending;
    }

    /// Writes although files are there.
    public void replace() {
        asked.set(List.of());
        write();
    }

    /// Leaves the files that are there, and writes nothing.
    public void leave() {
        asked.set(List.of());
    }

    private void write() {
        List<Planned> plan = waiting;
        ExportOptions options = model.optionsProperty().get();
        Material open = model.materialProperty().get();
        presets.used(options);
        preferences.remember(FOLDER, folder.get().toString());
        going.set(new Count(0, plan.size(), -1));
        List<Result> sofar = new ArrayList<>();
        SafeCopy copy = model.safe().copyProperty().get();
        Running<List<Result>> started = background.start("export", cancellation -> plan.size() > 1 || open == null
                ? many.write(plan, options, result -> fx.execute(() -> count(sofar, result, plan.size())), cancellation)
                : List.of(copy == null ? one(plan.getFirst(), open, options) : safe(plan.getFirst(), open, options, copy, cancellation)));
        running = started;
        started.whenEnded(fx, this::show);
    }

    private Result safe(Planned planned, Material open, ExportOptions options, SafeCopy copy, Cancellation cancellation) {
        AtomicInteger told = new AtomicInteger();
        SafeCopy.Proof proof = model.safe().write(open, options, copy, planned.file(), (done, total) -> {
            int hundredths = total <= 0 ? 0 : (int) (100 * done / total);
            if (hundredths > told.getAndSet(hundredths)) {
                fx.execute(() -> {
                    if (going.get() != null) {
                        going.set(new Count(0, 1, hundredths / 100.0));
                    }
                });
            }
        }, cancellation);
        fx.execute(() -> model.safe().proofProperty().set(proof));
        return new Result(planned, Optional.empty());
    }

    private void count(List<Result> sofar, Result result, int all) {
        sofar.add(result);
        if (going.get() != null) {
            going.set(new Count(sofar.size(), all, -1));
        }
    }

    private Result one(Planned planned, Material open, ExportOptions options) {
        exporting.write(exporting.prepare(open, options), planned.file());
        return new Result(planned, Optional.empty());
    }

    private void show(Outcome<List<Result>> outcome) {
        going.set(null);
        running = null;
        switch (outcome) {
            case Outcome.Done<List<Result>>(List<Result> all) -> results.set(all);
            case Outcome.Failed<List<Result>>(Problem why) -> problem.set(why);
            case Outcome.Cancelled<List<Result>>() -> problem.set(Problem.badInput("export.safe.stopped"));
        }
    }

    /// Ends the writing: of several files after the one under way; a safe copy at once, and nothing of it stays.
    public void stop() {
        Running<List<Result>> present = running;
        if (present != null) {
            present.cancel();
        }
    }

    /// The name of the file; of no meaning for several.
    public StringProperty nameProperty() {
        return name;
    }

    /// The folder it goes into.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /// The files that are there already, about which an answer is awaited; empty when there is no question.
    public ReadOnlyObjectProperty<List<Path>> askedProperty() {
        return asked;
    }

    /// How far it is; null while nothing is written.
    public ReadOnlyObjectProperty<@Nullable Count> goingProperty() {
        return going;
    }

    /// How it went with each recording; empty before.
    public ReadOnlyObjectProperty<List<Result>> resultsProperty() {
        return results;
    }

    /// Why nothing was written; null when nothing is wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
