package app.galley.media.playback;

import app.galley.media.Mix;
import app.galley.media.playback.ahead.Skips;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// How it plays, whatever is open: each new deck is told. Belongs to the audio thread; [#rate] and [#mix] may be asked from any.
final class Manner {
    private final Readout readout;
    private volatile double rate = 1;
    private volatile Mix mix = Mix.PLAIN;
    private Duration delay = Duration.ZERO;
    private Duration rewind = Duration.ZERO;
    private List<TimeSpan> silences = List.of();

    /// @param readout knows the deck that is told
    Manner(Readout readout) {
        this.readout = readout;
    }

    double rate() {
        return rate;
    }

    Mix mix() {
        return mix;
    }

    /// How far a pause goes back.
    Duration rewind() {
        return rewind;
    }

    void rewind(Duration back) {
        rewind = back;
    }

    void rate(double wanted) {
        rate = wanted;
        tell(d -> d.tempo(wanted));
    }

    void mix(Mix wanted) {
        mix = wanted;
        tell(d -> d.mix(wanted));
    }

    void delay(Duration wanted) {
        delay = wanted;
        tell(d -> d.delay(wanted));
    }

    /// What is left out of the recording that is open or being opened.
    void skip(List<TimeSpan> wanted) {
        silences = wanted;
        tell(d -> d.skip(Skips.of(wanted, d.format())));
    }

    /// Tells a new deck.
    void apply(Deck ready) {
        ready.tempo(rate);
        ready.mix(mix);
        ready.delay(delay);
        ready.skip(Skips.of(silences, ready.format()));
    }

    private void tell(Consumer<Deck> news) {
        Deck playing = readout.deck();
        if (playing != null) {
            news.accept(playing);
        }
    }
}
