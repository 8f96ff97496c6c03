package app.galley.ui.sound.fx;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.jspecify.annotations.Nullable;

/// A file in JavaFX Media. Measured on JavaFX 26: files of WAV from 2 GiB on never become ready and no error is told; the position moves
/// with every image of the screen; after a seek it is in its new place within 200 ms.
final class JavaFxDeck implements MediaDeck {
    private static final long TOO_LARGE = 1L << 31;
    /// For a slow disk; what takes longer will not come any more.
    private static final javafx.util.Duration PATIENCE = javafx.util.Duration.seconds(20);
    private final String name;
    private final Events events;
    private final PauseTransition waiting = new PauseTransition(PATIENCE);
    private final AnimationTimer pulse;
    private volatile @Nullable MediaPlayer player;
    private boolean closed;

    private JavaFxDeck(String name, Events events) {
        this.name = name;
        this.events = events;
        this.pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                events.moved();
            }
        };
        waiting.setOnFinished(e -> fail(Problem.unreachable("media.tooSlow", name)));
        waiting.play();
    }

    /// Opens a file beside the FX thread: the disk may be slow, and making the first player takes half a second.
    static MediaDeck open(Path file, Executor fx, Events events) {
        JavaFxDeck deck = new JavaFxDeck(String.valueOf(file.getFileName()), events);
        Threads.daemon("open with JavaFX Media", () -> {
            try {
                MediaPlayer made = made(file, deck.name);
                fx.execute(() -> deck.attach(made));
            } catch (ProblemException e) {
                fx.execute(() -> deck.fail(e.problem()));
            }
        });
        return deck;
    }

    private static MediaPlayer made(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Problem.badInput("media.gone", name).asException();
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".wav") && Files.size(file) >= TOO_LARGE) {
                throw Problem.badInput("sound.second.tooLarge", name).asException();
            }
            return new MediaPlayer(new Media(file.toUri().toString()));
        } catch (IOException e) {
            throw Problem.badInput("media.gone", name).asException(e);
        } catch (MediaException e) {
            throw refusal(name, e).asException(e);
        } catch (LinkageError e) {
            // Its native code needs libraries of the system too, such as that of ALSA.
            throw Problem.unreachable("sound.second.noDevice", name).asException(e);
        }
    }

    /// Takes the player that was made meanwhile, which may be ready, or have failed, already.
    private void attach(MediaPlayer made) {
        if (closed) {
            made.dispose();
            return;
        }
        player = made;
        made.setOnReady(this::begin);
        made.setOnEndOfMedia(events::ended);
        made.setOnError(() -> fail(refusal(name, made.getError())));
        if (made.getError() != null) {
            fail(refusal(name, made.getError()));
        } else if (made.getStatus() == MediaPlayer.Status.READY) {
            begin();
        }
    }

    private void begin() {
        waiting.stop();
        events.ready();
    }

    private void fail(Problem why) {
        waiting.stop();
        if (!closed) {
            events.failed(why);
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
        with(MediaPlayer::play);
        pulse.start();
    }

    @Override
    public void pause() {
        with(MediaPlayer::pause);
        pulse.stop();
    }

    @Override
    public void seek(Duration moment) {
        with(made -> made.seek(javafx.util.Duration.millis(moment.toNanos() / 1e6)));
    }

    @Override
    public void rate(double times) {
        with(made -> made.setRate(times));
    }

    @Override
    public void volume(double factor) {
        with(made -> made.setVolume(factor));
    }

    @Override
    public void balance(double side) {
        with(made -> made.setBalance(side));
    }

    @Override
    public Duration position() {
        MediaPlayer made = player;
        return made == null ? Duration.ZERO : of(made.getCurrentTime());
    }

    @Override
    public Duration length() {
        MediaPlayer made = player;
        return made == null ? Duration.ZERO : of(made.getTotalDuration());
    }

    private void with(Consumer<MediaPlayer> act) {
        MediaPlayer made = player;
        if (made != null) {
            act.accept(made);
        }
    }

    private static Duration of(javafx.util.Duration told) {
        return told == null || told.isUnknown() || told.isIndefinite() ? Duration.ZERO : Duration.ofNanos(Math.round(told.toMillis() * 1e6));
    }

    @Override
    public Optional<Node> picture() {
        MediaPlayer made = player;
        return made == null || made.getMedia().getWidth() <= 0 ? Optional.empty() : Optional.of(new FilmPane(new MediaView(made)));
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
        closed = true;
        waiting.stop();
        pulse.stop();
        with(MediaPlayer::dispose);
    }
}
