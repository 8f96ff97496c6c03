package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Parts of a recording: played once, again and again, and the way back on a pause.
class SpanTest {
    private static final PcmFormat STEREO = new PcmFormat(44_100, 2);
    private static final int FADE = 221;
    private final short[] samples = Clips.noiseWithoutZeros(44_100 * 2, 4, 11);
    private final Rig rig = new Rig(samples, STEREO);

    @AfterEach void close() {
        rig.close();
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    private short[] frames(int from, int to) {
        return Arrays.copyOfRange(samples, 2 * from, 2 * to);
    }

    private static short[] withoutZeros(short[] sound) {
        short[] kept = new short[sound.length];
        int count = 0;
        for (short sample : sound) {
            if (sample != 0) {
                kept[count++] = sample;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int indexOf(short[] sound, short[] part, int from) {
        for (int i = from; i + part.length <= sound.length; i += 2) {
            if (Arrays.equals(sound, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test void playsJustASpanAndStandsAtItsEnd() {
        rig.engine.playSpan(ms(1000), ms(1500));
        assertEquals(ms(1000), rig.engine.position());
        rig.until(State.PLAYING);
        rig.passUntilItStands();
        assertEquals(State.PAUSED, rig.engine.state());
        assertEquals(ms(1500), rig.engine.position());
        short[] heard = frames(44_100 + FADE, 66_150 - FADE);
        int at = indexOf(rig.tape(), heard, 0);
        assertEquals(2 * FADE, at);
        short[] rest = Arrays.copyOfRange(rig.tape(), at + heard.length + 2 * FADE, rig.tape().length);
        assertEquals(0, withoutZeros(rest).length, "nothing of what follows is heard");
    }

    @Test void afterASpanItPlaysOnBehindIt() {
        rig.engine.playSpan(ms(1000), ms(1200));
        rig.until(State.PLAYING);
        rig.passUntilItStands();
        int before = rig.tape().length;
        rig.play();
        rig.pass(300);
        rig.until(ms(1500));
        short[] heard = frames(52_920 + FADE, 52_920 + 5000);
        assertTrue(indexOf(rig.tape(), heard, before) > 0);
    }

    @Test void aSpanIsEnteredFromTheMiddleOfPlaying() {
        rig.play();
        rig.pass(400);
        rig.engine.playSpan(ms(3000), ms(3100));
        Eventually.until(() -> rig.engine.position().compareTo(ms(3000)) >= 0, "the span");
        rig.passUntilItStands();
        assertEquals(ms(3100), rig.engine.position());
        assertEquals(State.PAUSED, rig.engine.state());
    }

    @Test void aPauseWithinASpanEndsIt() {
        rig.engine.playSpan(ms(1000), ms(1300));
        rig.until(State.PLAYING);
        rig.fills();
        rig.pass(80);
        rig.until(ms(1080));
        rig.engine.pause();
        rig.until(State.PAUSED);
        rig.play();
        rig.pass(800);
        rig.until(ms(1880));
        assertEquals(State.PLAYING, rig.engine.state());
    }

    @Test void aSeekWithinASpanEndsIt() {
        rig.engine.playSpan(ms(1000), ms(1300));
        rig.until(State.PLAYING);
        rig.seek(ms(1100));
        rig.pass(600);
        rig.until(ms(1700));
        assertEquals(State.PLAYING, rig.engine.state());
    }

    @Test void aSpanBehindTheEndStandsAtTheEnd() {
        rig.engine.playSpan(ms(3800), ms(9000));
        rig.until(State.PLAYING);
        rig.passUntilItStands();
        assertEquals(State.ENDED, rig.engine.state());
        assertEquals(ms(4000), rig.engine.position());
    }

    @Test void aSpanThatIsAskedForWhileOpeningIsPlayedThen() {
        rig.reader.stall();
        rig.engine.open(java.nio.file.Path.of("y.wav"));
        rig.engine.playSpan(ms(500), ms(600));
        rig.reader.flow();
        rig.until(State.PLAYING);
        rig.passUntilItStands();
        assertEquals(ms(600), rig.engine.position());
    }

    @Test void loopsWithoutAGapAndToTheSample() {
        rig.engine.loop(ms(1000), ms(1250));
        rig.until(ms(1000));
        assertEquals(State.PAUSED, rig.engine.state());
        rig.play();
        rig.pass(1400);
        rig.until(ms(1150));
        int lap = 2 * 11_025;
        short[] tape = rig.tape();
        short[] heard = frames(44_100 + FADE, 44_100 + 11_025);
        for (int i = 0; i < 5; i++) {
            int from = i * lap + 2 * FADE;
            assertArrayEquals(heard, Arrays.copyOfRange(tape, from, from + heard.length), "lap " + i);
        }
    }

    @Test void whereALoopBeginsAgainOneSoundGoesOverIntoTheOther() {
        rig.engine.loop(ms(1000), ms(1250));
        rig.until(ms(1000));
        rig.play();
        rig.pass(400);
        short[] tape = rig.tape();
        for (int i = 0; i < 2 * (FADE - 1); i++) {
            double share = (i / 2 + 0.5) / (FADE - 1);
            int expected = (int) Math.round(samples[2 * 44_100 + i] * share + samples[2 * (44_100 + 11_025) + i] * (1 - share));
            assertEquals(expected, tape[2 * 11_025 + i], 1);
        }
    }

    @Test void aLoopAroundWhatIsHeardDoesNotInterruptIt() {
        rig.play();
        rig.pass(1000);
        rig.until(ms(1000));
        long leaps = rig.engine.leaps();
        rig.engine.loop(ms(900), ms(1400));
        rig.pass(360);
        rig.until(ms(1360));
        rig.pass(80);
        rig.until(ms(940));
        assertEquals(leaps, rig.engine.leaps());
        assertArrayEquals(frames(FADE, 61_740), Arrays.copyOfRange(rig.tape(), 2 * FADE, 2 * 61_740));
    }

    @Test void aLoopElsewhereIsGoneTo() {
        rig.play();
        rig.pass(200);
        rig.engine.loop(ms(3000), ms(3200));
        Eventually.until(() -> rig.engine.position().compareTo(ms(3000)) >= 0, "the loop");
        rig.fills();
        Duration before = rig.engine.position();
        rig.pass(200);
        rig.until(before);
        assertEquals(State.PLAYING, rig.engine.state());
    }

    @Test void aLoopThatIsEndedPlaysOnBehindItsEnd() {
        rig.engine.loop(ms(1000), ms(1500));
        rig.until(ms(1000));
        rig.play();
        rig.pass(600);
        rig.until(ms(1100));
        rig.engine.endLoop();
        rig.pass(800);
        rig.until(ms(1900));
        int lap = 2 * 22_050;
        assertArrayEquals(frames(44_100 + FADE, 44_100 + 22_050 + 10_000),
                Arrays.copyOfRange(rig.tape(), lap + 2 * FADE, lap + 2 * 32_050));
    }

    @Test void aSeekOutOfALoopEndsItAndOneInsideDoesNot() {
        rig.engine.loop(ms(1000), ms(1500));
        rig.until(ms(1000));
        rig.play();
        rig.seek(ms(1300));
        rig.pass(400);
        rig.until(ms(1200));
        rig.seek(ms(1800));
        rig.until(ms(1800));
        rig.pass(1000);
        rig.until(ms(2800));
    }

    @Test void aLoopBehindTheEndBeginsAgainAtTheEnd() {
        rig.engine.loop(ms(3500), ms(9000));
        rig.until(ms(3500));
        rig.play();
        rig.pass(700);
        rig.until(ms(3700));
        assertEquals(State.PLAYING, rig.engine.state());
    }

    @Test void aPauseGoesBackAsFarAsWasAsked() {
        rig.engine.rewindOnPause(ms(700));
        rig.play();
        rig.pass(1000);
        rig.until(ms(1000));
        rig.engine.pause();
        rig.until(State.PAUSED);
        assertEquals(ms(300), rig.engine.position());
        rig.play();
        rig.pass(200);
        rig.until(ms(500));
        rig.engine.pause();
        rig.until(State.PAUSED);
        assertEquals(Duration.ZERO, rig.engine.position());
    }

    @Test void aPauseDoesNotGoBackOutOfALoop() {
        rig.engine.rewindOnPause(ms(700));
        rig.engine.loop(ms(1000), ms(2000));
        rig.until(ms(1000));
        rig.play();
        rig.pass(200);
        rig.until(ms(1200));
        rig.engine.pause();
        rig.until(State.PAUSED);
        assertEquals(ms(1000), rig.engine.position());
    }

    @Test void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> rig.engine.playSpan(ms(5), ms(5)));
        assertThrows(IllegalArgumentException.class, () -> rig.engine.loop(ms(5), ms(4)));
        assertThrows(IllegalArgumentException.class, () -> rig.engine.setRate(0.49));
        assertThrows(IllegalArgumentException.class, () -> rig.engine.setRate(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> rig.engine.rewindOnPause(ms(5001)));
    }
}
