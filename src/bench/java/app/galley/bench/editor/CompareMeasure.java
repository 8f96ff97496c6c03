package app.galley.bench.editor;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.review.Comparison;
import java.util.Random;

/// What it takes to compare 45,000 words with themselves after 750 corrections, and with a text that is mostly another.
final class CompareMeasure {
    private static final int TURNS = 1_500;

    void run() {
        Transcript before = Interview.of(TURNS, 30);
        Transcript corrected = corrected(before);
        Transcript other = Interview.of(1_400, 33);
        double[] corrections = new double[10];
        double[] others = new double[10];
        for (int i = 0; i < corrections.length; i++) {
            corrections[i] = took(before, corrected);
            others[i] = took(before, other);
        }
        Times.say("compare.750-corrections", corrections);
        Times.say("compare.mostly-other", others);
    }

    private static double took(Transcript before, Transcript after) {
        long begin = System.nanoTime();
        Comparison.of(before, after, Comparison.Measure.AS_WRITTEN);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static Transcript corrected(Transcript before) {
        Random random = new Random(3);
        Transcript now = before;
        for (int i = 0; i < TURNS; i += 2) {
            int at = random.nextInt(now.turns().get(i).text().length() / 2);
            now = Edits.replace(now, new Position(i, at), new Position(i, at + 5), "new" + i, Position.START).applyTo(now);
        }
        return now;
    }
}
