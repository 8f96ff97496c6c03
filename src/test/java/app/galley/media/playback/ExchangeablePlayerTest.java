package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Mix;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.ui.sound.FakePlayer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// One player takes over from the other, and nobody who listens need know.
class ExchangeablePlayerTest {
    private static final Soundtrack SOUND = new Soundtrack(Path.of("interview.mkv"), OptionalInt.of(2));
    private final FakePlayer usual = new FakePlayer();
    private final FakePlayer second = new FakePlayer();
    private final ExchangeablePlayer player = new ExchangeablePlayer(usual, second);
    private final List<State> states = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    ExchangeablePlayerTest() {
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

    @Test void theSecondGoesOnWhereTheUsualOneWas() {
        player.setRate(1.5);
        player.mix(Mix.PLAIN.withVolume(0.5));
        player.rewindOnPause(Duration.ofSeconds(1));
        player.open(SOUND);
        player.play();
        usual.hear(Duration.ofSeconds(42));
        long leaps = player.leaps();
        player.useSecond(true);
        assertTrue(player.usesSecond());
        assertEquals(State.EMPTY, usual.state());
        assertEquals(List.of(SOUND), second.openings());
        assertEquals(Duration.ofSeconds(42), player.position());
        assertEquals(State.PLAYING, player.state());
        assertEquals(State.PLAYING, states.getLast());
        assertEquals(1.5, second.rate());
        assertEquals(0.5, second.mix().volume());
        assertEquals(Duration.ofSeconds(1), second.rewind());
        assertTrue(player.leaps() > leaps, "what smooths the position begins anew");
    }

    @Test void andBack() {
        player.open(SOUND);
        player.useSecond(true);
        player.seek(Duration.ofSeconds(7));
        player.useSecond(false);
        assertFalse(player.usesSecond());
        assertEquals(State.EMPTY, second.state());
        assertEquals(Duration.ofSeconds(7), player.position());
        assertEquals(State.PAUSED, player.state());
    }

    @Test void nothingIsOpenedWhereNothingWas() {
        player.open(SOUND);
        player.eject();
        player.useSecond(true);
        assertEquals(List.of(), second.openings());
        assertEquals(State.EMPTY, player.state());
    }

    @Test void theOneThatDoesNotPlayIsNotHeardOf() {
        player.useSecond(true);
        states.clear();
        usual.fail(Problem.refused("media.noDecoder", ""));
        assertEquals(List.of(), states);
        assertEquals(List.of(), problems);
        second.fail(Problem.unreachable("sound.second.noDevice", ""));
        assertEquals(List.of("sound.second.noDevice"), problems);
    }
}
