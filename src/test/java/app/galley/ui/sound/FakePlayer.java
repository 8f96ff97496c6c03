package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A player whose clock is moved by the test.
public final class FakePlayer implements AudioPlayer {
    private final List<Listener> listeners = new ArrayList<>();
    private volatile State state = State.EMPTY;
    private volatile Duration position = Duration.ZERO;
    private volatile boolean audible = true;
    private volatile boolean slow;
    private volatile Duration sought = Duration.ZERO;

    /// A recording of an hour is open.
    public static FakePlayer opened() {
        FakePlayer player = new FakePlayer();
        player.open(Path.of("interview.m4a"));
        return player;
    }

    @Override
    public void open(Path file) {
        position = Duration.ZERO;
        become(State.PAUSED);
    }

    @Override
    public void play() {
        become(State.PLAYING);
    }

    @Override
    public void pause() {
        become(State.PAUSED);
    }

    @Override
    public void seek(Duration moment) {
        sought = moment;
        if (!slow) {
            position = moment;
        }
    }

    /// What was asked for last.
    public Duration sought() {
        return sought;
    }

    /// Lets seeks wait for [#hear].
    public void seekSlowly() {
        slow = true;
    }

    /// The sound has come to a moment.
    public void hear(Duration moment) {
        position = moment;
    }

    /// The device is there or not.
    public void audible(boolean isThere) {
        audible = isThere;
    }

    /// The end is reached.
    public void end() {
        position = length();
        become(State.ENDED);
    }

    /// The recording turns out to be unplayable.
    public void fail(Problem why) {
        become(State.FAILED);
        listeners.forEach(l -> l.problem(why));
    }

    @Override
    public Duration position() {
        return position;
    }

    @Override
    public Duration length() {
        return state == State.EMPTY ? Duration.ZERO : Duration.ofHours(1);
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
        become(State.EMPTY);
    }

    private void become(State next) {
        state = next;
        listeners.forEach(l -> l.state(next));
    }
}
