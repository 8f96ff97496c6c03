package app.galley.media;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/// Makes spans out of steps of 10 ms that are loud or not: short pauses are bridged, what is too short, too even or a pure tone
/// is left out, a little is added before and after, and what is too long is cut where it is quietest.
final class SpeechSpans {
    private static final int STEP_MILLISECONDS = 10;
    private static final int HANGOVER = 10;
    private static final int SHORTEST = 15;
    private static final int LONGEST_PAUSE = 30;
    private static final int LEAD = 6;
    private static final int TAIL = 12;
    private static final int LONGEST = 1500;
    private static final int EARLIEST_CUT = 500;
    private static final int CUT_WIDTH = 8;
    /// Noise at one level stays within so many dB nearly all the time, apart from where it sets in and out; syllables do not.
    private static final int EVEN_DB = 6;
    private static final double EVEN_SHARE = 0.85;
    private static final int EVEN_LENGTH = 12;
    private static final int LOWEST_DB = -100;
    private static final double TONE_SHARE = 0.7;

    private final List<TimeSpan> found = new ArrayList<>();
    private final float[] loudness = new float[3 * LONGEST];
    private Run run = new Run(0);
    private boolean inRun;
    private long from = -1;
    private long to;
    private boolean cut;

    /// Takes the next step.
    void step(long step, float loud, boolean isLoud, boolean tonal) {
        loudness[(int) (step % loudness.length)] = loud;
        if (isLoud) {
            if (!inRun) {
                run = new Run(step);
                inRun = true;
            }
            run.add(step, loud, tonal);
        }
        if (inRun && (step - run.last >= HANGOVER || step - run.first >= LONGEST)) {
            endRun();
        }
    }

    /// Ends and yields all spans.
    ///
    /// @param length of the recording in milliseconds, which no span exceeds
    List<TimeSpan> end(long length) {
        if (inRun) {
            endRun();
        }
        endSpan();
        return found.stream().filter(s -> s.start() < length)
                .map(s -> new TimeSpan(s.start(), Math.min(s.end(), length))).toList();
    }

    private void endRun() {
        inRun = false;
        if (!run.isSpeech()) {
            return;
        }
        if (from >= 0 && run.first - to > LONGEST_PAUSE + LEAD + TAIL) {
            endSpan();
        }
        if (from < 0) {
            from = run.first;
            cut = false;
        }
        to = run.last + 1;
        while (to - from > LONGEST) {
            long quietest = quietest(from + EARLIEST_CUT, from + LONGEST);
            add(cut ? from : from - LEAD, quietest);
            from = quietest;
            cut = true;
        }
    }

    private void endSpan() {
        if (from >= 0 && (cut || to - from >= SHORTEST)) {
            add(cut ? from : from - LEAD, to + TAIL);
        }
        from = -1;
    }

    private void add(long start, long end) {
        found.add(new TimeSpan(Math.max(0, start) * STEP_MILLISECONDS, end * STEP_MILLISECONDS));
    }

    private long quietest(long earliest, long latest) {
        long best = latest;
        double least = Double.MAX_VALUE;
        for (long middle = earliest; middle < latest; middle++) {
            double sum = 0;
            for (long s = middle - CUT_WIDTH / 2; s < middle + CUT_WIDTH / 2; s++) {
                sum += loudness[(int) (s % loudness.length)];
            }
            if (sum < least) {
                least = sum;
                best = middle;
            }
        }
        return best;
    }

    /// Loud steps with no longer pause than the hangover between them.
    private static final class Run {
        private final long first;
        private final int[] levels = new int[1 - LOWEST_DB + EVEN_DB];
        private long last;
        private int count;
        private int tones;

        Run(long first) {
            this.first = first;
            this.last = first;
        }

        void add(long step, float loud, boolean tonal) {
            last = step;
            count++;
            tones += tonal ? 1 : 0;
            levels[Math.clamp(Math.round(loud) - LOWEST_DB, 0, -LOWEST_DB)]++;
        }

        boolean isSpeech() {
            return tones < TONE_SHARE * count && (count < EVEN_LENGTH || mostAtOneLevel() < EVEN_SHARE * count);
        }

        private int mostAtOneLevel() {
            int most = 0;
            int within = 0;
            for (int level = 0; level < levels.length; level++) {
                within += levels[level] - (level < EVEN_DB ? 0 : levels[level - EVEN_DB]);
                most = Math.max(most, within);
            }
            return most;
        }
    }
}
