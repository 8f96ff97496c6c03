package app.galley.ui.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.file.Contents;
import app.galley.problem.Problem;
import app.galley.transcript.frame.FrameRate;
import app.galley.ui.desk.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransportViewModelTest {
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private long nanos = 1;
    private final TransportViewModel model = new TransportViewModel(player, desk, Runnable::run, () -> nanos);

    @Test void playsAndPauses() {
        model.playOrPause();
        assertEquals(AudioPlayer.State.PLAYING, player.state());
        assertTrue(model.playingProperty().get());
        model.playOrPause();
        assertEquals(AudioPlayer.State.PAUSED, player.state());
        assertFalse(model.playingProperty().get());
    }

    @Test void eachTickMovesThePlayheadButTheClockOnlyByTenths() {
        model.playOrPause();
        List<Duration> shown = new ArrayList<>();
        model.positionProperty().addListener((p, old, now) -> shown.add(now));
        for (int ms = 0; ms < 1000; ms += 20) {
            player.hear(Duration.ofMillis(ms));
            model.tick();
            assertEquals(ms, desk.playheadProperty().get().toNanos() / 1e6, 0.001);
            nanos += 20_000_000;
        }
        assertEquals(9, shown.size());
    }

    @Test void theClockMovesByFramesWhereTheTimeIsReadInThem() {
        model.file().show(new Contents(1, 1, List.of(), List.of(), List.of(), Optional.of(new FrameRate(25, 1, false)), Optional.empty(), false));
        model.file().framesProperty().set(true);
        model.playOrPause();
        List<Duration> shown = new ArrayList<>();
        model.positionProperty().addListener((p, old, now) -> shown.add(now));
        for (int ms = 0; ms < 1000; ms += 10) {
            nanos += 10_000_000;
            player.hear(Duration.ofMillis(ms));
            model.tick();
        }
        assertTrue(shown.size() >= 23 && shown.size() <= 25, shown.toString());
        assertEquals(shown.size(), shown.stream().map(moment -> moment.toMillis() / 40).distinct().count(), "each time another frame");
    }

    @Test void betweenTheStepsOfTheDeviceThePlayheadMovesWithEveryTick() {
        model.playOrPause();
        Duration last = Duration.ZERO;
        for (int tick = 1; tick <= 120; tick++) {
            nanos += 16_666_667;
            long heard = tick * 16_666_667L / 40_000_000 * 40;
            player.hear(Duration.ofMillis(heard));
            model.tick();
            Duration shown = desk.playheadProperty().get();
            assertTrue(shown.compareTo(last) > 0, "stands at " + shown);
            assertEquals(heard, shown.toNanos() / 1e6, 41);
            last = shown;
        }
        model.seek(Duration.ofMinutes(10));
        model.tick();
        assertEquals(Duration.ofMinutes(10), desk.playheadProperty().get());
        player.pause();
        assertEquals(Duration.ofMinutes(10), desk.playheadProperty().get());
    }

    @Test void skipsFiveSecondsButNotOutOfTheRecording() {
        player.hear(Duration.ofSeconds(3));
        model.back();
        assertEquals(Duration.ZERO, player.sought());
        model.forward();
        model.forward();
        assertEquals(Duration.ofSeconds(10), player.sought());
        nanos += 2_000_000_000L;
        player.hear(Duration.ofMinutes(60).minusSeconds(2));
        model.tick();
        model.forward();
        assertEquals(Duration.ofHours(1), player.sought());
    }

    @Test void skipsAddUpWhileASeekIsUnderWay() {
        player.seekSlowly();
        model.forward();
        model.forward();
        model.forward();
        assertEquals(Duration.ofSeconds(15), player.sought());
    }

    @Test void theMarkDoesNotJumpBackWhileASeekIsUnderWay() {
        player.seekSlowly();
        model.playOrPause();
        model.seek(Duration.ofMinutes(10));
        model.tick();
        assertEquals(Duration.ofMinutes(10), desk.playheadProperty().get());
        player.hear(Duration.ofMinutes(10).plusMillis(30));
        model.tick();
        assertEquals(Duration.ofMinutes(10).plusMillis(30), desk.playheadProperty().get());
    }

    @Test void aSeekThatNeverArrivesIsGivenUp() {
        player.seekSlowly();
        model.seek(Duration.ofMinutes(10));
        nanos += 2_000_000_000L;
        model.tick();
        assertEquals(Duration.ZERO, desk.playheadProperty().get());
    }

    @Test void atTheEndItBeginsAnew() {
        model.playOrPause();
        player.end();
        assertEquals(Duration.ofHours(1), model.positionProperty().get());
        model.playOrPause();
        assertEquals(Duration.ZERO, player.sought());
        assertEquals(AudioPlayer.State.PLAYING, player.state());
    }

    @Test void saysThatThereIsNoSoundDeviceOnlyAfterAMoment() {
        player.audible(false);
        model.playOrPause();
        model.tick();
        assertFalse(model.silentProperty().get());
        nanos += 800_000_000L;
        model.tick();
        assertTrue(model.silentProperty().get());
        player.audible(true);
        model.tick();
        assertFalse(model.silentProperty().get());
    }

    @Test void aBrokenRecordingIsToldUntilItIsTriedAgain() {
        Problem why = Problem.badInput("media.changed", "interview.m4a");
        player.hear(Duration.ofMinutes(3));
        player.fail(why);
        assertEquals(why, model.problemProperty().get());
        assertFalse(model.readyProperty().get());
        model.play();
        assertEquals(why, model.problemProperty().get(), "what plays on by itself does not try again");
        model.playOrPause();
        assertEquals(AudioPlayer.State.PLAYING, player.state());
        assertNull(model.problemProperty().get());
        assertTrue(model.readyProperty().get());
        assertEquals(Duration.ofMinutes(3), model.positionProperty().get());
    }

    @Test void withoutARecordingNothingCanBeDone() {
        FakePlayer empty = new FakePlayer();
        TransportViewModel idle = new TransportViewModel(empty, desk, Runnable::run, () -> nanos);
        idle.playOrPause();
        idle.seek(Duration.ofSeconds(4));
        assertEquals(AudioPlayer.State.EMPTY, empty.state());
        assertEquals(Duration.ZERO, empty.sought());
    }
}
