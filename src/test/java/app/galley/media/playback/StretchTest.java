package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Slower and faster at the same pitch, and what is heard then.
class StretchTest {
    private static final int RATE = 44_100;
    private static final PcmFormat MONO = new PcmFormat(RATE, 1);
    private static final PcmFormat STEREO = new PcmFormat(RATE, 2);

    private static short[] sine(double hertz, double seconds) {
        short[] samples = new short[(int) (RATE * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(12_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /// What the whole of some samples becomes at a speed.
    private static short[] played(short[] samples, PcmFormat format, double rate) {
        return Stretched.of(samples, format, rate).sound();
    }

    /// The frequency by the time between the first and the last upward crossing of zero.
    private static double hertz(short[] sound, int from, int to) {
        double first = -1;
        double last = -1;
        int count = -1;
        for (int i = from + 1; i < to; i++) {
            if (sound[i - 1] < 0 && sound[i] >= 0) {
                last = i - sound[i] / (double) (sound[i] - sound[i - 1]);
                first = first < 0 ? last : first;
                count++;
            }
        }
        return count * RATE / (last - first);
    }

    private static double rms(short[] sound, int from, int frames) {
        double sum = 0;
        for (int i = from; i < from + frames; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / frames);
    }

    @ParameterizedTest @ValueSource(doubles = {0.5, 0.7, 1, 1.3, 1.5, 2, 3})
    void aToneKeepsItsPitchAndLoudnessAndOnlyItsLengthChanges(double rate) {
        short[] sound = played(sine(220, 6), MONO, rate);
        assertEquals(6 / rate, sound.length / (double) RATE, 0.04);
        assertEquals(220, hertz(sound, 1000, sound.length - 1000), 2.2);
        int piece = RATE / 50;
        for (int i = piece; i + 2 * piece < sound.length; i += piece) {
            double decibels = 20 * Math.log10(rms(sound, i, piece) / (12_000 / Math.sqrt(2)));
            assertEquals(0, decibels, 3, "at frame " + i);
        }
    }

    @ParameterizedTest @ValueSource(doubles = {0.5, 1.5, 3})
    void aToneHasNoClicks(double rate) {
        short[] sound = played(sine(220, 3), MONO, rate);
        int steepest = 0;
        for (int i = 400; i < sound.length - 400; i++) {
            steepest = Math.max(steepest, Math.abs(sound[i] - sound[i - 1]));
        }
        double own = 12_000 * 2 * Math.PI * 220 / RATE;
        assertTrue(steepest < 1.3 * own, steepest + " a sample, a clean tone has " + own);
    }

    @ParameterizedTest @ValueSource(doubles = {0.5, 1.5, 2})
    void voicesOfAllPitchesStaySmooth(double rate) {
        for (int hertz = 80; hertz <= 400; hertz += 80) {
            short[] sound = played(buzz(hertz, 2), MONO, rate);
            assertEquals(1, period(sound, RATE / 2, hertz) * hertz / RATE, 0.03, hertz + " Hz");
        }
    }

    /// Something like a vowel: pulses with a decaying ring.
    private static short[] buzz(int hertz, double seconds) {
        short[] samples = new short[(int) (RATE * seconds)];
        int period = RATE / hertz;
        for (int i = 0; i < samples.length; i++) {
            int t = i % period;
            samples[i] = (short) Math.round(9000 * Math.exp(-t / 120.0) * Math.sin(2 * Math.PI * 700 * t / RATE));
        }
        return samples;
    }

    /// The distance at which the sound is most like itself, near the expected one.
    private static double period(short[] sound, int from, int hertz) {
        int expected = RATE / hertz;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = expected * 3 / 4; lag <= expected * 5 / 4; lag++) {
            double sum = 0;
            for (int i = from; i < from + RATE / 4; i++) {
                sum += (double) sound[i] * sound[i + lag];
            }
            if (sum > highest) {
                highest = sum;
                best = lag;
            }
        }
        return best;
    }

    @ParameterizedTest @ValueSource(doubles = {0.5, 0.8, 1.25, 2, 3})
    void whatIsToldIsWhatIsHeardWithinAFewMilliseconds(double rate) {
        // A burst every 200 ms, each found again in the sound.
        short[] samples = new short[RATE * 5];
        Random random = new Random(3);
        for (int burst = RATE / 5; burst < samples.length - RATE / 5; burst += RATE / 5) {
            for (int i = 0; i < 90; i++) {
                samples[burst + i] = (short) (random.nextGaussian() * 8000);
            }
        }
        Stretched stretched = Stretched.of(samples, MONO, rate);
        double worst = 0;
        int found = 0;
        for (int i = 0; i < stretched.sound().length; i++) {
            if (Math.abs(stretched.sound()[i]) > 3000) {
                double moment = stretched.map().mediaAt(i) / (double) RATE;
                double nearest = Math.max(1, Math.round(moment * 5)) / 5.0;
                worst = Math.max(worst, Math.abs(moment - nearest) / Math.max(1, rate));
                found++;
                i += RATE / 20;
            }
        }
        // At three times the speed a third of the sound is left out, and with it some bursts.
        assertTrue(found > (rate < 3 ? 15 : 8), found + " bursts");
        assertTrue(worst < 0.008, "off by " + worst * 1000 + " ms of listening");
    }

    @Test void aChangeOfSpeedIsHeardWithinATenthOfASecondAndDoesNotClick() {
        short[] tone = sine(220, 9);
        try (Rig rig = new Rig(tone, MONO)) {
            rig.play();
            rig.pass(1000);
            rig.until(Duration.ofMillis(1000));
            for (double rate : new double[] {2, 0.5, 1, 3, 1.1}) {
                rig.fills();
                rig.engine.setRate(rate);
                Eventually.until(() -> rig.engine.rate() == rate, "the speed");
                rig.pass(100);
                rig.fills();
                long before = rig.engine.position().toMillis();
                rig.pass(200);
                rig.fills();
                assertEquals(200 * rate, rig.engine.position().toMillis() - before, 14, "at " + rate);
            }
            short[] tape = rig.tape();
            double own = 12_000 * 2 * Math.PI * 220 / RATE;
            for (int i = 400; i < tape.length; i++) {
                assertTrue(Math.abs(tape[i] - tape[i - 1]) < 1.3 * own, "a click at " + i);
            }
        }
    }

    @Test void thePositionNeverGoesBackAtAnySpeed() {
        try (Rig rig = new Rig(Clips.clicks(RATE, 9, 4), MONO)) {
            rig.engine.setRate(0.5);
            rig.play();
            Duration last = Duration.ZERO;
            for (int i = 0; i < 300; i++) {
                if (i % 60 == 59) {
                    rig.engine.setRate(0.5 + i / 120.0);
                }
                rig.fills();
                rig.tick(4);
                Duration now = rig.engine.position();
                assertTrue(now.compareTo(last) >= 0, now + " after " + last);
                last = now;
            }
            assertTrue(last.compareTo(Duration.ofSeconds(1)) > 0, last.toString());
        }
    }

    @Test void seeksAndPausesExactlyAtAnySpeed() {
        try (Rig rig = new Rig(Clips.noiseWithoutZeros(RATE * 2, 4, 9), STEREO)) {
            rig.engine.setRate(1.7);
            rig.play();
            rig.pass(200);
            rig.seek(Duration.ofMillis(2500));
            assertEquals(Duration.ofMillis(2500), rig.engine.position());
            rig.pass(100);
            rig.fills();
            assertEquals(2670, rig.engine.position().toMillis(), 12);
            rig.engine.pause();
            rig.until(State.PAUSED);
            Duration stands = rig.engine.position();
            rig.tick(500);
            assertEquals(stands, rig.engine.position());
            rig.play();
            assertEquals(stands, rig.engine.position());
        }
    }

    @Test void aLoopAtAnotherSpeedKeepsItsPlaceAndItsPace() {
        try (Rig rig = new Rig(sine(300, 4), MONO)) {
            rig.engine.setRate(1.5);
            rig.engine.loop(Duration.ofMillis(1000), Duration.ofMillis(1300));
            rig.until(Duration.ofMillis(1000));
            rig.play();
            for (int i = 0; i < 600; i += 3) {
                rig.fills();
                long now = rig.engine.position().toMillis();
                assertTrue(now >= 1000 && now < 1300, now + " ms");
                double expected = 1000 + i * 1.5 % 300;
                double off = Math.abs(now - expected);
                assertTrue(Math.min(off, 300 - off) < 14, now + " instead of " + expected);
                rig.tick(3);
            }
        }
    }

    @Test void aSpanAtAnotherSpeedEndsAtItsEnd() {
        try (Rig rig = new Rig(sine(300, 4), MONO)) {
            rig.engine.setRate(0.6);
            rig.engine.playSpan(Duration.ofMillis(1000), Duration.ofMillis(1300));
            rig.until(State.PLAYING);
            rig.passUntilItStands();
            assertEquals(Duration.ofMillis(1300), rig.engine.position());
        }
    }

    @Test void stretchingTakesLittleOfACore() {
        short[] samples = Clips.noiseWithoutZeros(RATE * 2, 30, 5);
        Stretched.of(samples, STEREO, 2);
        double percent = Stretched.of(samples, STEREO, 1.5).percent();
        System.getLogger("measure").log(System.Logger.Level.INFO, "stretching costs {0} % of a core", percent);
        assertTrue(percent < 10, percent + " % of a core");
    }
}
