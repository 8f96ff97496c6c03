package app.galley.media.playback;

import app.galley.media.AudioPlayer.State;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a player does on its audio thread: opening, playing, seeking, ending, and going on after trouble. What can be read of it
/// ([#state], [#position], [#length], [#leaps], [#isAudible]) and [#aim] are for any thread.
final class Playback {
    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);
    private final DeckLoader loader;
    private final Listeners listeners;
    private final Executor audioThread;
    /// Where the last seek leads, until it is done; where playing failed, while nothing is open.
    private final AtomicReference<@Nullable Duration> aim = new AtomicReference<>();
    private final AtomicLong leaps = new AtomicLong();
    private volatile State state = State.EMPTY;
    private volatile @Nullable Deck deck;
    private volatile Duration length = Duration.ZERO;
    private volatile boolean audible;
    private volatile boolean closed;
    private @Nullable Path file;
    private boolean wantsToPlay;
    private int opening;

    Playback(DeckLoader loader, Listeners listeners, Executor audioThread) {
        this.loader = loader;
        this.listeners = listeners;
        this.audioThread = audioThread;
    }

    State state() {
        return state;
    }

    Duration length() {
        return length;
    }

    boolean isAudible() {
        return audible;
    }

    long leaps() {
        return leaps.get();
    }

    Duration position() {
        Duration wanted = aim.get();
        Deck playing = deck;
        if (wanted != null || playing == null) {
            return wanted == null ? Duration.ZERO : wanted;
        }
        return playing.format().duration(playing.heard());
    }

    /// Says where a seek or an opening that was asked for will lead, before it is done.
    void aim(Duration target) {
        aim.set(target);
        leaps.incrementAndGet();
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        removeDeck();
    }

    void open(Path recording) {
        wantsToPlay = false;
        load(recording);
    }

    void play() {
        switch (state) {
            case OPENING -> wantsToPlay = true;
            case FAILED -> reopen();
            case ENDED -> start(true);
            case PAUSED -> start(false);
            case EMPTY, PLAYING -> { }
        }
    }

    void pause() {
        Deck playing = deck;
        wantsToPlay = false;
        if (state == State.PLAYING && playing != null) {
            playing.pause();
            become(State.PAUSED);
        }
    }

    /// Goes to a target, unless another one was aimed at meanwhile.
    void seek(Duration target) {
        Deck ready = deck;
        if (ready == null || aim.get() != target) {
            return;
        }
        go(ready, target);
        if (state == State.ENDED) {
            become(State.PAUSED);
        }
    }

    /// Moves the next samples while playing.
    ///
    /// @throws ProblemException when no more can be read
    Deck.Step step() {
        Deck playing = deck;
        if (playing == null) {
            return Deck.Step.WAITING;
        }
        Deck.Step step = playing.step();
        if (step == Deck.Step.ENDED) {
            length = playing.format().duration(playing.end());
            become(State.ENDED);
        } else if (step == Deck.Step.LOST) {
            listeners.problem(Problem.refused("media.deviceLost"));
            reopen();
        }
        return step;
    }

    void fail(Problem problem) {
        aim.compareAndSet(null, position());
        removeDeck();
        listeners.problem(problem);
        become(State.FAILED);
    }

    /// Samples have come, or the end was met, while nobody took any: a seek behind the end is put right.
    private void look() {
        Deck ready = deck;
        if (state == State.PAUSED && ready != null && ready.isBehindEnd()) {
            leaps.incrementAndGet();
            length = ready.format().duration(ready.end());
        }
    }

    /// Opens the same recording again and plays on where it was.
    private void reopen() {
        Path same = file;
        if (same != null) {
            aim.compareAndSet(null, position());
            wantsToPlay = true;
            load(same);
        }
    }

    private void load(Path recording) {
        removeDeck();
        file = recording;
        length = Duration.ZERO;
        int mine = ++opening;
        become(State.OPENING);
        Threads.daemon("media-open", () -> prepare(recording, mine));
    }

    /// On a thread of its own: the worker, the disk and the device may each take a while.
    private void prepare(Path recording, int mine) {
        try {
            DeckLoader.Loaded loaded = loader.load(recording, () -> audioThread.execute(this::look));
            audioThread.execute(() -> opened(mine, loaded));
            if (closed) {
                loaded.deck().close();
            }
        } catch (ProblemException e) {
            audioThread.execute(() -> notOpened(mine, e.problem()));
        } catch (RuntimeException e) {
            LOG.error("opening a recording failed", e);
            audioThread.execute(() -> notOpened(mine, Problem.bug(e)));
        }
    }

    private void opened(int mine, DeckLoader.Loaded loaded) {
        Deck ready = loaded.deck();
        if (mine != opening) {
            ready.close();
            return;
        }
        deck = ready;
        audible = ready.isAudible();
        length = loaded.statedLength();
        Duration start = aim.get();
        if (start != null) {
            go(ready, start);
        }
        become(State.PAUSED);
        if (wantsToPlay) {
            play();
        }
    }

    private void notOpened(int mine, Problem problem) {
        if (mine == opening) {
            fail(problem);
        }
    }

    private void start(boolean fromBeginning) {
        Deck ready = deck;
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

    private void go(Deck ready, Duration target) {
        long frame = ready.format().frameAt(target);
        if (frame != ready.heard()) {
            ready.seek(frame);
        }
        aim.compareAndSet(target, null);
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
        listeners.state(next);
    }
}
