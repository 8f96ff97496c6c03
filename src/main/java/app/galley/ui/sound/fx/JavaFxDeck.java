package app.galley.ui.sound.fx;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;

/// A file in JavaFX Media. Measured on JavaFX 26: files of WAV from 2 GiB on never become ready and no error is told; the position moves
/// with every image of the screen; after a seek it is in its new place within 200 ms.
final class JavaFxDeck implements MediaDeck {
    private static final long TOO_LARGE = 1L << 31;
    /// For a slow disk; what takes longer will not come any more.
    private static final javafx.util.Duration PATIENCE = javafx.util.Duration.seconds(20);
    private final MediaPlayer player;
    private final PauseTransition waiting = new PauseTransition(PATIENCE);
    private final AnimationTimer pulse;

    private JavaFxDeck(MediaPlayer player, String name, Events events) {
        this.player = player;
        this.pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                events.moved();
            }
        };
        player.setOnReady(() -> {
            waiting.stop();
            events.ready();
        });
        player.setOnEndOfMedia(events::ended);
        player.setOnError(() -> {
            waiting.stop();
            events.failed(refusal(name, player.getError()));
        });
        waiting.setOnFinished(e -> events.failed(Problem.unreachable("media.tooSlow", name)));
        waiting.play();
    }

    static MediaDeck open(Path file, Events events) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw Problem.badInput("media.gone", name).asException();
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".wav") && Files.size(file) >= TOO_LARGE) {
                throw Problem.badInput("sound.second.tooLarge", name).asException();
            }
            return new JavaFxDeck(new MediaPlayer(new Media(file.toUri().toString())), name, events);
        } catch (IOException e) {
            throw Problem.badInput("media.gone", name).asException(e);
        } catch (MediaException e) {
            throw refusal(name, e).asException(e);
        } catch (LinkageError e) {
            // Its native code needs libraries of the system too, such as that of ALSA.
            throw Problem.unreachable("sound.second.noDevice", name).asException(e);
        }
    }

    private static Problem refusal(String name, MediaException why) {
        return switch (why.getType()) {
            case MEDIA_UNSUPPORTED, MEDIA_CORRUPTED -> Problem.badInput("sound.second.cannotPlay", name);
            case MEDIA_INACCESSIBLE, MEDIA_UNAVAILABLE -> Problem.badInput("media.gone", name);
            case MEDIA_UNSPECIFIED, OPERATION_UNSUPPORTED, PLAYBACK_ERROR, PLAYBACK_HALTED, UNKNOWN ->
                    Problem.unreachable("sound.second.noDevice", name);
        };
    }

    @Override
    public void play() {
        player.play();
        pulse.start();
    }

    @Override
    public void pause() {
        player.pause();
        pulse.stop();
    }

    @Override
    public void seek(Duration moment) {
        player.seek(javafx.util.Duration.millis(moment.toNanos() / 1e6));
    }

    @Override
    public void rate(double times) {
        player.setRate(times);
    }

    @Override
    public void volume(double factor) {
        player.setVolume(factor);
    }

    @Override
    public void balance(double side) {
        player.setBalance(side);
    }

    @Override
    public Duration position() {
        return of(player.getCurrentTime());
    }

    @Override
    public Duration length() {
        return of(player.getTotalDuration());
    }

    private static Duration of(javafx.util.Duration told) {
        return told == null || told.isUnknown() || told.isIndefinite() ? Duration.ZERO : Duration.ofNanos(Math.round(told.toMillis() * 1e6));
    }

    @Override
    public Optional<Node> picture() {
        if (player.getMedia().getWidth() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new FilmPane(new MediaView(player)));
    }

    /// The picture as large as it fits, in the middle.
    private static final class FilmPane extends Region {
        private final MediaView view;

        FilmPane(MediaView view) {
            this.view = view;
            view.setPreserveRatio(true);
            getChildren().add(view);
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
            view.relocate((getWidth() - view.getLayoutBounds().getWidth()) / 2, (getHeight() - view.getLayoutBounds().getHeight()) / 2);
        }
    }

    @Override
    public void close() {
        waiting.stop();
        pulse.stop();
        player.dispose();
    }
}
