package app.galley.ui.sound.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Mix;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// What the second player makes of JavaFX Media, whose place a deck takes that the test moves.
class FxPlayerTest {
    private static final Path FILE = Path.of("interview.m4a");
    private static final Duration HOUR = Duration.ofHours(1);
    private final List<Deck> decks = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Problem> refusal = Optional.empty();
    private final FxPlayer player = new FxPlayer(Runnable::run, (file, events) -> {
        if (refusal.isPresent()) {
            throw refusal.get().asException();
        }
        Deck deck = new Deck(events);
        decks.add(deck);
        return deck;
    });

    FxPlayerTest() {
        player.listen(new AudioPlayer.Listener() {
            @Override
            public void state(State state) {
                states.add(state);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem.key());
            }
        });
    }

    /// A file whose seeks arrive when the test says so.
    private static final class Deck implements MediaDeck {
        private final Events events;
        private final Node picture = new Group();
        private Duration position = Duration.ZERO;
        private Duration sought = Duration.ZERO;
        private boolean plays;
        private boolean closed;
        private boolean atEnd;
        private double rate = 1;
        private double volume = -1;
        private double balance;

        Deck(Events events) {
            this.events = events;
        }

        void arrive(Duration moment) {
            position = moment;
            events.moved();
        }

        void end() {
            atEnd = true;
            events.ended();
        }

        @Override
        public void play() {
            plays = true;
        }

        /// As measured: at the end a pause is not heeded, and a seek plays on from there.
        @Override
        public void pause() {
            plays = atEnd && plays;
        }

        @Override
        public void seek(Duration moment) {
            sought = moment;
            atEnd = false;
        }

        @Override
        public void rate(double times) {
            rate = times;
        }

        @Override
        public void volume(double factor) {
            volume = factor;
        }

        @Override
        public void balance(double side) {
            balance = side;
        }

        @Override
        public Duration position() {
            return position;
        }

        @Override
        public Duration length() {
            return HOUR;
        }

        @Override
        public Optional<Node> picture() {
            return Optional.of(picture);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Deck ready() {
        player.open(FILE);
        Deck deck = decks.getLast();
        deck.events.ready();
        return deck;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test void whatIsAskedForBeforeTheFileIsReadyHappensThen() {
        player.setRate(1.5);
        player.mix(Mix.PLAIN.withVolume(0.5).withBalance(-1));
        player.open(FILE);
        player.seek(seconds(9));
        player.play();
        assertEquals(State.OPENING, player.state());
        assertEquals(seconds(9), player.position());
        Deck deck = decks.getLast();
        deck.events.ready();
        assertEquals(List.of(State.OPENING, State.PAUSED, State.PLAYING), states);
        assertEquals(seconds(9), deck.sought);
        assertEquals(List.of(1.5, 0.25, -1.0), List.of(deck.rate, deck.volume, deck.balance));
        assertTrue(deck.plays);
        assertSame(deck.picture, player.pictureProperty().get());
        assertEquals(HOUR, player.length());
    }

    @Test void aSeekIsToldAtOnceThoughItArrivesLater() {
        Deck deck = ready();
        player.play();
        deck.arrive(seconds(3));
        long leaps = player.leaps();
        player.seek(seconds(60));
        assertEquals(seconds(60), player.position());
        deck.arrive(seconds(3.1));
        assertEquals(seconds(60), player.position(), "JavaFX Media is still at the old place");
        deck.arrive(seconds(60.1));
        assertEquals(seconds(60.1), player.position());
        assertTrue(player.leaps() > leaps);
    }

    @Test void aSeekThatNeverArrivesDoesNotHoldTheClock() {
        Deck deck = ready();
        player.play();
        player.seek(seconds(3000));
        for (int image = 0; image < 200; image++) {
            deck.arrive(seconds(3).plusMillis(16L * image));
        }
        assertEquals(seconds(3).plusMillis(16 * 199), player.position());
    }

    @Test void aPartIsPlayedAndNoMore() {
        Deck deck = ready();
        player.playSpan(seconds(5), seconds(6));
        assertEquals(State.PLAYING, player.state());
        assertEquals(seconds(5), deck.sought);
        deck.arrive(seconds(5.5));
        assertTrue(deck.plays);
        deck.arrive(seconds(6.01));
        assertFalse(deck.plays);
        assertEquals(State.PAUSED, player.state());
        assertEquals(seconds(6), player.position());
        player.play();
        deck.arrive(seconds(7));
        assertTrue(deck.plays, "the part is over");
    }

    @Test void aPartBeforeTheFileIsReadyIsPlayedThen() {
        player.open(FILE);
        player.playSpan(seconds(5), seconds(6));
        Deck deck = decks.getLast();
        deck.events.ready();
        assertEquals(seconds(5), deck.sought);
        assertTrue(deck.plays);
        deck.arrive(seconds(5.1));
        deck.arrive(seconds(6));
        assertEquals(State.PAUSED, player.state());
    }

    @Test void aLoopGoesRoundUntilOneGoesElsewhere() {
        Deck deck = ready();
        player.loop(seconds(5), seconds(6));
        player.play();
        deck.arrive(seconds(5));
        deck.arrive(seconds(6.02));
        assertEquals(seconds(5), deck.sought);
        assertEquals(seconds(5), player.position());
        assertTrue(deck.plays);
        player.seek(seconds(30));
        deck.arrive(seconds(30));
        deck.arrive(seconds(31));
        assertEquals(seconds(31), player.position());
    }

    @Test void theEndIsAnEndAndPlayBeginsAnew() {
        Deck deck = ready();
        player.play();
        deck.end();
        assertEquals(State.ENDED, player.state());
        assertEquals(HOUR, player.position());
        player.play();
        assertEquals(Duration.ZERO, deck.sought);
        assertEquals(State.PLAYING, player.state());
    }

    @Test void aSeekFromTheEndStands() {
        Deck deck = ready();
        player.play();
        deck.end();
        player.seek(seconds(5));
        assertEquals(State.PAUSED, player.state());
        assertFalse(deck.plays);
        player.play();
        deck.end();
        player.playSpan(seconds(7), seconds(8));
        assertEquals(State.PLAYING, player.state());
        assertTrue(deck.plays);
    }

    @Test void aPauseGoesBackABitWhereThatIsWished() {
        Deck deck = ready();
        player.rewindOnPause(seconds(2));
        player.play();
        deck.arrive(seconds(0));
        deck.arrive(seconds(10));
        player.pause();
        assertEquals(seconds(8), deck.sought);
        assertEquals(seconds(8), player.position());
    }

    @Test void lateSoundIsAllowedFor() {
        Deck deck = ready();
        player.delay(Duration.ofMillis(200));
        player.play();
        deck.arrive(seconds(0));
        deck.arrive(seconds(10));
        assertEquals(seconds(9.8), player.position());
        player.pause();
        assertEquals(seconds(9.8), player.position(), "it stands where it was heard");
        assertEquals(seconds(9.8), deck.sought);
        player.playSpan(seconds(5), seconds(6));
        deck.arrive(seconds(5));
        deck.arrive(seconds(6.1));
        assertTrue(deck.plays, "the end of the part is still on its way to the ear");
        deck.arrive(seconds(6.2));
        assertFalse(deck.plays);
    }

    @Test void aFileThatIsRefusedAtOnceIsToldOnceAndCanBeTriedAgain() {
        refusal = Optional.of(Problem.badInput("sound.second.cannotPlay", "interview.m4a"));
        player.open(FILE);
        player.play();
        assertEquals(List.of("sound.second.cannotPlay"), problems);
        assertEquals(State.FAILED, player.state());
        refusal = Optional.empty();
        player.retry();
        decks.getLast().events.ready();
        assertEquals(State.PLAYING, player.state());
    }

    @Test void whatFailsWhilePlayingKeepsItsPlace() {
        Deck deck = ready();
        player.play();
        deck.arrive(seconds(0));
        deck.arrive(seconds(10));
        deck.events.failed(Problem.unreachable("sound.second.noDevice", "interview.m4a"));
        assertEquals(State.FAILED, player.state());
        assertEquals(seconds(10), player.position());
        assertTrue(deck.closed);
        assertNull(player.pictureProperty().get());
        player.retry();
        decks.getLast().events.ready();
        assertEquals(seconds(10), decks.getLast().sought);
    }

    @Test void aFileThatWasClosedIsNotHeardOfAgain() {
        Deck first = ready();
        player.open(FILE);
        first.events.failed(Problem.unreachable("sound.second.noDevice", "interview.m4a"));
        first.events.ended();
        assertEquals(State.OPENING, player.state());
        player.eject();
        decks.getLast().events.ready();
        assertEquals(State.EMPTY, player.state());
        assertTrue(decks.stream().allMatch(deck -> deck.closed));
        assertEquals(List.of(), problems);
    }

    @Test void itSaysThatItCannotDoWhatOnlyTheUsualPlayerCan() {
        ready();
        assertEquals(Set.of(), player.abilities());
        assertEquals(1, player.channels());
        assertEquals(List.of(), player.devices());
        assertThrows(IllegalArgumentException.class, () -> player.setRate(4));
        assertThrows(IllegalArgumentException.class, () -> player.playSpan(seconds(2), seconds(2)));
        assertThrows(IllegalArgumentException.class, () -> player.delay(seconds(1)));
    }
}
