package app.galley.ui.sound.fx;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Eventually;
import app.galley.problem.Problem;
import app.galley.ui.kit.FxThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Plays a recording of eight seconds or more with JavaFX Media, and fails where it is not where it should be. A program of its own,
/// because a process has one sound device. It says the key of the problem when JavaFX Media does not take the recording.
final class FxPlaying {
    private static final Duration NEAR = Duration.ofMillis(60);
    private final AtomicReference<MediaDeck> deck = new AtomicReference<>();
    private final AtomicReference<Problem> problem = new AtomicReference<>();
    private final FxPlayer player = new FxPlayer(new FxThread(), (file, events) -> {
        MediaDeck opened = JavaFxDeck.open(file, new FxThread(), events);
        deck.set(opened);
        return opened;
    });

    public static void main(String[] arguments) {
        Platform.startup(() -> { });
        int status = 1;
        try {
            new FxPlaying().run(Path.of(arguments[0]));
            status = 0;
        } catch (AssertionError e) {
            System.out.println(e);
        } finally {
            System.exit(status);
        }
    }

    private void run(Path file) {
        player.listen(new Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem why) {
                problem.set(why);
            }
        });
        player.open(file);
        Eventually.until(() -> player.state() == State.PAUSED || problem.get() != null, "an open recording");
        Problem why = problem.get();
        if (why != null) {
            System.out.println(why.key());
            return;
        }
        playAndPause();
        playSpan();
        loop();
        seekFromTheEnd();
        player.close();
        await(State.EMPTY);
    }

    private void playAndPause() {
        player.seek(seconds(3));
        check(player.position().equals(seconds(3)), "a seek is told at once");
        player.play();
        Eventually.until(() -> player.position().compareTo(seconds(3.4)) > 0, "sound behind the place sought");
        check(player.state() == State.PLAYING && player.isAudible(), "it plays");
        player.pause();
        await(State.PAUSED);
        staysAt(player.position());
    }

    private void playSpan() {
        player.playSpan(seconds(1), seconds(1.5));
        await(State.PLAYING);
        await(State.PAUSED);
        check(player.position().equals(seconds(1.5)), "the part ends at its end");
        staysAt(seconds(1.5));
    }

    private void loop() {
        player.loop(seconds(5), seconds(5.5));
        player.play();
        long leaps = player.leaps();
        Eventually.until(() -> player.leaps() >= leaps + 2, "twice round");
        player.pause();
        player.endLoop();
        await(State.PAUSED);
    }

    private void seekFromTheEnd() {
        player.seek(player.length().minus(seconds(0.5)));
        player.play();
        await(State.ENDED);
        check(player.position().equals(player.length()), "it ends at its end");
        player.seek(seconds(2));
        await(State.PAUSED);
        staysAt(seconds(2));
        player.play();
        Eventually.until(() -> player.position().compareTo(seconds(2.3)) > 0, "sound behind the place sought from the end");
        player.pause();
        await(State.PAUSED);
    }

    /// Looks at JavaFX Media itself for a second.
    private void staysAt(Duration moment) {
        for (int look = 0; look < 10; look++) {
            LockSupport.parkNanos(100_000_000);
            CountDownLatch asked = new CountDownLatch(1);
            AtomicReference<Duration> there = new AtomicReference<>(Duration.ZERO);
            new FxThread().execute(() -> {
                there.set(deck.get().position());
                asked.countDown();
            });
            Eventually.until(() -> asked.getCount() == 0, "an answer");
            // The first look may come before a seek has arrived.
            check(look < 5 || there.get().minus(moment).abs().compareTo(NEAR) < 0, "it stands at " + moment + ", not at " + there);
        }
    }

    private void await(State state) {
        Eventually.until(() -> player.state() == state, () -> state + " instead of " + player.state());
    }

    private static void check(boolean isSo, String what) {
        if (!isSo) {
            throw new AssertionError(what);
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
