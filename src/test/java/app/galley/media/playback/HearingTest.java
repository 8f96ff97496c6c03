package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Mix;
import app.galley.media.PcmFormat;
import app.galley.transcript.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is left out, how loud it is, and how late the ear hears it: exact to the sample.
class HearingTest {
    private static final PcmFormat STEREO = new PcmFormat(48_000, 2);
    private static final int MILLISECOND = 48;
    private static final int SEAM = 5 * MILLISECOND;
    private final short[] samples = Clips.noiseWithoutZeros(48_000 * 2, 8, 3);
    private final Rig rig = new Rig(samples, STEREO);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void leavesOutSilencesWhilePlaying() {
        rig.engine.skip(List.of(new TimeSpan(5000, 7000), new TimeSpan(1000, 3000), new TimeSpan(6000, 7500)));
        rig.play();
        rig.passUntilItStands();
        assertEquals(State.ENDED, rig.engine.state());
        assertEquals(Duration.ofSeconds(8), rig.engine.position());
        short[] tape = rig.tape();
        assertSame(SEAM, 1000 * MILLISECOND, 0, tape);
        assertSame(3000 * MILLISECOND + SEAM, 5000 * MILLISECOND, 2000 * MILLISECOND, tape);
        assertSame(7500 * MILLISECOND + SEAM, 8000 * MILLISECOND, 4500 * MILLISECOND, tape);
        assertEquals(0, tape[2 * 3500 * MILLISECOND], "and nothing more");
    }

    @Test
    void thePositionJumpsOverWhatIsLeftOutWhenThatIsHeard() {
        rig.engine.skip(List.of(new TimeSpan(200, 4000)));
        rig.play();
        rig.pass(160);
        rig.until(Duration.ofMillis(160));
        rig.pass(80);
        rig.until(Duration.ofMillis(4040));
        rig.pass(400);
        rig.until(Duration.ofMillis(4440));
    }

    @Test
    void beginsBehindASilenceThatItIsIn() {
        rig.engine.skip(List.of(new TimeSpan(1000, 4000)));
        rig.engine.seek(Duration.ofSeconds(2));
        rig.engine.play();
        rig.until(State.PLAYING);
        rig.fills();
        rig.pass(120);
        rig.until(Duration.ofMillis(4120));
    }

    @Test
    void aSpanIsHeardWholeThoughSilencesAreLeftOut() {
        rig.engine.skip(List.of(new TimeSpan(1000, 1100)));
        rig.engine.playSpan(Duration.ofMillis(900), Duration.ofMillis(1200));
        rig.until(State.PLAYING);
        rig.passUntilItStands();
        assertEquals(300 * MILLISECOND, rig.tape().length / 2 - zerosAtEnd(rig.tape()) / 2, 2);
        assertEquals(Duration.ofMillis(1200), rig.engine.position());
    }

    @Test
    void whatIsLeftOutCanBeChangedWhilePlaying() {
        rig.play();
        rig.pass(80);
        rig.until(Duration.ofMillis(80));
        rig.engine.skip(List.of(new TimeSpan(1000, 5000)));
        rig.pass(960);
        rig.until(Duration.ofMillis(5040));
        rig.engine.skip(List.of(new TimeSpan(6000, 7000)));
        rig.engine.skip(List.of());
        rig.pass(1200);
        rig.until(Duration.ofMillis(6240));
    }

    @Test
    void anotherRecordingIsHeardWhole() {
        rig.engine.skip(List.of(new TimeSpan(0, 5000)));
        rig.engine.open(Path.of("y.wav"));
        rig.engine.play();
        rig.until(State.PLAYING);
        rig.fills();
        rig.pass(40);
        rig.until(Duration.ofMillis(40));
    }

    @Test
    void theVolumeIsTheSquareOfWhatIsFeltAndChangesWithoutAClick() {
        rig.play();
        rig.pass(400);
        int before = rig.tape().length / 2;
        rig.engine.mix(Mix.PLAIN.withVolume(0.5));
        rig.pass(800);
        short[] tape = rig.tape();
        for (int i = 2 * (before + 60 * MILLISECOND); i < tape.length; i++) {
            assertEquals(samples[i] * 0.25, tape[i], 0.51);
        }
        for (int i = 2 * SEAM; i < tape.length; i++) {
            double gain = tape[i] / (double) samples[i];
            double last = tape[i - 1] / (double) samples[i - 1];
            assertTrue(Math.abs(samples[i]) < 2000 || Math.abs(samples[i - 1]) < 2000 || Math.abs(gain - last) < 0.01, "a jump at " + i);
        }
        rig.engine.mix(Mix.PLAIN.withMuted(true));
        rig.pass(400);
        short[] muted = rig.tape();
        assertEquals(0, muted[muted.length - 1]);
        rig.until(Duration.ofMillis(1600));
    }

    @Test
    void eachUseOfTheChannelsIsHeardInBothEars() {
        Mix mix = Mix.PLAIN;
        assertHeard(mix.withUse(Mix.Use.MONO), 0.5, 0.5, 0.5, 0.5);
        assertHeard(mix.withUse(Mix.Use.LEFT), 1, 0, 1, 0);
        assertHeard(mix.withUse(Mix.Use.RIGHT), 0, 1, 0, 1);
        assertHeard(mix.withBalance(-0.25), 1, 0, 0, 0.75);
        assertHeard(mix.withBalance(1), 0, 0, 0, 1);
        assertHeard(mix.withChannels(Set.of(0), Set.of()), 0, 0, 0, 1);
        assertHeard(mix.withChannels(Set.of(), Set.of(0)), 1, 0, 0, 0);
        assertHeard(mix.withUse(Mix.Use.MONO).withChannels(Set.of(1), Set.of()), 1, 0, 1, 0);
    }

    private static void assertHeard(Mix mix, double... gains) {
        double[][] all = mix.gains(2);
        assertArrayEquals(gains, new double[] {all[0][0], all[0][1], all[1][0], all[1][1]}, 1e-9, mix.toString());
    }

    @Test
    void theShownPositionAllowsForTheWayToTheEar() {
        rig.engine.delay(Duration.ofMillis(200));
        rig.play();
        rig.pass(120);
        rig.until(Duration.ZERO);
        rig.pass(400);
        rig.until(Duration.ofMillis(320));
        rig.engine.delay(Duration.ZERO);
        rig.until(Duration.ofMillis(520));
        rig.engine.delay(Duration.ofMillis(400));
        rig.passUntilItStands();
        assertEquals(Duration.ofSeconds(8), rig.engine.position());
        assertThrows(IllegalArgumentException.class, () -> rig.engine.delay(Duration.ofMillis(401)));
    }

    /// What stands in the recording between two frames is on the tape, so many frames earlier.
    private void assertSame(int from, int to, int earlier, short[] tape) {
        assertArrayEquals(Arrays.copyOfRange(samples, 2 * from, 2 * to),
                Arrays.copyOfRange(tape, 2 * (from - earlier), 2 * (to - earlier)), "from " + from);
    }

    private static int zerosAtEnd(short[] tape) {
        int count = 0;
        while (count < tape.length && tape[tape.length - 1 - count] == 0) {
            count++;
        }
        return count;
    }
}
