package app.galley.ui.caption.page;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Exports;
import app.galley.workbench.caption.OwnPresets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The presets that are offered, and what is done with one's own. Used by the FX thread; files are read and written in the background; needs no toolkit.
public final class PresetShelf {
    private final OwnPresets presets;
    private final Exports exports;
    private final Background background;
    private final Executor fx;
    private final Consumer<Problem> onProblem;
    private final ReadOnlyObjectWrapper<List<String>> own = new ReadOnlyObjectWrapper<>(this, "own", List.of());

    /// @param onProblem hears what could not be done
    public PresetShelf(OwnPresets presets, Exports exports, Background background, Executor fx, Consumer<Problem> onProblem) {
        this.presets = presets;
        this.exports = exports;
        this.background = background;
        this.fx = fx;
        this.onProblem = onProblem;
    }

    /// Looks which there are.
    public void look() {
        ask("list presets", presets::own, own::set);
    }

    /// Reads a preset.
    public void read(String name, Consumer<CaptionPreset> then) {
        ask("read preset", () -> presets.of(name, ""), then);
    }

    /// Keeps one of one's own.
    public void keep(CaptionPreset preset, Runnable then) {
        change("keep preset", () -> presets.keep(preset), then);
    }

    /// Lets one of one's own go.
    ///
    /// @param then gets what it was, for [#restore]; told only when it was there
    public void delete(String name, Consumer<OwnPresets.Deleted> then) {
        List<OwnPresets.Deleted> gone = new ArrayList<>();
        change("delete preset", () -> presets.delete(name).ifPresent(gone::add), () -> gone.forEach(then));
    }

    /// Keeps again what was let go.
    public void restore(OwnPresets.Deleted deleted, Runnable then) {
        change("restore preset", () -> presets.restore(deleted), then);
    }

    /// Takes over a file somebody has sent, under its name; one of that name that is there is not replaced.
    ///
    /// @param then gets its name
    public void take(Path file, Consumer<String> then) {
        ask("import preset", () -> {
            CaptionPreset read = OwnPresets.from(file);
            if (presets.own().contains(read.name())) {
                throw Problem.badInput("caption.presetThere", read.name()).asException();
            }
            presets.keep(read);
            return presets.own();
        }, names -> {
            List<String> before = own.get();
            own.set(names);
            names.stream().filter(name -> !before.contains(name)).findFirst().ifPresent(then);
        });
    }

    /// Writes a preset into a file, for others.
    public void give(String name, Path file, Runnable then) {
        ask("export preset", () -> {
            exports.write(PresetFile.written(presets.of(name, "")).getBytes(StandardCharsets.UTF_8), file);
            return name;
        }, written -> then.run());
    }

    private void change(String what, Runnable act, Runnable then) {
        ask(what, () -> {
            act.run();
            return presets.own();
        }, names -> {
            own.set(names);
            then.run();
        });
    }

    private <T> void ask(String what, Supplier<T> act, Consumer<T> then) {
        background.start(what, cancellation -> act.get()).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Problem why) -> onProblem.accept(why);
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }

    /// A name that is still free, for a preset made from another.
    ///
    /// @param wish what it would best be called
    public String free(String wish) {
        List<String> taken = new ArrayList<>(own.get());
        taken.addAll(CaptionPreset.names());
        String name = wish;
        for (int number = 2; taken.contains(name); number++) {
            name = wish + " " + number;
        }
        return name;
    }

    /// The names of one's own, in the order in which they are offered.
    public ReadOnlyObjectProperty<List<String>> ownProperty() {
        return own.getReadOnlyProperty();
    }
}
