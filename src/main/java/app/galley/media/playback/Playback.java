package app.galley.media.playback;

import app.galley.media.AudioPlayer.State;
import app.galley.media.AudioSinks;
import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.media.playback.ahead.Course;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a player does on its audio thread: opening, playing, seeking, ending, and going on after trouble. What can be read of it
/// ([#readout]) and [#aim] are for any thread.
final class Playback {
    private final Opening opening;
    private final Listeners listeners;
    private final AudioSinks sinks;
    private final Aim aim = new Aim();
    private final Readout readout;
    private final Manner manner;
    private volatile boolean closed;
    private @Nullable Soundtrack recording;
    private @Nullable Range range;
    private @Nullable Problem lost;
    private boolean wantsToPlay;

    /// @param sinks says whether there is a better device by now
    Playback(DeckLoader loader, Listeners listeners, Executor audioThread, AudioSinks sinks) {
        this.opening = new Opening(loader, audioThread);
        this.listeners = listeners;
        this.readout = new Readout(listeners, aim);
        this.manner = new Manner(readout);
        this.sinks = sinks;
    }

    /// What can be read of it.
    Readout readout() {
        return readout;
    }

    /// How it plays.
    Manner manner() {
        return manner;
    }

    /// Says where a seek or an opening that was asked for will lead, before it is done.
    void aim(Duration target) {
        aim.at(target);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        readout.closeDeck();
    }

    void open(Soundtrack sound) {
        wantsToPlay = false;
        range = null;
        readout.closeDeck();
        manner.skip(List.of());
        readout.length(Duration.ZERO);
        readout.become(State.OPENING);
        load(sound);
    }

    void eject() {
        wantsToPlay = false;
        range = null;
        recording = null;
        opening.forget();
        readout.closeDeck();
        readout.length(Duration.ZERO);
        readout.become(State.EMPTY);
    }

    void play() {
        switch (readout.state()) {
            case OPENING -> wantsToPlay = true;
            case ENDED -> start(true);
            case PAUSED -> resume();
            case EMPTY, PLAYING, FAILED -> { }
        }
    }

    void retry() {
        if (readout.state() == State.FAILED) {
            reopen();
        } else {
            play();
        }
    }

    void pause() {
        Deck playing = readout.deck();
        wantsToPlay = false;
        if (readout.state() == State.PLAYING && playing != null) {
            playing.pause();
            forgetRange(r -> !r.loops());
            rewind(playing);
            readout.become(State.PAUSED);
        }
    }

    private void rewind(Deck paused) {
        if (!manner.rewind().isZero()) {
            PcmFormat format = paused.format();
            long back = paused.heard() - format.frameAt(manner.rewind());
            paused.seek(Math.max(paused.course().from(), back), paused.course());
            aim.leapt();
        }
    }

    /// Goes to a target, unless another one was aimed at meanwhile.
    void seek(Duration target) {
        if (aim.is(target)) {
            forgetRange(r -> !r.loops() || !r.contains(target));
            arrive(target);
        }
    }

    /// Plays a span, unless another target was aimed at meanwhile.
    void playSpan(Range span) {
        if (aim.is(span.from())) {
            range = span;
            arrive(span.from());
            play();
        }
    }

    /// Loops from now on.
    void loop(Range wanted) {
        range = wanted;
        follow();
        if (readout.state() == State.ENDED) {
            readout.become(State.PAUSED);
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
        Deck ready = readout.deck();
        if (ready != null && ready.follow(Range.course(range, ready.format()))) {
            aim.leapt();
        }
    }

    /// The sound takes so long from the device to the ear.
    void delay(Duration wanted) {
        manner.delay(wanted);
        aim.leapt();
    }

    /// Goes over to the device that is to be used now.
    void changeDevice() {
        if (readout.deck() != null) {
            reload(readout.state() == State.PLAYING);
        }
    }

    /// Moves the next samples while playing.
    ///
    /// @throws ProblemException when no more can be read
    Deck.Step step() {
        Deck playing = readout.deck();
        if (playing == null) {
            return Deck.Step.WAITING;
        }
        Deck.Step step = playing.step();
        if (step == Deck.Step.ENDED) {
            readout.length(playing.format().duration(playing.end()));
            readout.become(State.ENDED);
        } else if (step == Deck.Step.SPAN_ENDED) {
            range = null;
            readout.become(State.PAUSED);
        } else if (step == Deck.Step.LOST) {
            lost = Problem.refused("media.deviceLost");
            reload(false);
        }
        return step;
    }

    void fail(Problem problem) {
        aim.keep(readout.position());
        readout.closeDeck();
        range = null;
        lost = null;
        listeners.problem(problem);
        readout.become(State.FAILED);
    }

    /// Samples have come, or the end was met, while nobody took any: a seek behind the end is put right.
    private void look() {
        Deck ready = readout.deck();
        if (readout.state() == State.PAUSED && ready != null && ready.isBehindEnd()) {
            aim.leapt();
            readout.length(ready.format().duration(ready.end()));
        }
    }

    /// Opens the same recording again after a failure, and plays on where it was.
    private void reopen() {
        Soundtrack same = recording;
        if (same != null) {
            aim.keep(readout.position());
            wantsToPlay = true;
            readout.become(State.OPENING);
            load(same);
        }
    }

    /// Opens the same recording again on another device, where it is; stands meanwhile. Without a device to fall back on the time
    /// goes on in silence, until play finds one.
    private void reload(boolean playsOn) {
        Soundtrack same = recording;
        if (same != null) {
            aim.keep(readout.position());
            wantsToPlay = playsOn;
            readout.closeDeck();
            readout.become(State.PAUSED);
            load(same);
        }
    }

    private void load(Soundtrack sound) {
        recording = sound;
        opening.begin(sound, this::look, this::opened, this::fail, this::isClosed);
    }

    private void opened(DeckLoader.Loaded loaded) {
        Deck ready = loaded.deck();
        manner.apply(ready);
        readout.take(ready, loaded.statedLength());
        Duration start = aim.target();
        if (start != null) {
            go(ready, start);
        }
        follow();
        readout.become(State.PAUSED);
        if (wantsToPlay) {
            start(false);
        }
        Problem why = lost;
        lost = null;
        if (why != null) {
            listeners.problem(why);
        }
    }

    /// Plays on where it stands; through a device if there is one by now, and through the chosen one if that is back.
    private void resume() {
        Deck ready = readout.deck();
        if (ready == null) {
            wantsToPlay = true;
        } else if (!ready.isAudible() && !sinks.devices().isEmpty() || sinks.isChosenBack()) {
            reload(true);
        } else {
            start(false);
        }
    }

    private void start(boolean fromBeginning) {
        Deck ready = readout.deck();
        if (ready == null) {
            return;
        }
        if (fromBeginning) {
            ready.seek(0, Range.course(range, ready.format()));
            aim.leapt();
        }
        ready.play();
        readout.become(State.PLAYING);
    }

    private void arrive(Duration target) {
        Deck ready = readout.deck();
        if (ready != null) {
            go(ready, target);
            if (readout.state() == State.ENDED) {
                readout.become(State.PAUSED);
            }
        }
    }

    private void go(Deck ready, Duration target) {
        long frame = ready.format().frameAt(target);
        Course wanted = Range.course(range, ready.format());
        if (frame != ready.heard() || !wanted.equals(ready.course())) {
            ready.seek(frame, wanted);
        }
        aim.reached(target);
    }
}
