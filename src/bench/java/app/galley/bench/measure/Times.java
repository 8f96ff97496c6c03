package app.galley.bench.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Takes times and says them on standard output, one line `= NAME NUMBER` for each. Used by one thread.
public final class Times {
    private final Runnable settle;

    /// Takes the time of operations.
    ///
    /// @param settle what belongs to every operation: styles and layout
    public Times(Runnable settle) {
        this.settle = settle;
    }

    /// Does something so many times and says the middle and the slowest hundredth, in milliseconds.
    public void take(String name, int count, IntConsumer operation) {
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
    public double once(Runnable operation) {
        long begin = System.nanoTime();
        operation.run();
        settle.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /// Says the middle and the slowest hundredth of some times, in milliseconds.
    public static void say(String name, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        say(name + ".p50", sorted[sorted.length / 2]);
        say(name + ".p99", sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
    }

    /// Says a figure.
    public static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "= %s %.4f%n", name, value);
    }
}
