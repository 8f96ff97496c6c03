package app.galley.main;

import app.galley.media.AudioPlayer;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.ui.kit.FxThread;
import app.galley.ui.shell.ShellView;
import app.galley.ui.shell.ShellViewModel;
import app.galley.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What stands behind the window while it is open: the one hold on the library, the workbench, the player.
final class OpenWindow implements AutoCloseable {
    private final ShellViewModel model;
    private final Closing closing;
    private final AtomicReference<@Nullable ShellView> shown;

    private OpenWindow(ShellViewModel model, Closing closing, AtomicReference<@Nullable ShellView> shown) {
        this.model = model;
        this.closing = closing;
        this.shown = shown;
    }

    /// Opens the library for a window; empty when another window has it, which then gets the files and comes to the front.
    /// Blocks.
    ///
    /// @throws app.galley.problem.ProblemException when the library cannot be opened
    static Optional<OpenWindow> prepare(AppFolders folders, WindowArguments arguments, Background background, FxThread fx,
                                        Wording words, Stage stage) {
        Path folder = folders.library(arguments.library());
        AtomicReference<@Nullable ShellView> shown = new AtomicReference<>();
        Closing closing = new Closing();
        Optional<SingleInstance> only = SingleInstance.claim(AppFolders.made(folder), arguments.files(),
                files -> fx.execute(() -> comeForward(stage, shown.get(), files)));
        if (only.isEmpty()) {
            return Optional.empty();
        }
        closing.last(only.get());
        try {
            Composition composition = new Composition(folders);
            Workbench workbench = closing.last(composition.open(arguments.wanted(), "window"));
            workbench.transcriptions().resume();
            WorkerMediaReader playback = closing.last(composition.reader());
            AudioPlayer player = closing.last(composition.player(playback));
            background.start("warm the media worker", cancellation -> {
                playback.warm();
                return true;
            });
            // Its worker starts with the first picture that is shown.
            WorkerMediaReader pictures = closing.last(composition.reader());
            ShellViewModel model = new ShellViewModel(workbench, player, playback, pictures, background, fx, words, folder);
            return Optional.of(new OpenWindow(model, closing, shown));
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    /// The model of the window's content.
    ShellViewModel model() {
        return model;
    }

    /// Remembers the content, which a second start may hand files to.
    void show(ShellView shell) {
        shown.set(shell);
    }

    /// Closes the open transcript, then everything.
    @Override
    public void close() {
        model.end();
        closing.run();
    }

    private static void comeForward(Stage stage, @Nullable ShellView shell, List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        if (shell != null) {
            shell.importFiles(files);
        }
    }
}
