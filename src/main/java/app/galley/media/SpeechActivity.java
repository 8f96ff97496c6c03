package app.galley.media;

import app.galley.transcript.TimeSpan;
import java.util.List;

/// Finds where someone speaks, while samples stream through: 16 kHz, one channel ([PcmFormat#SPEECH]). It looks at the loudness
/// between 200 and 3500 Hz in steps of 10 ms, against the quietest of the three seconds before and after, so that steady
/// noise of any level is not taken for speech; stretches that are as even as a hum, or that are a single tone, are left
/// out. It hears no words: music and other lively noise pass for speech. Memory does not grow with the recording, apart
/// from the spans themselves. One thread; used once.
public final class SpeechActivity {
    private static final int STEP_SAMPLES = 160;
    private static final int AROUND = 300;
    private static final int BLOCK = 10;
    private static final double SILENCE_DB = -62;
    private static final double LEAST_MARGIN_DB = 6;
    private static final double MOST_MARGIN_DB = 12;
    private static final double MARGIN_SHARE = 0.25;
    /// What two delayed copies leave unexplained of a pure tone; of a sung vowel they leave ten times more.
    private static final double TONE_REST = 5e-4;
    private static final int TONE_LAG = 4;
    private static final double FULL_SCALE = 32768.0 * 32768.0;

    private final SpeechBand band = new SpeechBand();
    private final double[] filtered = new double[STEP_SAMPLES + 2 * TONE_LAG];
    private final float[] loudness = new float[2 * AROUND + 2 * BLOCK];
    private final boolean[] tonal = new boolean[loudness.length];
    private final SpeechSpans spans = new SpeechSpans();
    private int inStep;
    private long samples;
    private long steps;
    private long judged;

    /// Takes the next samples.
    public void feed(short[] sound, int count) {
        for (int i = 0; i < count; i++) {
            filtered[2 * TONE_LAG + inStep++] = band.filter(sound[i]);
            if (inStep == STEP_SAMPLES) {
                endStep();
            }
        }
        samples += count;
    }

    /// Takes no more samples and yields where someone speaks: in order, not overlapping, none longer than 15 s.
    public List<TimeSpan> end() {
        while (judged < steps) {
            judge();
        }
        return spans.end(samples * 1000 / PcmFormat.SPEECH.sampleRate());
    }

    private void endStep() {
        int at = (int) (steps % loudness.length);
        double power = 0;
        for (int i = 2 * TONE_LAG; i < filtered.length; i++) {
            power += filtered[i] * filtered[i];
        }
        loudness[at] = (float) (10 * Math.log10(power / STEP_SAMPLES / FULL_SCALE + 1e-9));
        tonal[at] = isTone(power);
        System.arraycopy(filtered, STEP_SAMPLES, filtered, 0, 2 * TONE_LAG);
        inStep = 0;
        steps++;
        if (steps - judged > AROUND) {
            judge();
        }
    }

    /// A sinusoid is the sum of two delayed copies of itself, whatever its pitch: the least squares of that.
    private boolean isTone(double power) {
        double aa = 0;
        double bb = 0;
        double ab = 0;
        double xa = 0;
        double xb = 0;
        for (int i = 2 * TONE_LAG; i < filtered.length; i++) {
            double x = filtered[i];
            double a = filtered[i - TONE_LAG];
            double b = filtered[i - 2 * TONE_LAG];
            aa += a * a;
            bb += b * b;
            ab += a * b;
            xa += x * a;
            xb += x * b;
        }
        if (power == 0 || aa == 0) {
            return false;
        }
        double det = aa * bb - ab * ab;
        boolean alike = det <= 1e-6 * aa * bb;
        double ca = alike ? xa / aa : (xa * bb - xb * ab) / det;
        double cb = alike ? 0 : (xb * aa - xa * ab) / det;
        return power - ca * xa - cb * xb < TONE_REST * power;
    }

    private void judge() {
        long step = judged++;
        float before = Float.MAX_VALUE;
        float after = Float.MAX_VALUE;
        float loudest = -Float.MAX_VALUE;
        for (long s = Math.max(1, step - AROUND); s < Math.min(steps - 1, step + AROUND); s += 2) {
            float here = smooth(s);
            if (s <= step) {
                before = Math.min(before, here);
            }
            if (s >= step) {
                after = Math.min(after, here);
            }
            loudest = Math.max(loudest, here);
        }
        double floor = before == Float.MAX_VALUE ? after : after == Float.MAX_VALUE ? before : Math.max(before, after);
        double margin = Math.clamp((loudest - floor) * MARGIN_SHARE, LEAST_MARGIN_DB, MOST_MARGIN_DB);
        float here = smooth(Math.clamp(step, Math.min(1, steps - 1), Math.max(0, steps - 2)));
        boolean loud = here > Math.max(floor + margin, SILENCE_DB);
        spans.step(step, here, loud, tonal[(int) (step % tonal.length)]);
    }

    private float smooth(long step) {
        return (at(step - 1) + at(step) + at(step + 1)) / 3;
    }

    private float at(long step) {
        return loudness[(int) (Math.clamp(step, 0, steps - 1) % loudness.length)];
    }
}
