package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.media.Mix;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A player whose clock is moved by the test.
public final class FakePlayer implements AudioPlayer {
    private final List<Listener> listeners = new ArrayList<>();
    private volatile State state = State.EMPTY;
    private volatile Duration position = Duration.ZERO;
    private volatile boolean audible = true;
    private volatile boolean slow;
    private volatile Duration sought = Duration.ZERO;
    private volatile double rate = 1;
    private volatile long leaps;
    private volatile Duration rewind = Duration.ZERO;
    private volatile Mix mix = Mix.PLAIN;
    private volatile List<TimeSpan> skipped = List.of();
    private volatile Duration delay = Duration.ZERO;
    private volatile Optional<String> device = Optional.empty();
    private final List<Soundtrack> opened = new ArrayList<>();
    private volatile Set<Ability> abilities = EnumSet.allOf(Ability.class);
    private volatile @Nullable Part span;
    private volatile @Nullable Part loop;

    /// A part of the recording.
    public record Part(Duration from, Duration to) { }

    /// A recording of an hour is open.
    public static FakePlayer opened() {
        FakePlayer player = new FakePlayer();
        player.open(Path.of("interview.m4a"));
        return player;
    }

    @Override
    public void open(Soundtrack sound) {
        opened.add(sound);
        position = Duration.ZERO;
        become(State.PAUSED);
    }

    /// Another player has taken over, which can do no more than this.
    public void become(Set<Ability> able) {
        abilities = Set.copyOf(able);
        become(state);
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    /// All that was opened, the last one last.
    public List<Soundtrack> openings() {
        return opened;
    }

    @Override
    public void eject() {
        position = Duration.ZERO;
        become(State.EMPTY);
    }

    @Override
    public void play() {
        if (state != State.EMPTY && state != State.FAILED) {
            become(State.PLAYING);
        }
    }

    @Override
    public void retry() {
        if (state == State.FAILED) {
            become(State.OPENING);
            become(State.PAUSED);
        }
        play();
    }

    @Override
    public void pause() {
        become(State.PAUSED);
    }

    @Override
    public void seek(Duration moment) {
        sought = moment;
        leaps++;
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
    public void playSpan(Duration from, Duration to) {
        loop = null;
        span = new Part(from, to);
        seek(from);
        become(State.PLAYING);
    }

    @Override
    public void loop(Duration from, Duration to) {
        loop = new Part(from, to);
        if (position.compareTo(from) < 0 || position.compareTo(to) >= 0) {
            position = from;
        }
    }

    @Override
    public void endLoop() {
        loop = null;
    }

    @Override
    public void setRate(double wanted) {
        rate = wanted;
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public void rewindOnPause(Duration back) {
        rewind = back;
    }

    /// The span that was asked for last; null for none.
    public @Nullable Part span() {
        return span;
    }

    /// The loop it is in; null for none.
    public @Nullable Part loop() {
        return loop;
    }

    /// How far a pause would go back.
    public Duration rewind() {
        return rewind;
    }

    @Override
    public void mix(Mix wanted) {
        mix = wanted;
    }

    @Override
    public Mix mix() {
        return mix;
    }

    @Override
    public void skip(List<TimeSpan> silences) {
        skipped = silences;
    }

    @Override
    public void delay(Duration wanted) {
        delay = wanted;
    }

    @Override
    public List<String> devices() {
        return List.of("Desk speakers", "Headphones");
    }

    @Override
    public void use(Optional<String> wanted) {
        device = wanted;
    }

    @Override
    public int channels() {
        return state == State.EMPTY ? 0 : 2;
    }

    /// What is left out.
    public List<TimeSpan> skipped() {
        return skipped;
    }

    /// What it allows for between the device and the ear.
    public Duration delay() {
        return delay;
    }

    /// The device that was chosen.
    public Optional<String> device() {
        return device;
    }

    @Override
    public Duration position() {
        return position;
    }

    @Override
    public long leaps() {
        return leaps;
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
