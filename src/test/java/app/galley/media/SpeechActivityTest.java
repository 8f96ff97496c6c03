package app.galley.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The signals are made: a "voice" is a buzz of harmonics through a moving resonance, in syllables of 200 ms.
class SpeechActivityTest {
    private static final int RATE = 16_000;
    private static final int BORDER = 120;

    @Test
    void findsWhereSomeoneSpeaks() {
        double[] sound = noise(20, 30);
        voice(sound, 2.0, 5.0, 3000);
        voice(sound, 7.5, 8.5, 3000);
        voice(sound, 12.0, 18.0, 1500);
        assertSpans(sound, 2000, 5000, 7500, 8500, 12_000, 18_000);
    }

    @Test
    void findsAVoiceThatBeginsAtOnceAndEndsWithTheRecording() {
        double[] sound = noise(6, 30);
        voice(sound, 0, 6, 3000);
        List<TimeSpan> spans = spans(sound);
        assertEquals(1, spans.size(), spans.toString());
        assertEquals(0, spans.getFirst().start(), BORDER);
        assertEquals(6000, spans.getFirst().end(), BORDER);
        assertTrue(spans.getFirst().end() <= 6000);
    }

    @Test
    void hearsAVoiceOverLoudNoise() {
        double[] sound = noise(20, 800);
        voice(sound, 3, 6, 8000);
        voice(sound, 10, 14, 8000);
        assertSpans(sound, 3000, 6000, 10_000, 14_000);
    }

    @Test
    void hearsAQuietVoice() {
        double[] sound = noise(12, 2);
        voice(sound, 4, 8, 120);
        assertSpans(sound, 4000, 8000);
    }

    @Test
    void hearsSyllablesOfNoiseToo() {
        double[] sound = noise(10, 20);
        Random random = new Random(8);
        for (int i = 3 * RATE; i < 6 * RATE; i++) {
            sound[i] += random.nextGaussian() * 2500 * syllable(i / (double) RATE);
        }
        assertSpans(sound, 3000, 6000);
    }

    @Test
    void silenceIsNoSpeech() {
        assertEquals(List.of(), spans(new double[30 * RATE]));
        assertEquals(List.of(), spans(new double[0]));
        assertEquals(List.of(), spans(new double[100]));
    }

    @Test
    void steadyNoiseIsNoSpeechAtAnyLevel() {
        for (int level : new int[] {1, 30, 1000, 8000}) {
            assertEquals(List.of(), spans(noise(30, level)), "level " + level);
        }
    }

    @Test
    void noiseThatSetsInAndOutIsNoSpeech() {
        double[] sound = noise(30, 5);
        add(sound, 5, 20, noise(30, 1500));
        add(sound, 24, 25.5, noise(30, 1500));
        assertEquals(List.of(), spans(sound));
    }

    @Test
    void humAndTonesAreNoSpeech() {
        for (double pitch : new double[] {50, 100, 440, 1000, 2000, 3000}) {
            double[] steady = noise(20, 3);
            tone(steady, 0, 20, pitch, 6000);
            assertEquals(List.of(), spans(steady), pitch + " Hz all the time");
            double[] beeps = noise(20, 3);
            for (double at = 1; at < 18; at += 0.7) {
                tone(beeps, at, at + 0.4, pitch, 6000);
            }
            assertEquals(List.of(), spans(beeps), pitch + " Hz again and again");
        }
        double[] mains = noise(20, 3);
        for (int harmonic = 1; harmonic < 20; harmonic++) {
            tone(mains, 3, 12, 50 * harmonic, 4000.0 / harmonic);
        }
        assertEquals(List.of(), spans(mains));
    }

    @Test
    void findsTheVoiceBetweenTones() {
        double[] sound = noise(20, 10);
        tone(sound, 1, 3, 1000, 6000);
        voice(sound, 6, 9, 3000);
        tone(sound, 14, 17, 440, 6000);
        assertSpans(sound, 6000, 9000);
    }

    @Test
    void clicksAreTooShortForSpeech() {
        double[] sound = noise(20, 10);
        Random random = new Random(3);
        for (int second = 1; second < 19; second++) {
            for (int i = 0; i < RATE / 50; i++) {
                sound[second * RATE + i] += random.nextGaussian() * 9000;
            }
        }
        assertEquals(List.of(), spans(sound));
    }

    @Test
    void bridgesShortPausesAndKeepsLongOnesOpen() {
        double[] sound = noise(16, 20);
        voice(sound, 2, 4, 3000);
        voice(sound, 4.3, 6, 3000);
        voice(sound, 7, 9, 3000);
        assertSpans(sound, 2000, 6000, 7000, 9000);
    }

    @Test
    void cutsALongSpeechWhereItIsQuietest() {
        double[] sound = noise(60, 20);
        voice(sound, 2, 52, 3000);
        // Two breaths, too short for a pause, and not in time with the syllables.
        Arrays.fill(sound, (int) (11.93 * RATE), (int) (12.07 * RATE), 0);
        Arrays.fill(sound, (int) (24.53 * RATE), (int) (24.67 * RATE), 0);
        List<TimeSpan> spans = spans(sound);
        assertEquals(2000, spans.getFirst().start(), BORDER);
        assertEquals(52_000, spans.getLast().end(), 2 * BORDER);
        assertEquals(12_000, spans.getFirst().end(), 80);
        assertEquals(24_600, spans.get(1).end(), 80);
        for (int i = 0; i < spans.size(); i++) {
            assertTrue(spans.get(i).length().toMillis() <= 15_300, spans.toString());
            assertTrue(i == 0 || spans.get(i).start() == spans.get(i - 1).end(), spans.toString());
        }
    }

    @Test
    void theSizeOfTheBlocksDoesNotMatter() {
        double[] sound = noise(20, 30);
        voice(sound, 2, 5, 3000);
        voice(sound, 9, 14, 3000);
        List<TimeSpan> whole = spans(sound);
        short[] samples = samples(sound);
        long seed = 6;
        Random random = new Random(seed);
        SpeechActivity activity = new SpeechActivity();
        for (int from = 0; from < samples.length;) {
            int count = Math.min(random.nextInt(1, 5000), samples.length - from);
            activity.feed(Arrays.copyOfRange(samples, from, from + count), count);
            from += count;
        }
        assertEquals(whole, activity.end(), "seed " + seed);
    }

    private static void assertSpans(double[] sound, int... borders) {
        List<TimeSpan> spans = spans(sound);
        assertEquals(borders.length / 2, spans.size(), spans.toString());
        for (int i = 0; i < spans.size(); i++) {
            assertEquals(borders[2 * i], spans.get(i).start(), BORDER, spans.toString());
            assertEquals(borders[2 * i + 1], spans.get(i).end(), 2 * BORDER, spans.toString());
        }
    }

    private static List<TimeSpan> spans(double[] sound) {
        SpeechActivity activity = new SpeechActivity();
        activity.feed(samples(sound), sound.length);
        return activity.end();
    }

    private static short[] samples(double[] sound) {
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(sound[i]), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    private static double[] noise(double seconds, double level) {
        Random random = new Random(42);
        double[] sound = new double[(int) (seconds * RATE)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = random.nextGaussian() * level;
        }
        return sound;
    }

    /// A buzz of 120 Hz, its harmonics shaped by a resonance that moves from syllable to syllable.
    private static void voice(double[] sound, double from, double to, double level) {
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            double t = i / (double) RATE;
            double resonance = 600 + 500 * Math.sin(2 * Math.PI * 1.3 * t);
            double pitch = 120;
            double sum = 0;
            for (int h = 1; h <= 25; h++) {
                double far = (h * pitch - resonance) / 300;
                sum += Math.sin(2 * Math.PI * h * pitch * t + h * h) / (1 + far * far);
            }
            sound[i] += level * sum / 2 * syllable(t);
        }
    }

    /// Up and down within 200 ms, never quite silent.
    private static double syllable(double t) {
        return 0.05 + 0.95 * Math.pow(Math.sin(Math.PI * (t % 0.2) / 0.2), 2);
    }

    private static void tone(double[] sound, double from, double to, double pitch, double level) {
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            sound[i] += level * Math.sin(2 * Math.PI * pitch * i / RATE);
        }
    }

    private static void add(double[] sound, double from, double to, double[] more) {
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            sound[i] += more[i];
        }
    }
}
