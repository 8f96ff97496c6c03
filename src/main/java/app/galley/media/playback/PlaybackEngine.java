package app.galley.media.playback;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioSink;
import app.galley.media.AudioSinks;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Galley's own player: samples from a reader, through a ring of some seconds, to a sink; what is heard is counted in
/// the sink's frames. What is asked of it is queued and done on one urgent thread, which never waits for the disk.
public final class PlaybackEngine implements AudioPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(PlaybackEngine.class);
    private static final long PACE_MILLISECONDS = 15;
    private static final long CLOSE_MILLISECONDS = 2_000;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;

    private final MediaReader reader;
    private final AudioSinks sinks;
    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Duration> aim = new AtomicReference<>();
    private final AtomicLong leaps = new AtomicLong();
    private final Thread thread;
    private volatile State state = State.EMPTY;
    private volatile @Nullable Deck deck;
    private volatile Duration length = Duration.ZERO;
    private volatile boolean audible;
    private volatile boolean closed;
    // The rest belongs to the audio thread.
    private @Nullable Path file;
    private boolean wantsToPlay;
    private int opening;
    private Deck.Step last = Deck.Step.WAITING;

    /// A player that has nothing open.
    public PlaybackEngine(MediaReader reader, AudioSinks sinks) {
        this.reader = reader;
        this.sinks = sinks;
        this.thread = Threads.urgent("audio", this::run);
    }

    @Override
    public void open(Path recording) {
        aim.set(Duration.ZERO);
        leaps.incrementAndGet();
        commands.add(() -> {
            wantsToPlay = false;
            doOpen(recording);
        });
    }

    @Override
    public void play() {
        commands.add(this::doPlay);
    }

    @Override
    public void pause() {
        commands.add(this::doPause);
    }

    @Override
    public void seek(Duration moment) {
        Duration target = moment.isNegative() ? Duration.ZERO : moment;
        aim.set(target);
        leaps.incrementAndGet();
        commands.add(() -> doSeek(target));
    }

    @Override
    public Duration position() {
        Duration wanted = aim.get();
        Deck playing = deck;
        if (wanted != null || playing == null) {
            return wanted == null ? Duration.ZERO : wanted;
        }
        return playing.format().duration(playing.heard());
    }

    @Override
    public long leaps() {
        return leaps.get();
    }

    @Override
    public Duration length() {
        return length;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean isAudible() {
        return audible;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        commands.add(() -> closed = true);
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
            while (!closed) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            removeDeck();
        }
    }

    private void turn() throws InterruptedException {
        try {
            Runnable command = nextCommand();
            if (command != null) {
                command.run();
                last = Deck.Step.BUSY;
            } else {
                step();
            }
        } catch (ProblemException e) {
            fail(e.problem());
        } catch (RuntimeException e) {
            LOG.error("playing failed", e);
            fail(Problem.bug(e));
        }
    }

    private @Nullable Runnable nextCommand() throws InterruptedException {
        if (state != State.PLAYING) {
            return commands.take();
        }
        return last == Deck.Step.BUSY ? commands.poll() : commands.poll(PACE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void step() {
        Deck playing = deck;
        if (playing == null) {
            return;
        }
        last = playing.step();
        if (last == Deck.Step.ENDED) {
            length = playing.format().duration(playing.end());
            become(State.ENDED);
        } else if (last == Deck.Step.LOST) {
            tell(Problem.refused("media.deviceLost"));
            reopen(true);
        }
    }

    private void doOpen(Path recording) {
        removeDeck();
        file = recording;
        length = Duration.ZERO;
        int mine = ++opening;
        become(State.OPENING);
        Threads.daemon("media-open", () -> load(recording, mine));
    }

    private void load(Path recording, int mine) {
        try {
            MediaInfo info = reader.probe(recording);
            AudioSink sink = sinks.open(wanted(info));
            try {
                PcmSource source = reader.open(recording, sink.format());
                Deck ready = new Deck(sink, new ReadAhead(source, () -> commands.add(this::look)));
                commands.add(() -> opened(mine, info, ready));
                if (closed) {
                    ready.close();
                }
            } catch (ProblemException e) {
                sink.close();
                throw e;
            }
        } catch (ProblemException e) {
            commands.add(() -> notOpened(mine, e.problem()));
        } catch (RuntimeException e) {
            LOG.error("opening a recording failed", e);
            commands.add(() -> notOpened(mine, Problem.bug(e)));
        }
    }

    private void opened(int mine, MediaInfo info, Deck ready) {
        if (mine != opening) {
            ready.close();
            return;
        }
        deck = ready;
        audible = ready.isAudible();
        length = info.statedLength().orElse(Duration.ZERO);
        Duration start = aim.get();
        if (start != null) {
            go(ready, start);
        }
        become(State.PAUSED);
        if (wantsToPlay) {
            doPlay();
        }
    }

    private void notOpened(int mine, Problem problem) {
        if (mine == opening) {
            fail(problem);
        }
    }

    private void doPlay() {
        Deck ready = deck;
        switch (state) {
            case OPENING -> wantsToPlay = true;
            case FAILED -> reopen(true);
            case ENDED -> start(ready, true);
            case PAUSED -> start(ready, false);
            case EMPTY, PLAYING -> { }
        }
    }

    private void start(@Nullable Deck ready, boolean fromBeginning) {
        if (ready == null) {
            return;
        }
        if (fromBeginning) {
            ready.seek(0);
            leaps.incrementAndGet();
        }
        ready.play();
        become(State.PLAYING);
    }

    private void doPause() {
        Deck playing = deck;
        wantsToPlay = false;
        if (state == State.PLAYING && playing != null) {
            playing.pause();
            become(State.PAUSED);
        }
    }

    private void doSeek(Duration target) {
        Deck ready = deck;
        if (ready == null || aim.get() != target) {
            return;
        }
        go(ready, target);
        if (state == State.ENDED) {
            become(State.PAUSED);
        }
    }

    private void go(Deck ready, Duration target) {
        long frame = ready.format().frameAt(target);
        if (frame != ready.heard()) {
            ready.seek(frame);
        }
        aim.compareAndSet(target, null);
    }

    /// Something has come, or the end was met, while nobody took samples.
    private void look() {
        Deck ready = deck;
        if (state == State.PAUSED && ready != null && ready.isBehindEnd()) {
            leaps.incrementAndGet();
            length = ready.format().duration(ready.end());
        }
    }

    /// Opens the same recording again and goes on where it was.
    private void reopen(boolean play) {
        Path same = file;
        if (same == null) {
            return;
        }
        aim.compareAndSet(null, position());
        wantsToPlay = play;
        doOpen(same);
    }

    private void fail(Problem problem) {
        aim.compareAndSet(null, position());
        removeDeck();
        become(State.FAILED);
        tell(problem);
    }

    private void removeDeck() {
        Deck old = deck;
        deck = null;
        audible = false;
        if (old != null) {
            old.close();
        }
    }

    private void become(State next) {
        state = next;
        tellAll(l -> l.state(next));
    }

    private void tell(Problem problem) {
        tellAll(l -> l.problem(problem));
    }

    private void tellAll(Consumer<Listener> news) {
        for (Listener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener of the player failed", e);
            }
        }
    }

    private static PcmFormat wanted(MediaInfo info) {
        return new PcmFormat(Math.clamp(info.sampleRate(), LOWEST_RATE, HIGHEST_RATE), Math.min(info.channels(), 2));
    }
}
