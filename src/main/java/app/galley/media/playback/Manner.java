package app.galley.media.playback;

import app.galley.media.Mix;
import app.galley.media.playback.ahead.Skips;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How it plays, whatever is open: each new deck is told. Belongs to the audio thread; [#rate] and [#mix] may be asked from any.
final class Manner {
    private volatile double rate = 1;
    private volatile Mix mix = Mix.PLAIN;
    private Duration delay = Duration.ZERO;
    private Duration rewind = Duration.ZERO;
    private List<TimeSpan> silences = List.of();

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

    void rate(double wanted, @Nullable Deck deck) {
        rate = wanted;
        tell(deck, d -> d.tempo(wanted));
    }

    void mix(Mix wanted, @Nullable Deck deck) {
        mix = wanted;
        tell(deck, d -> d.mix(wanted));
    }

    void delay(Duration wanted, @Nullable Deck deck) {
        delay = wanted;
        tell(deck, d -> d.delay(wanted));
    }

    /// What is left out of the recording that is open or being opened.
    void skip(List<TimeSpan> wanted, @Nullable Deck deck) {
        silences = wanted;
        tell(deck, d -> d.skip(Skips.of(wanted, d.format())));
    }

    /// Tells a new deck.
    void apply(Deck deck) {
        deck.tempo(rate);
        deck.mix(mix);
        deck.delay(delay);
        deck.skip(Skips.of(silences, deck.format()));
    }

    private static void tell(@Nullable Deck deck, Consumer<Deck> news) {
        if (deck != null) {
            news.accept(deck);
        }
    }
}
