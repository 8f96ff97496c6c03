package app.galley.media.playback;

import app.galley.media.AudioPlayer.State;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can be read of a player: what it is doing, where it is, how long the recording is. Written by the audio thread, read by any.
final class Readout {
    private final Listeners listeners;
    private final Aim aim;
    private volatile State state = State.EMPTY;
    private volatile @Nullable Deck deck;
    private volatile Duration length = Duration.ZERO;
    private volatile boolean audible;

    /// @param listeners hear of each state
    /// @param aim where a seek that was asked for will lead
    Readout(Listeners listeners, Aim aim) {
        this.listeners = listeners;
        this.aim = aim;
    }

    State state() {
        return state;
    }

    /// What plays; null while nothing is open.
    @Nullable Deck deck() {
        return deck;
    }

    Duration length() {
        return length;
    }

    boolean isAudible() {
        return audible;
    }

    long leaps() {
        return aim.leaps();
    }

    int channels() {
        Deck ready = deck;
        return ready == null ? 0 : ready.format().channels();
    }

    Duration position() {
        Duration wanted = aim.target();
        Deck playing = deck;
        if (wanted != null || playing == null) {
            return wanted == null ? Duration.ZERO : wanted;
        }
        return playing.format().duration(playing.heard());
    }

    void become(State next) {
        state = next;
        listeners.state(next);
    }

    /// The length is known better now.
    void length(Duration known) {
        length = known;
    }

    /// Another recording plays from now on.
    void take(Deck ready, Duration statedLength) {
        deck = ready;
        audible = ready.isAudible();
        length = statedLength;
    }

    /// Nothing plays from now on.
    void closeDeck() {
        Deck old = deck;
        deck = null;
        audible = false;
        if (old != null) {
            old.close();
        }
    }
}
