package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.AudioPlayer;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one recording that is open, with its transcript and its sound: read, saved, moved and closed in the background. Used by
/// the FX thread.
final class OpenRecording {
    private final ObjectProperty<@Nullable OpenDocument> document = new SimpleObjectProperty<>();
    private final Workbench workbench;
    private final AudioPlayer player;
    private final Background background;
    private final Executor fx;
    private final Consumer<Problem> trouble;

    /// None is open.
    ///
    /// @param trouble told what could not be done
    OpenRecording(Workbench workbench, AudioPlayer player, Background background, Executor fx, Consumer<Problem> trouble) {
        this.workbench = workbench;
        this.player = player;
        this.background = background;
        this.fx = fx;
        this.trouble = trouble;
    }

    /// Its transcript; null while none is open.
    ReadOnlyObjectProperty<@Nullable OpenDocument> documentProperty() {
        return document;
    }

    /// Whether it is this one.
    boolean is(UUID recording) {
        OpenDocument present = document.get();
        return present != null && present.recording().id().equals(recording);
    }

    /// Closes what is open and reads the transcript of another recording.
    ///
    /// @param then told the transcript, which is not open before [#hold]; not called when there is none
    void read(UUID recording, Consumer<OpenDocument> then) {
        close();
        background.start("open transcript", cancellation -> workbench.documents().open(recording)).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<OpenDocument>>(Optional<OpenDocument> found) -> found.ifPresentOrElse(
                        then, () -> trouble.accept(Problem.badInput("shell.noTranscript", title(recording))));
                case Outcome.Failed<Optional<OpenDocument>>(Problem why) -> trouble.accept(why);
                case Outcome.Cancelled<Optional<OpenDocument>>() -> { }
            }
        });
    }

    private String title(UUID recording) {
        return workbench.catalogue().find(recording).map(Recording::title).orElse("");
    }

    /// From now on this one is open.
    void hold(OpenDocument read) {
        document.set(read);
    }

    /// Remembers where its file is now, and opens its sound.
    void relocate(Recording recording, Path file) {
        background.start("relocate", cancellation -> {
            workbench.catalogue().relocate(recording.id(), file);
            return true;
        }).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean>(Boolean done) -> player.open(file);
                case Outcome.Failed<Boolean>(Problem why) -> trouble.accept(why);
                case Outcome.Cancelled<Boolean>() -> { }
            }
        });
    }

    /// Writes what could not be saved once more.
    void saveAgain() {
        OpenDocument present = document.get();
        if (present != null) {
            background.start("save again", cancellation -> {
                present.saveAgain();
                return true;
            });
        }
    }

    /// Closes it; its edits are written to the end in the background.
    void close() {
        OpenDocument present = document.get();
        if (present != null) {
            player.eject();
            document.set(null);
            background.start("close transcript", cancellation -> {
                present.close();
                return true;
            });
        }
    }

    /// Returns when its edits are safe: the last thing before the window ends.
    void end() {
        OpenDocument present = document.get();
        if (present != null) {
            present.close();
        }
    }
}
