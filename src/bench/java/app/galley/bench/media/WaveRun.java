package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.ui.sound.wave.model.TimeAxis;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// One run of the waveform without a display: what a repaint takes of the FX thread, one in each frame, in the time that the thread was
/// at work, and by the clock, in which other programs have their share; and what the sound of four hours keeps in memory. Says each figure on standard output.
public final class WaveRun extends AnimationTimer {
    private static final int WARMING = 150;
    private static final int REPAINTS = 400;
    private static final double MEGABYTE = 1e6;
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(9);
    private final Deque<Round> rounds = new ArrayDeque<>();
    private final Desktop desktop;
    private final CountDownLatch done;
    private final double empty;
    private double[] taken = new double[0];
    private double[] passed = new double[0];
    private int count;

    /// Repaints at one zoom or many.
    ///
    /// @param span yields how many seconds to show next
    private record Round(String name, int count, DoubleSupplier span) { }

    private WaveRun(Path folder, CountDownLatch done) {
        this.done = done;
        desktop = new Desktop(folder);
        empty = heap();
        desktop.hear();
        double widest = Math.log(Desktop.SECONDS);
        double closest = Math.log(TimeAxis.CLOSEST * Desktop.WIDTH);
        for (Round zoom : List.of(new Round("whole", 0, () -> Desktop.SECONDS * (0.97 + 0.02 * random.nextDouble())),
                new Round("minute", 0, () -> 60), new Round("word", 0, () -> 3),
                new Round("any", 0, () -> Math.exp(closest + random.nextDouble() * (widest - closest))))) {
            rounds.add(new Round("wave.repaint.warming." + zoom.name, WARMING, zoom.span));
            rounds.add(new Round("wave.repaint." + zoom.name, REPAINTS, zoom.span));
        }
    }

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path folder = Files.createTempDirectory("galley-bench");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new WaveRun(folder, done).start());
        done.await();
        Files.delete(folder);
        System.exit(0);
    }

    @Override
    public void handle(long now) {
        Round round = rounds.peek();
        if (round == null) {
            stop();
            Times.say("wave.heap", heap() - empty);
            desktop.close();
            done.countDown();
            return;
        }
        if (count == 0) {
            taken = new double[round.count];
            passed = new double[round.count];
        }
        long spent = thread.getCurrentThreadCpuTime();
        passed[count] = new Times(desktop::settle).once(() -> look(round.span.getAsDouble()));
        taken[count++] = (thread.getCurrentThreadCpuTime() - spent) / 1e6;
        if (count == round.count) {
            Times.say(round.name, taken);
            Times.say(round.name + ".by-the-clock", passed);
            rounds.remove();
            count = 0;
        }
    }

    private void look(double shown) {
        TimeAxis axis = desktop.wave().axisProperty().get();
        desktop.wave().look(new TimeAxis(random.nextDouble() * (Desktop.SECONDS - shown), shown / axis.width(), axis.width(), axis.length()));
    }

    /// What lives on the heap, in megabytes: the pixels of pictures do too when the processor draws.
    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
