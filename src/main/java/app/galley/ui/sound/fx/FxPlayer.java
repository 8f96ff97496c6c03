package app.galley.ui.sound.fx;

import app.galley.media.AudioPlayer;
import app.galley.media.Mix;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Plays with JavaFX Media, which knows MP3, M4A, MP4, AIFF and plain WAV files of less than 2 GiB, changes the pitch with the speed and
/// tells its position to some 20 ms at best. Parts and loops end with the image of the screen that finds them passed. Every method may
/// be called from any thread; what it asks for happens on the FX thread, at once when called there.
public final class FxPlayer implements AudioPlayer {
    /// A seek has arrived when the position is no more than this before its target, or [#BEHIND] behind it: less than the shortest skip.
    private static final Duration BEFORE = Duration.ofMillis(400);
    private static final Duration BEHIND = Duration.ofMillis(900);
    /// So many images of the screen later a seek that was not seen to arrive counts as arrived.
    private static final int PATIENCE = 120;
    private final Executor fx;
    private final MediaDeck.Opener opener;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Node> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private volatile State state = State.EMPTY;
    private volatile @Nullable MediaDeck deck;
    private volatile @Nullable Duration going = Duration.ZERO;
    private volatile double rate = 1;
    private volatile Mix mix = Mix.PLAIN;
    private volatile Duration delay = Duration.ZERO;
    private volatile long leaps;
    private @Nullable Soundtrack open;
    private Duration rewind = Duration.ZERO;
    private boolean ready;
    private boolean wanted;
    private int patience;
    private @Nullable Duration stopAt;
    private @Nullable Span loop;

    /// What is played again and again.
    private record Span(Duration from, Duration to) {
        static Span of(Duration from, Duration to) {
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException(to + " is not behind " + from);
            }
            return new Span(from, to);
        }

        boolean holds(Duration moment) {
            return moment.compareTo(from) >= 0 && moment.compareTo(to) < 0;
        }
    }

    /// Over JavaFX Media.
    ///
    /// @param fx runs work on the FX thread, at once when called there
    public FxPlayer(Executor fx) {
        this(fx, (file, events) -> JavaFxDeck.open(file, fx, events));
    }

    FxPlayer(Executor fx, MediaDeck.Opener opener) {
        this.fx = fx;
        this.opener = opener;
    }

    /// The moving picture of what is open, which follows the sound by itself; null while there is none. Changes on the FX thread.
    public ReadOnlyObjectProperty<@Nullable Node> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    @Override
    public void open(Soundtrack sound) {
        fx.execute(() -> {
            wanted = false;
            go(Duration.ZERO);
            stopAt = null;
            loop = null;
            load(sound);
        });
    }

    private void load(Soundtrack sound) {
        release();
        open = sound;
        set(State.OPENING);
        Events events = new Events();
        try {
            MediaDeck opened = opener.open(sound.file(), events);
            events.deck = opened;
            deck = opened;
        } catch (ProblemException e) {
            fail(e.problem());
        }
    }

    /// Tells of one deck, as long as it is the one that is open.
    private final class Events implements MediaDeck.Events {
        private @Nullable MediaDeck deck;

        private boolean isCurrent() {
            return deck != null && deck == FxPlayer.this.deck;
        }

        @Override
        public void ready() {
            MediaDeck mine = deck;
            if (mine != null && isCurrent() && !ready) {
                begin(mine);
            }
        }

        @Override
        public void moved() {
            MediaDeck mine = deck;
            if (mine != null && isCurrent() && ready) {
                follow(mine);
            }
        }

        @Override
        public void ended() {
            MediaDeck mine = deck;
            if (mine != null && isCurrent() && state == State.PLAYING) {
                end(mine);
            }
        }

        @Override
        public void failed(Problem why) {
            if (isCurrent()) {
                fail(why);
            }
        }
    }

    private void begin(MediaDeck opened) {
        ready = true;
        opened.rate(rate);
        sound(opened);
        Duration target = going;
        if (target != null && target.isPositive()) {
            opened.seek(target);
        }
        picture.set(opened.picture().orElse(null));
        set(State.PAUSED);
        if (wanted) {
            play();
        }
    }

    /// The position is another one: is a seek there, a part over, a loop round?
    private void follow(MediaDeck open) {
        Duration here = open.position();
        Duration target = going;
        if (target != null) {
            Duration off = here.minus(target);
            boolean arrived = off.plus(BEFORE).compareTo(Duration.ZERO) >= 0 && off.compareTo(BEHIND) <= 0;
            if (!arrived && ++patience < PATIENCE) {
                return;
            }
            going = null;
        }
        here = heard(open);
        Duration last = stopAt;
        Span again = loop;
        if (last != null && here.compareTo(last) >= 0) {
            open.pause();
            stopAt = null;
            wanted = false;
            jump(open, last);
            set(State.PAUSED);
        } else if (again != null && here.compareTo(again.to()) >= 0) {
            jump(open, again.from());
        }
    }

    private void end(MediaDeck open) {
        Span again = loop;
        if (again != null) {
            jump(open, again.from());
            open.play();
        } else {
            wanted = false;
            stopAt = null;
            going = open.length();
            open.pause();
            set(State.ENDED);
        }
    }

    private void fail(Problem why) {
        Duration here = position();
        release();
        going = here;
        set(State.FAILED);
        listeners.forEach(listener -> listener.problem(why));
    }

    private void release() {
        MediaDeck last = deck;
        deck = null;
        ready = false;
        picture.set(null);
        if (last != null) {
            last.close();
        }
    }

    private void set(State now) {
        if (state != now) {
            state = now;
            listeners.forEach(listener -> listener.state(now));
        }
    }

    @Override
    public void eject() {
        fx.execute(() -> {
            release();
            open = null;
            wanted = false;
            going = Duration.ZERO;
            set(State.EMPTY);
        });
    }

    @Override
    public void play() {
        fx.execute(() -> {
            MediaDeck open = deck;
            switch (state) {
                case OPENING -> wanted = true;
                case PAUSED, ENDED -> {
                    if (open != null) {
                        if (state == State.ENDED) {
                            jump(open, Duration.ZERO);
                        }
                        wanted = true;
                        open.play();
                        set(State.PLAYING);
                    }
                }
                case EMPTY, PLAYING, FAILED -> { }
            }
        });
    }

    @Override
    public void retry() {
        fx.execute(() -> {
            Soundtrack sound = open;
            if (state == State.FAILED && sound != null) {
                wanted = true;
                load(sound);
            } else {
                play();
            }
        });
    }

    @Override
    public void pause() {
        fx.execute(() -> {
            wanted = false;
            stopAt = null;
            MediaDeck open = deck;
            if (open != null && state == State.PLAYING) {
                Duration back = position().minus(rewind);
                open.pause();
                if (rewind.isPositive() || delay.isPositive()) {
                    jump(open, back.isNegative() ? Duration.ZERO : back);
                }
                set(State.PAUSED);
            }
        });
    }

    @Override
    public void seek(Duration moment) {
        // Whoever asks where it is before the FX thread comes to it hears of the target already.
        going = moment;
        fx.execute(() -> {
            stopAt = null;
            Span again = loop;
            if (again != null && !again.holds(moment)) {
                loop = null;
            }
            moveTo(moment);
        });
    }

    private void moveTo(Duration moment) {
        MediaDeck open = deck;
        if (open != null && ready) {
            jump(open, moment);
            if (state == State.ENDED) {
                // At its end JavaFX Media does not heed a pause, and a seek from there plays on.
                open.pause();
                set(State.PAUSED);
            }
        } else {
            go(moment);
        }
    }

    private void jump(MediaDeck open, Duration moment) {
        go(moment);
        open.seek(moment);
    }

    private void go(Duration moment) {
        going = moment;
        patience = 0;
        leaps++;
    }

    @Override
    public void playSpan(Duration from, Duration to) {
        Span span = Span.of(from, to);
        going = from;
        fx.execute(() -> {
            loop = null;
            moveTo(span.from());
            stopAt = span.to();
            play();
        });
    }

    @Override
    public void loop(Duration from, Duration to) {
        Span span = Span.of(from, to);
        fx.execute(() -> {
            stopAt = null;
            loop = span;
            if (!span.holds(position())) {
                moveTo(span.from());
            }
        });
    }

    @Override
    public void endLoop() {
        fx.execute(() -> loop = null);
    }

    @Override
    public void setRate(double times) {
        if (!(times >= SLOWEST && times <= FASTEST)) {
            throw new IllegalArgumentException("rate " + times);
        }
        rate = times;
        withDeck(open -> open.rate(times));
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public void rewindOnPause(Duration back) {
        within(back, LONGEST_REWIND);
        fx.execute(() -> rewind = back);
    }

    @Override
    public void mix(Mix wanted) {
        mix = wanted;
        withDeck(this::sound);
    }

    private void sound(MediaDeck open) {
        Mix now = mix;
        open.volume(now.muted() ? 0 : now.volume() * now.volume());
        open.balance(now.balance());
    }

    private void withDeck(Consumer<MediaDeck> change) {
        fx.execute(() -> {
            MediaDeck open = deck;
            if (open != null && ready) {
                change.accept(open);
            }
        });
    }

    @Override
    public Mix mix() {
        return mix;
    }

    @Override
    public void skip(List<TimeSpan> silences) {
        // not among its abilities
    }

    @Override
    public void delay(Duration way) {
        within(way, LONGEST_DELAY);
        delay = way;
    }

    private static void within(Duration asked, Duration most) {
        if (asked.isNegative() || asked.compareTo(most) > 0) {
            throw new IllegalArgumentException(asked + " is not between zero and " + most);
        }
    }

    @Override
    public List<String> devices() {
        return List.of();
    }

    @Override
    public void use(Optional<String> device) {
        // not among its abilities
    }

    @Override
    public int channels() {
        return deck == null ? 0 : 1;
    }

    @Override
    public Duration position() {
        Duration target = going;
        MediaDeck open = deck;
        if (target != null || open == null) {
            return target == null ? Duration.ZERO : target;
        }
        return state == State.PLAYING ? heard(open) : open.position();
    }

    /// What has come to the ear while it plays.
    private Duration heard(MediaDeck open) {
        Duration told = open.position();
        Duration late = Duration.ofNanos(Math.round(delay.toNanos() * rate));
        return told.compareTo(late) > 0 ? told.minus(late) : Duration.ZERO;
    }

    @Override
    public long leaps() {
        return leaps;
    }

    @Override
    public Duration length() {
        MediaDeck open = deck;
        return open == null ? Duration.ZERO : open.length();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public boolean isAudible() {
        return state == State.PLAYING;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        eject();
    }
}
