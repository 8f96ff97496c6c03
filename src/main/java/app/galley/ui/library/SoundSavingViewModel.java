package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.media.extract.Coding;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.sound.SoundFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Saves the sound of recordings into files of their own, one at a time. Used on the FX thread; the work runs in the background.
public final class SoundSavingViewModel {
    private final ReadOnlyObjectWrapper<LibraryViewModel.@Nullable Reading> saving = new ReadOnlyObjectWrapper<>(this, "saving");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final SoundFiles files;
    private final Background background;
    private final Executor fx;
    private @Nullable Running<SoundFiles.Piece> running;

    /// Over the use case.
    public SoundSavingViewModel(SoundFiles files, Background background, Executor fx) {
        this.files = files;
        this.background = background;
        this.fx = fx;
    }

    /// What is being saved; null while nothing is.
    ReadOnlyObjectProperty<LibraryViewModel.@Nullable Reading> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Why the last sound could not be saved.
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// How a file is coded, by the end of its name; one without a known end becomes a FLAC file.
    static Path target(Path chosen) {
        String name = chosen.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Coding coding : Coding.values()) {
            if (name.endsWith("." + coding.extension())) {
                return chosen;
            }
        }
        return chosen.resolveSibling(chosen.getFileName() + "." + Coding.FLAC.extension());
    }

    /// Saves the sound of a recording, its channels as they are; nothing happens while another one is being saved, or when the
    /// recording has no file.
    ///
    /// @param saved told the file when it is whole
    void save(Recording recording, Path chosen, Consumer<Path> saved) {
        Soundtrack from = recording.soundtrack().orElse(null);
        if (from == null || saving.get() != null) {
            return;
        }
        Path target = target(chosen);
        Coding coding = target.toString().toLowerCase(Locale.ROOT).endsWith("." + Coding.AAC.extension()) ? Coding.AAC : Coding.FLAC;
        String name = target.getFileName().toString();
        problem.set(null);
        saving.set(new LibraryViewModel.Reading(name, -1));
        Running<SoundFiles.Piece> work = background.start("save sound", cancellation -> files.whole(from, coding, true, target,
                (done, total) -> fx.execute(() -> soFar(name, done, total)), cancellation));
        running = work;
        work.whenEnded(fx, outcome -> {
            saving.set(null);
            switch (outcome) {
                case Outcome.Done<SoundFiles.Piece>(SoundFiles.Piece piece) -> saved.accept(piece.file());
                case Outcome.Failed<SoundFiles.Piece>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<SoundFiles.Piece>() -> { }
            }
        });
    }

    void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    private void soFar(String name, long done, long total) {
        if (saving.get() != null) {
            saving.set(new LibraryViewModel.Reading(name, total > 0 ? Math.min(1, (double) done / total) : -1));
        }
    }
}
