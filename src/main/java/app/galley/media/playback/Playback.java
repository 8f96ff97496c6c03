package app.galley.media.playback;

import app.galley.media.AudioPlayer.State;
import app.galley.media.PcmFormat;
import app.galley.media.playback.ahead.Course;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a player does on its audio thread: opening, playing, seeking, ending, and going on after trouble. What can be read of it
/// ([#state], [#position], [#length], [#leaps], [#isAudible]) and [#aim] are for any thread.
final class Playback {
    private final Opening opening;
    private final Listeners listeners;
    /// Where the last seek leads, until it is done; where playing failed, while nothing is open.
    private final AtomicReference<@Nullable Duration> aim = new AtomicReference<>();
    private final AtomicLong leaps = new AtomicLong();
    private volatile State state = State.EMPTY;
    private volatile @Nullable Deck deck;
    private volatile Duration length = Duration.ZERO;
    private volatile boolean audible;
    private volatile boolean closed;
    private volatile double rate = 1;
    private Duration rewind = Duration.ZERO;
    private @Nullable Path file;
    private @Nullable Range range;
    private boolean wantsToPlay;

    Playback(DeckLoader loader, Listeners listeners, Executor audioThread) {
        this.opening = new Opening(loader, audioThread);
        this.listeners = listeners;
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

    double rate() {
        return rate;
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
        range = null;
        load(recording);
    }

    void eject() {
        wantsToPlay = false;
        range = null;
        file = null;
        opening.forget();
        removeDeck();
        length = Duration.ZERO;
        become(State.EMPTY);
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
            forgetRange(r -> !r.loops());
            rewind(playing);
            become(State.PAUSED);
        }
    }

    private void rewind(Deck paused) {
        if (!rewind.isZero()) {
            PcmFormat format = paused.format();
            long back = paused.heard() - format.frameAt(rewind);
            paused.seek(Math.max(paused.course().from(), back), paused.course());
            leaps.incrementAndGet();
        }
    }

    /// How far a pause goes back.
    void rewindOnPause(Duration back) {
        rewind = back;
    }

    /// Goes to a target, unless another one was aimed at meanwhile.
    void seek(Duration target) {
        if (aim.get() == target) {
            forgetRange(r -> !r.loops() || !r.contains(target));
            arrive(target);
        }
    }

    /// Plays a span, unless another target was aimed at meanwhile.
    void playSpan(Range span) {
        if (aim.get() == span.from()) {
            range = span;
            arrive(span.from());
            play();
        }
    }

    /// Loops from now on.
    void loop(Range wanted) {
        range = wanted;
        follow();
        if (state == State.ENDED) {
            become(State.PAUSED);
        }
    }

    /// Plays on behind the loop, or the span.
    void endLoop() {
        forgetRange(r -> r.loops());
    }

    private void forgetRange(Predicate<Range> outdated) {
        Range known = range;
        if (known != null && outdated.test(known)) {
            range = null;
            follow();
        }
    }

    private void follow() {
        Deck ready = deck;
        if (ready != null && ready.follow(Range.course(range, ready.format()))) {
            leaps.incrementAndGet();
        }
    }

    /// Plays slower or faster.
    void rate(double wanted) {
        rate = wanted;
        Deck ready = deck;
        if (ready != null) {
            ready.tempo(wanted);
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
        } else if (step == Deck.Step.SPAN_ENDED) {
            range = null;
            become(State.PAUSED);
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
        become(State.OPENING);
        opening.begin(recording, this::look, this::opened, this::fail, this::isClosed);
    }

    private void opened(DeckLoader.Loaded loaded) {
        Deck ready = loaded.deck();
        ready.tempo(rate);
        deck = ready;
        audible = ready.isAudible();
        length = loaded.statedLength();
        Duration start = aim.get();
        if (start != null) {
            go(ready, start);
        }
        follow();
        become(State.PAUSED);
        if (wantsToPlay) {
            play();
        }
    }

    private void start(boolean fromBeginning) {
        Deck ready = deck;
        if (ready == null) {
            return;
        }
        if (fromBeginning) {
            ready.seek(0, Range.course(range, ready.format()));
            leaps.incrementAndGet();
        }
        ready.play();
        become(State.PLAYING);
    }

    private void arrive(Duration target) {
        Deck ready = deck;
        if (ready != null) {
            go(ready, target);
            if (state == State.ENDED) {
                become(State.PAUSED);
            }
        }
    }

    private void go(Deck ready, Duration target) {
        long frame = ready.format().frameAt(target);
        Course wanted = Range.course(range, ready.format());
        if (frame != ready.heard() || !wanted.equals(ready.course())) {
            ready.seek(frame, wanted);
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
