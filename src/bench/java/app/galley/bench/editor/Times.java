package app.galley.bench.editor;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Takes times and says them on standard output, one line `= NAME NUMBER` for each. Used by one thread.
final class Times {
    private final Runnable settle;

    /// @param settle what belongs to every operation: styles and layout
    Times(Runnable settle) {
        this.settle = settle;
    }

    /// Does something so many times and says the middle and the slowest hundredth, in milliseconds.
    void take(String name, int count, IntConsumer operation) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            operation.accept(i);
            settle.run();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        say(name, times);
    }

    /// What one operation takes, in milliseconds.
    double once(Runnable operation) {
        long begin = System.nanoTime();
        operation.run();
        settle.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    static void say(String name, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        say(name + ".p50", sorted[sorted.length / 2]);
        say(name + ".p99", sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
    }

    static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "= %s %.4f%n", name, value);
    }
}
