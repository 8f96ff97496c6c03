package app.galley.main;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.DesktopNotice;
import app.galley.task.Outcome;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.shell.BugDialog;
import app.galley.ui.shell.JobNews;
import app.galley.ui.shell.ShellView;
import app.galley.ui.shell.ShellViewModel;
import app.galley.workbench.Preferences.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window: shown at once, filled when the library is open. A second start for the same library hands its files to the
/// first and ends.
public final class GalleyApplication extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 640;
    private final Wording words = new Wording(Locale.getDefault());
    private final FxThread fx = new FxThread();
    private final Background background = Background.threads();
    private final AppFolders folders;
    private final @Nullable List<String> given;
    private @Nullable OpenWindow open;
    private @Nullable Faults faults;

    /// The window of this computer's user.
    public GalleyApplication() {
        this(AppFolders.ofThisComputer(), null);
    }

    /// A window elsewhere.
    ///
    /// @param given what it is started with; null for the arguments of the program
    GalleyApplication(AppFolders folders, @Nullable List<String> given) {
        this.folders = folders;
        this.given = given;
    }

    /// Opens the window and returns when it is closed.
    static void start(String... arguments) {
        launch(GalleyApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        WindowArguments arguments = WindowArguments.of(given == null ? getParameters().getRaw() : given);
        Theme theme = new Theme();
        theme.apply(theme.systemIsDark());
        Scene scene = new Scene(opening(), WIDTH, HEIGHT, Color.TRANSPARENT);
        theme.dress(scene, theme.systemIsDark());
        faults = Faults.watch(fx, new BugDialog(words, stage::getScene)::show);
        stage.setTitle(words.say("shell.title"));
        stage.setScene(scene);
        size(stage, Screen.getPrimary().getVisualBounds());
        stage.show();
        background.start("open library", cancellation -> OpenWindow.prepare(
                folders, arguments, background, fx, words, stage))
                .whenEnded(fx, outcome -> opened(outcome, scene, theme, arguments.files()));
    }

    @Override
    public void stop() {
        OpenWindow window = open;
        if (window != null) {
            window.close();
        }
        Faults watching = faults;
        if (watching != null) {
            watching.close();
        }
    }

    /// Gives the window its usual size, or the whole of a screen that has less room: a window that sticks out of the screen is put
    /// where its menus cannot be reached.
    static void size(Stage stage, Rectangle2D room) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
    }

    private void opened(Outcome<Optional<OpenWindow>> outcome, Scene scene, Theme theme, List<Path> files) {
        switch (outcome) {
            case Outcome.Done<Optional<OpenWindow>>(Optional<OpenWindow> window) -> {
                if (window.isEmpty()) {
                    scene.getWindow().hide();
                    return;
                }
                open = window.get();
                ShellViewModel model = window.get().model();
                boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
                ShellView shell = new ShellView(model, words, mac);
                shell.film(window.get().film());
                scene.setRoot(shell);
                model.settings().appearanceProperty().subscribe(chosen -> look(scene, theme, chosen));
                theme.onSystemChange(() -> look(scene, theme, model.settings().appearanceProperty().get()));
                shell.focusStart();
                shell.importFiles(files);
                window.get().show(shell);
                tell(model.news(), scene);
            }
            case Outcome.Failed<Optional<OpenWindow>>(Problem problem) -> scene.setRoot(failed(problem));
            case Outcome.Cancelled<Optional<OpenWindow>>() -> scene.getWindow().hide();
        }
    }

    /// Tells of jobs that end while the window is not in front.
    private void tell(JobNews news, Scene scene) {
        if (given == null) {
            DesktopNotice.ofThisComputer().ifPresent(desktop -> news.announceBy(desktop::show));
        }
        if (scene.getWindow() instanceof Stage stage) {
            news.inFrontProperty().bind(stage.focusedProperty());
            news.titleProperty().subscribe(stage::setTitle);
        }
    }

    private static void look(Scene scene, Theme theme, Appearance chosen) {
        boolean dark = switch (chosen) {
            case SYSTEM, HIGH_CONTRAST -> theme.systemIsDark();
            case LIGHT -> false;
            case DARK -> true;
        };
        theme.apply(dark);
        theme.dress(scene, dark, chosen == Appearance.HIGH_CONTRAST);
    }

    private VBox opening() {
        VBox box = new VBox(new ProgressIndicator(), new Label(words.say("shell.openingLibrary")));
        box.getStyleClass().add("opening");
        return box;
    }

    private VBox failed(Problem problem) {
        Label title = new Label(words.say("shell.notOpened"));
        title.getStyleClass().add("empty-title");
        Label sentence = new Label(words.say(problem));
        sentence.setWrapText(true);
        VBox box = new VBox(title, sentence);
        box.getStyleClass().add("opening");
        return box;
    }
}
