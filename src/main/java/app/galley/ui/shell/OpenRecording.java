package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.AudioPlayer;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.OpenDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final ObjectProperty<@Nullable Soundtrack> sound = new SimpleObjectProperty<>();
    private final Catalogue catalogue;
    private final Documents documents;
    private final AudioPlayer player;
    private final Background background;
    private final Executor fx;
    private final Consumer<Problem> trouble;

    /// None is open.
    ///
    /// @param trouble told what could not be done
    OpenRecording(Catalogue catalogue, Documents documents, AudioPlayer player, Background background, Executor fx, Consumer<Problem> trouble) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.player = player;
        this.background = background;
        this.fx = fx;
        this.trouble = trouble;
        catalogue.listen(() -> fx.execute(this::look));
    }

    /// Its transcript; null while none is open.
    ReadOnlyObjectProperty<@Nullable OpenDocument> documentProperty() {
        return document;
    }

    /// Its sound; null while none is open, or its file is not in its place.
    ReadOnlyObjectProperty<@Nullable Soundtrack> soundProperty() {
        return sound;
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
        background.start("open transcript", cancellation -> documents.open(recording)).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<OpenDocument>>(Optional<OpenDocument> found) -> found.ifPresentOrElse(
                        then, () -> trouble.accept(Problem.badInput("shell.noTranscript", title(recording))));
                case Outcome.Failed<Optional<OpenDocument>>(Problem why) -> trouble.accept(why);
                case Outcome.Cancelled<Optional<OpenDocument>>() -> { }
            }
        });
    }

    private String title(UUID recording) {
        return catalogue.find(recording).map(Recording::title).orElse("");
    }

    /// From now on this one is open, and its sound with it where its file is in its place.
    void hold(OpenDocument read) {
        Soundtrack found = inPlace(Optional.of(read.recording())).orElse(null);
        sound.set(found);
        if (found != null) {
            player.open(found);
        }
        document.set(read);
    }

    /// Remembers where its file is now; its sound is opened then.
    void relocate(Recording recording, Path file) {
        change("relocate", () -> catalogue.relocate(recording.id(), file));
    }

    /// Remembers which of its sounds is meant; it is heard then, from where the other one was.
    ///
    /// @param stream empty for the usual one
    void choose(OptionalInt stream) {
        OpenDocument present = document.get();
        if (present != null) {
            change("choose sound", () -> catalogue.choose(present.recording().id(), stream));
        }
    }

    private void change(String name, Runnable change) {
        background.start(name, cancellation -> {
            change.run();
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                trouble.accept(why);
            }
        });
    }

    /// The library has changed: the file of the recording may be elsewhere, or another of its sounds may be meant.
    private void look() {
        OpenDocument present = document.get();
        if (present != null) {
            background.start("look at recording", cancellation -> inPlace(catalogue.find(present.recording().id()))).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Done<Optional<Soundtrack>>(Optional<Soundtrack> found) && present == document.get()) {
                    found.filter(track -> !track.equals(sound.get())).ifPresent(this::hear);
                }
            });
        }
    }

    /// The sound of a recording whose file is in its place.
    private static Optional<Soundtrack> inPlace(Optional<Recording> recording) {
        return recording.flatMap(Recording::soundtrack).filter(track -> Files.isRegularFile(track.file()));
    }

    private void hear(Soundtrack track) {
        sound.set(track);
        playOn(track);
    }

    /// Plays another sound from where the present one is being heard.
    void playOn(Soundtrack track) {
        Duration here = player.position();
        boolean playing = player.state() == AudioPlayer.State.PLAYING;
        player.open(track);
        player.seek(here);
        if (playing) {
            player.play();
        }
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
            sound.set(null);
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
