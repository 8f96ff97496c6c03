package app.galley.bench.editor;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.transcript.Timeline;
import app.galley.transcript.Transcript;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// One run on a display: for a minute the highlight moves along at the pace of speech and the page follows it. Says how many
/// frames came later than 25 ms after the one before.
public final class EditorFrames {
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final double LATE_MILLISECONDS = 25;

    private EditorFrames() { }

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> watch(done));
        done.await();
        System.exit(0);
    }

    private static void watch(CountDownLatch done) {
        Page page = new Page(false);
        Transcript transcript = Interview.of(1_500, 30);
        page.open(transcript);
        page.caret(700, 0);
        page.settle();
        page.view.followProperty().set(true);
        Timeline timeline = Timeline.of(transcript);
        long start = transcript.turns().get(700).time().start();
        double[] frames = new double[20_000];
        new AnimationTimer() {
            private long begun;
            private long last;
            private int count;
            private Optional<Timeline.WordPlace> current = Optional.empty();

            @Override
            public void handle(long now) {
                long moment = System.nanoTime();
                begun = begun == 0 ? moment : begun;
                Duration passed = Duration.ofNanos(moment - begun);
                Optional<Timeline.WordPlace> heard = timeline.wordAt(start + passed.toMillis());
                if (!heard.equals(current)) {
                    current = heard;
                    heard.ifPresent(place -> page.view.setCurrent(place.turn(), place.word()));
                }
                if (passed.compareTo(WARMING) > 0 && count < frames.length) {
                    frames[count++] = (moment - last) / 1e6;
                }
                last = moment;
                if (passed.compareTo(WARMING.plus(WATCHED)) > 0) {
                    stop();
                    say(Arrays.copyOf(frames, count));
                    done.countDown();
                }
            }
        }.start();
    }

    private static void say(double[] frames) {
        Times.say("frames", frames);
        Times.say("frames.max", Arrays.stream(frames).max().orElse(Double.NaN));
        Times.say("frames.counted", frames.length);
        Times.say("frames.late", Arrays.stream(frames).filter(f -> f > LATE_MILLISECONDS).count());
    }
}
