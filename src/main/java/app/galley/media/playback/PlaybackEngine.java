package app.galley.media.playback;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioSinks;
import app.galley.media.MediaReader;
import app.galley.media.Mix;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Galley's own player: samples from a reader, through a ring of some seconds, to a sink; what is heard is counted in the sink's
/// frames. What is asked of it is queued and done on one urgent thread, which never waits for the disk.
public final class PlaybackEngine implements AudioPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(PlaybackEngine.class);
    /// A sink holds 80 ms and is topped up this often.
    private static final long PACE_MILLISECONDS = 15;
    private static final long CLOSE_MILLISECONDS = 2_000;

    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Listeners listeners = new Listeners();
    private final AudioSinks sinks;
    private final Playback playback;
    private final Thread thread;
    private boolean full;

    /// A player that has nothing open.
    public PlaybackEngine(MediaReader reader, AudioSinks sinks) {
        this.sinks = sinks;
        this.playback = new Playback(new DeckLoader(reader, sinks), listeners, commands::add, sinks);
        this.thread = Threads.urgent("audio", this::run);
    }

    @Override
    public void open(Soundtrack sound) {
        playback.aim(Duration.ZERO);
        commands.add(() -> playback.open(sound));
    }

    @Override
    public void eject() {
        playback.aim(Duration.ZERO);
        commands.add(playback::eject);
    }

    @Override
    public void play() {
        commands.add(playback::play);
    }

    @Override
    public void retry() {
        commands.add(playback::retry);
    }

    @Override
    public void pause() {
        commands.add(playback::pause);
    }

    @Override
    public void seek(Duration moment) {
        Duration target = moment.isNegative() ? Duration.ZERO : moment;
        playback.aim(target);
        commands.add(() -> playback.seek(target));
    }

    @Override
    public void playSpan(Duration from, Duration to) {
        Range span = new Range(from, to, false);
        playback.aim(from);
        commands.add(() -> playback.playSpan(span));
    }

    @Override
    public void loop(Duration from, Duration to) {
        Range range = new Range(from, to, true);
        commands.add(() -> playback.loop(range));
    }

    @Override
    public void endLoop() {
        commands.add(playback::endLoop);
    }

    @Override
    public void setRate(double rate) {
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw new IllegalArgumentException("cannot play at " + rate + " times the speed");
        }
        commands.add(() -> playback.manner().rate(rate));
    }

    @Override
    public double rate() {
        return playback.manner().rate();
    }

    @Override
    public void rewindOnPause(Duration back) {
        Duration wanted = within(back, LONGEST_REWIND);
        commands.add(() -> playback.manner().rewind(wanted));
    }

    private static Duration within(Duration wanted, Duration most) {
        if (wanted.isNegative() || wanted.compareTo(most) > 0) {
            throw new IllegalArgumentException(wanted + " is not within " + most);
        }
        return wanted;
    }

    @Override
    public void mix(Mix mix) {
        commands.add(() -> playback.manner().mix(mix));
    }

    @Override
    public Mix mix() {
        return playback.manner().mix();
    }

    @Override
    public void skip(List<TimeSpan> silences) {
        List<TimeSpan> wanted = List.copyOf(silences);
        commands.add(() -> playback.manner().skip(wanted));
    }

    @Override
    public void delay(Duration delay) {
        Duration wanted = within(delay, LONGEST_DELAY);
        commands.add(() -> playback.delay(wanted));
    }

    @Override
    public List<String> devices() {
        return sinks.devices();
    }

    @Override
    public void use(Optional<String> device) {
        commands.add(() -> {
            sinks.use(device);
            playback.changeDevice();
        });
    }

    @Override
    public int channels() {
        return playback.readout().channels();
    }

    @Override
    public Duration position() {
        return playback.readout().position();
    }

    @Override
    public long leaps() {
        return playback.readout().leaps();
    }

    @Override
    public Duration length() {
        return playback.readout().length();
    }

    @Override
    public State state() {
        return playback.readout().state();
    }

    @Override
    public boolean isAudible() {
        return playback.readout().isAudible();
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        commands.add(playback::close);
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(CLOSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!playback.isClosed()) {
                turn(nextCommand());
            }
        } catch (InterruptedException e) {
            playback.close();
        }
    }

    /// A command comes before the next samples; after it the sink may have room.
    private void turn(@Nullable Runnable command) {
        try {
            if (command == null) {
                full = playback.step() != Deck.Step.BUSY;
            } else {
                full = false;
                command.run();
            }
        } catch (ProblemException e) {
            playback.fail(e.problem());
        } catch (RuntimeException e) {
            LOG.error("playing failed", e);
            playback.fail(Problem.bug(e));
        }
    }

    private @Nullable Runnable nextCommand() throws InterruptedException {
        if (playback.readout().state() != State.PLAYING) {
            return commands.take();
        }
        return full ? commands.poll(PACE_MILLISECONDS, TimeUnit.MILLISECONDS) : commands.poll();
    }
}
