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
    private static final int BLOCK_STEPS = 10;
    private static final int BLOCKS_AROUND = 30;
    private static final int LOOK_AHEAD = (BLOCKS_AROUND + 1) * BLOCK_STEPS;
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
    private final float[] loudness = new float[2 * LOOK_AHEAD];
    private final boolean[] tonal = new boolean[loudness.length];
    private final float[] quietest = new float[2 * BLOCKS_AROUND + 4];
    private final float[] loudest = new float[quietest.length];
    private final SpeechSpans spans = new SpeechSpans();
    private int inStep;
    private long samples;
    private long steps;
    private long smoothed;
    private long judged;
    private double threshold;
    private float before;
    private float last;

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
        if (steps > 0) {
            smooth(last);
        }
        while (judged < smoothed) {
            judge();
        }
        return spans.end(samples * 1000 / PcmFormat.SPEECH.sampleRate());
    }

    private void endStep() {
        double power = 0;
        for (int i = 2 * TONE_LAG; i < filtered.length; i++) {
            power += filtered[i] * filtered[i];
        }
        float loud = (float) (10 * Math.log10(power / STEP_SAMPLES / FULL_SCALE + 1e-9));
        tonal[(int) (steps % tonal.length)] = isTone(power);
        System.arraycopy(filtered, STEP_SAMPLES, filtered, 0, 2 * TONE_LAG);
        inStep = 0;
        if (steps++ == 0) {
            before = loud;
        } else {
            smooth(loud);
        }
        last = loud;
        if (smoothed - judged > LOOK_AHEAD) {
            judge();
        }
    }

    /// The step before the newest gets the mean of its neighbours and itself.
    private void smooth(float next) {
        float mean = (before + last + next) / 3;
        before = last;
        loudness[(int) (smoothed % loudness.length)] = mean;
        int block = (int) (smoothed / BLOCK_STEPS % quietest.length);
        boolean first = smoothed % BLOCK_STEPS == 0;
        quietest[block] = first ? mean : Math.min(quietest[block], mean);
        loudest[block] = first ? mean : Math.max(loudest[block], mean);
        smoothed++;
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
        if (judged % BLOCK_STEPS == 0) {
            threshold = threshold(judged / BLOCK_STEPS);
        }
        float loud = loudness[(int) (judged % loudness.length)];
        spans.step(judged, loud, loud > threshold, tonal[(int) (judged % tonal.length)]);
        judged++;
    }

    /// What must be exceeded in a block: noise that sets in or ends in the middle of the window is heard on one side only.
    private double threshold(long block) {
        float past = Float.MAX_VALUE;
        float coming = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        long newest = (smoothed - 1) / BLOCK_STEPS;
        for (long b = Math.max(0, block - BLOCKS_AROUND); b <= Math.min(newest, block + BLOCKS_AROUND); b++) {
            int at = (int) (b % quietest.length);
            past = b < block ? Math.min(past, quietest[at]) : past;
            coming = b > block ? Math.min(coming, quietest[at]) : coming;
            most = Math.max(most, loudest[at]);
        }
        float floor = past == Float.MAX_VALUE ? coming : coming == Float.MAX_VALUE ? past : Math.max(past, coming);
        return Math.max(SILENCE_DB, floor + Math.clamp((most - floor) * MARGIN_SHARE, LEAST_MARGIN_DB, MOST_MARGIN_DB));
    }
}
