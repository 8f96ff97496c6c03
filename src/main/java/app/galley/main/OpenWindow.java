package app.galley.main;

import app.galley.media.PlayerChoice;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.ExchangeablePlayer;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.ui.kit.FxThread;
import app.galley.ui.shell.ShellView;
import app.galley.ui.shell.ShellViewModel;
import app.galley.ui.sound.fx.FxPlayer;
import app.galley.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What stands behind the window while it is open: the one hold on the library, the workbench, the player.
final class OpenWindow implements AutoCloseable {
    /// The native code is not there, or cannot be loaded: this will not change by itself.
    private static final String NO_DECODER = "media.noDecoder";
    private final ShellViewModel model;
    private final Closing closing;
    private final AtomicReference<@Nullable ShellView> shown;
    private final ObservableValue<@Nullable Node> film;

    private OpenWindow(ShellViewModel model, Closing closing, AtomicReference<@Nullable ShellView> shown, ObservableValue<@Nullable Node> film) {
        this.model = model;
        this.film = film;
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
            FxPlayer second = new FxPlayer(fx);
            ExchangeablePlayer player = closing.last(new ExchangeablePlayer(composition.player(playback), second));
            // Its worker starts with the first picture that is shown.
            WorkerMediaReader pictures = closing.last(composition.reader());
            ShellViewModel model = new ShellViewModel(workbench, player, playback, pictures, background, fx, words, folder);
            model.offer(player);
            warm(playback, player, background, fx, model::say);
            return Optional.of(new OpenWindow(model, closing, shown, second.pictureProperty()));
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    /// Gets the worker ready that decodes for the usual player. Where it cannot run, the second player takes over, and says so.
    static void warm(WorkerMediaReader reader, PlayerChoice choice, Background background, Executor fx, Consumer<Problem> told) {
        background.start("warm the media worker", cancellation -> {
            reader.warm();
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                choice.useSecond(true);
                told.accept(Problem.refused(why.key().equals(NO_DECODER) ? "sound.second.chosen" : "sound.second.chosenForNow"));
            }
        });
    }

    /// The model of the window's content.
    ShellViewModel model() {
        return model;
    }

    /// The picture of the second player, while it shows one.
    ObservableValue<@Nullable Node> film() {
        return film;
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
