package app.galley.bench.measure;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Does one thing in each pulse of a window, and takes the time of it together with the styles and the layout that the window makes for it. FX thread.
public final class Pulses {
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Scene scene;

    private record Step(Runnable operation, DoubleConsumer took) { }

    /// @param scene of a window that is shown
    public Pulses(Scene scene) {
        this.scene = scene;
    }

    /// Adds what is to be done in a pulse.
    ///
    /// @param took told the milliseconds
    public void then(Runnable operation, DoubleConsumer took) {
        steps.add(new Step(operation, took));
    }

    /// Adds what is to be done in a pulse.
    public void then(Runnable operation) {
        then(operation, milliseconds -> { });
    }

    /// Begins.
    ///
    /// @param end run behind the last pulse
    public void run(Runnable end) {
        long[] begin = new long[1];
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                Step step = steps.peek();
                if (step == null) {
                    stop();
                    end.run();
                } else {
                    begin[0] = System.nanoTime();
                    step.operation().run();
                }
            }
        };
        scene.addPostLayoutPulseListener(() -> {
            Step done = begin[0] == 0 ? null : steps.poll();
            if (done != null) {
                done.took().accept((System.nanoTime() - begin[0]) / 1e6);
            }
        });
        timer.start();
    }
}
