package app.galley.media.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The first cases of EBU Tech 3341, which say what a meter has to show for tones of 1000 Hz, and what follows from them.
class LoudnessTest {
    @Test
    void aStereoToneOf23BelowFullScaleIsAsLoudAsItIsSaidToBeAtAnyRate() {
        for (int rate : new int[] {16_000, 22_050, 44_100, 48_000, 96_000, 192_000}) {
            assertEquals(-23.0, measured(rate, 2, new Tone(20, -23)), 0.1, rate + " Hz");
            assertEquals(-33.0, measured(rate, 2, new Tone(20, -33)), 0.1, rate + " Hz");
        }
    }

    @Test
    void oneChannelIsThreeDecibelsQuieter() {
        assertEquals(-26.0, measured(48_000, 1, new Tone(20, -23)), 0.1);
    }

    @Test
    void quietStretchesDoNotCount() {
        assertEquals(-23.0, measured(48_000, 2, new Tone(10, -36), new Tone(60, -23), new Tone(10, -36)), 0.1);
        assertEquals(-23.0, measured(48_000, 2, new Tone(10, -72), new Tone(10, -36), new Tone(60, -23), new Tone(10, -36),
                new Tone(10, -72)), 0.1);
        assertEquals(-23.0, measured(48_000, 2, new Tone(20, -26), new Tone(20.1, -20), new Tone(20, -26)), 0.1);
    }

    @Test
    void silenceAndWhatIsTooShortHaveNoLoudness() {
        assertEquals(Double.NEGATIVE_INFINITY, measured(48_000, 2, new Tone(2, -200)));
        assertEquals(Double.NEGATIVE_INFINITY, measured(48_000, 2, new Tone(0.3, -20)));
        assertEquals(Double.NEGATIVE_INFINITY, new Loudness(48_000, 2).samplePeak());
    }

    @Test
    void theHighestSampleIsTheHighestOfAllChannels() {
        Loudness loudness = new Loudness(48_000, 2);
        loudness.feed(new short[] {1, 2, -16_384, 3, 4, 100}, 3);
        assertEquals(-6.02, loudness.samplePeak(), 0.01);
        loudness.feed(new short[] {Short.MIN_VALUE, 0}, 1);
        assertEquals(0, loudness.samplePeak(), 1e-9);
    }

    @Test
    void theSizeOfThePortionsDoesNotMatter() {
        short[] sound = new Tone(3, -20).samples(44_100, 2);
        Loudness whole = new Loudness(44_100, 2);
        whole.feed(sound, sound.length / 2);
        Loudness inParts = new Loudness(44_100, 2);
        for (int at = 0, size = 1; at < sound.length; at += 2 * size, size = size % 977 + 13) {
            int frames = Math.min(size, (sound.length - at) / 2);
            inParts.feed(Arrays.copyOfRange(sound, at, at + 2 * frames), frames);
            size = frames;
        }
        assertEquals(whole.integrated(), inParts.integrated(), 1e-9);
    }

    private static double measured(int rate, int channels, Tone... tones) {
        Loudness loudness = new Loudness(rate, channels);
        for (Tone tone : tones) {
            short[] samples = tone.samples(rate, channels);
            loudness.feed(samples, samples.length / channels);
        }
        return loudness.integrated();
    }

    private record Tone(double seconds, double decibels) {
        short[] samples(int rate, int channels) {
            double high = 32_768 * Math.pow(10, decibels / 20);
            short[] samples = new short[(int) Math.round(seconds * rate) * channels];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) Math.round(high * Math.sin(2 * Math.PI * 1000 * (i / channels) / rate));
            }
            return samples;
        }
    }
}
