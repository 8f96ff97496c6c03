package app.galley.media.playback;

import app.galley.media.AudioPlayer;
import app.galley.media.Mix;
import app.galley.media.PlayerChoice;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Two players of which one plays: the usual one, or a second one where that cannot. Whoever listens and has chosen how it is heard need
/// not know which. Every method may be called from any thread.
public final class ExchangeablePlayer implements AudioPlayer, PlayerChoice {
    private final AudioPlayer first;
    private final AudioPlayer second;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile AudioPlayer current;
    private @Nullable Soundtrack open;
    private Duration rewind = Duration.ZERO;
    private Duration delay = Duration.ZERO;
    private Optional<String> device = Optional.empty();
    private List<TimeSpan> silences = List.of();
    private long earlierLeaps;

    /// Plays with the first.
    public ExchangeablePlayer(AudioPlayer first, AudioPlayer second) {
        this.first = first;
        this.second = second;
        this.current = first;
        attend(first);
        attend(second);
    }

    @Override
    public synchronized void useSecond(boolean wanted) {
        AudioPlayer next = wanted ? second : first;
        AudioPlayer last = current;
        if (next == last) {
            return;
        }
        boolean plays = last.state() == State.PLAYING;
        Duration here = last.position();
        earlierLeaps += last.leaps() + 1;
        next.setRate(last.rate());
        next.mix(last.mix());
        next.rewindOnPause(rewind);
        next.delay(delay);
        next.use(device);
        current = next;
        last.eject();
        Soundtrack sound = open;
        if (sound != null) {
            next.open(sound);
            next.seek(here);
            next.skip(silences);
            if (plays) {
                next.play();
            }
        }
        listeners.forEach(listener -> listener.state(next.state()));
    }

    @Override
    public boolean usesSecond() {
        return current != first;
    }

    private void attend(AudioPlayer player) {
        player.listen(new Listener() {
            @Override
            public void state(State state) {
                if (current == player) {
                    listeners.forEach(listener -> listener.state(state));
                }
            }

            @Override
            public void problem(Problem problem) {
                if (current == player) {
                    listeners.forEach(listener -> listener.problem(problem));
                }
            }
        });
    }

    @Override
    public synchronized void open(Soundtrack sound) {
        open = sound;
        silences = List.of();
        current.open(sound);
    }

    @Override
    public synchronized void eject() {
        open = null;
        current.eject();
    }

    @Override
    public void play() {
        current.play();
    }

    @Override
    public void retry() {
        current.retry();
    }

    @Override
    public void pause() {
        current.pause();
    }

    @Override
    public void seek(Duration moment) {
        current.seek(moment);
    }

    @Override
    public void playSpan(Duration from, Duration to) {
        current.playSpan(from, to);
    }

    @Override
    public void loop(Duration from, Duration to) {
        current.loop(from, to);
    }

    @Override
    public void endLoop() {
        current.endLoop();
    }

    @Override
    public void setRate(double rate) {
        current.setRate(rate);
    }

    @Override
    public double rate() {
        return current.rate();
    }

    @Override
    public synchronized void rewindOnPause(Duration back) {
        current.rewindOnPause(back);
        rewind = back;
    }

    @Override
    public void mix(Mix mix) {
        current.mix(mix);
    }

    @Override
    public Mix mix() {
        return current.mix();
    }

    @Override
    public synchronized void skip(List<TimeSpan> parts) {
        current.skip(parts);
        silences = List.copyOf(parts);
    }

    @Override
    public synchronized void delay(Duration way) {
        current.delay(way);
        delay = way;
    }

    @Override
    public List<String> devices() {
        return current.devices();
    }

    @Override
    public synchronized void use(Optional<String> wanted) {
        current.use(wanted);
        device = wanted;
    }

    @Override
    public int channels() {
        return current.channels();
    }

    @Override
    public Duration position() {
        return current.position();
    }

    @Override
    public synchronized long leaps() {
        return earlierLeaps + current.leaps();
    }

    @Override
    public Duration length() {
        return current.length();
    }

    @Override
    public State state() {
        return current.state();
    }

    @Override
    public Set<Ability> abilities() {
        return current.abilities();
    }

    @Override
    public boolean isAudible() {
        return current.isAudible();
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized void close() {
        first.close();
        second.close();
    }
}
