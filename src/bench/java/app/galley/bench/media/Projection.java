package app.galley.bench.media;

import app.galley.media.AudioPlayer;
import app.galley.media.picture.PictureReader;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.picture.PicturePane;
import app.galley.ui.sound.picture.PictureViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A picture in a window as large as its frames, and what was to be seen of it at each pulse of the window. Used on the FX thread.
final class Projection extends AnimationTimer {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int TOOLS = 60;
    private final AudioPlayer player;
    private final TransportViewModel transport;
    private final PictureViewModel picture;
    private final Stage stage = new Stage();
    private final Set<Long> frames = new HashSet<>();
    private final List<Double> apart = new ArrayList<>();
    private double first;
    private double last;

    /// Shows a picture in step with a player, which must have the same file open.
    Projection(AudioPlayer player, PictureReader reader, Path film) {
        this.player = player;
        Desk desk = new Desk();
        FxThread fx = new FxThread();
        Wording words = new Wording(Locale.ENGLISH);
        Theme theme = new Theme();
        theme.apply(false);
        transport = new TransportViewModel(player, desk, fx, System::nanoTime);
        picture = new PictureViewModel(transport, desk, fx);
        picture.choices().resize(WIDTH);
        PicturePane pane = new PicturePane(picture, new Commands(words), Bindings.createBooleanBinding(() -> true), words, false,
                Background.threads(), fx, problem -> System.err.println(problem.key()));
        Scene scene = new Scene(pane, WIDTH, HEIGHT + TOOLS);
        theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
        picture.open(() -> reader.openPicture(film));
        start();
    }

    @Override
    public void handle(long now) {
        transport.tick();
        double heard = player.position().toNanos() / 1e6;
        picture.frame().ifPresent(frame -> {
            double start = frame.start().toNanos() / 1e6;
            frames.add(frame.start().toNanos());
            apart.add(Math.abs(start - heard));
            last = heard;
        });
    }

    /// Forgets what was seen.
    void begin() {
        frames.clear();
        apart.clear();
        first = player.position().toNanos() / 1e6;
        last = first;
    }

    /// How many frames belonged to what was heard and were not seen.
    double dropped() {
        return Math.max(0, Math.floor((last - first) * Recordings.FILM_RATE / 1000) - frames.size());
    }

    /// How far frame and sound were apart at each pulse, in milliseconds.
    double[] apart() {
        return apart.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Closes the window, which ends the picture too.
    void close() {
        stop();
        stage.close();
        picture.clear();
    }
}
