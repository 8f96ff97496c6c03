package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.picture.PictureFollower;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// One run of the picture, without a display and in silence: how long after a leap the frame of the new place is there, and the first
/// one on the way to it; while it plays at its own speed and at twice of that, what it takes of a processor beyond the sound, how many
/// frames are not seen, and how far picture and sound are apart. Says each figure on standard output.
public final class PictureRun {
    private static final int LEAPS = 40;
    private static final double P95 = 0.95;
    private static final Duration WARMING = Duration.ofSeconds(4);
    private static final Duration WATCHED = Duration.ofSeconds(20);
    private static final long LOOK_NANOS = 500_000;
    private final WorkerMediaReader sound;
    private final WorkerMediaReader pictures;
    private final Path film;

    private PictureRun(Path folder) throws IOException, InterruptedException {
        film = new Recordings(folder).film();
        sound = new WorkerMediaReader(WorkerMediaReader.command(Main.class, folder.resolve("natives")));
        pictures = new WorkerMediaReader(WorkerMediaReader.command(Main.class, folder.resolve("natives")));
    }

    /// @param arguments a folder for what is made once
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        // The toolkit of the window would keep the program alive after a fault.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            fault.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        PictureRun run = new PictureRun(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-media"));
        run.leaps();
        run.plays();
        run.sound.close();
        run.pictures.close();
        System.exit(0);
    }

    private void leaps() {
        Random random = new Random(6);
        double[] exact = new double[LEAPS];
        double[] first = new double[LEAPS];
        try (PictureFollower follower = PictureFollower.start(() -> pictures.openPicture(film), new Told())) {
            follower.fit(new PictureSize(1280, 720));
            leap(follower, Duration.ofSeconds(1));
            for (int i = 0; i < LEAPS; i++) {
                double[] taken = leap(follower, Duration.ofMillis(random.nextInt(1000 * (Recordings.FILM_SECONDS - 1))));
                first[i] = taken[0];
                exact[i] = taken[1];
            }
        }
        Times.say("picture.leap.p50", at(exact, 0.5));
        Times.say("picture.leap.p95", at(exact, P95));
        Times.say("picture.leap.first-sight.p50", at(first, 0.5));
        Times.say("picture.leap.first-sight.p95", at(first, P95));
    }

    /// How long it takes until a frame of another place is there, and until it is the right one, in milliseconds.
    private static double[] leap(PictureFollower follower, Duration moment) {
        long begun = System.nanoTime();
        var old = follower.at(moment);
        var now = old;
        double first = Double.NaN;
        while (now.filter(frame -> frame.covers(moment)).isEmpty()) {
            LockSupport.parkNanos(LOOK_NANOS);
            now = follower.at(moment);
            if (Double.isNaN(first) && !now.equals(old)) {
                first = (System.nanoTime() - begun) / 1e6;
            }
        }
        double exact = (System.nanoTime() - begun) / 1e6;
        return new double[] {Double.isNaN(first) ? exact : first, exact};
    }

    private void plays() throws InterruptedException, ExecutionException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (PlaybackEngine player = new PlaybackEngine(sound, format -> new SilentSink(format, System::nanoTime))) {
            player.open(film);
            player.play();
            double alone = effort();
            Projection projection = onFx(new FutureTask<>(() -> new Projection(player, pictures, film)));
            for (int speed = 1; speed <= 2; speed++) {
                player.seek(Duration.ZERO);
                player.setRate(speed);
                Thread.sleep(WARMING);
                onFx(new FutureTask<>(projection::begin, true));
                Effort effort = new Effort();
                Thread.sleep(WATCHED);
                Times.say("picture.cpu.at-" + speed + "x", effort.percent() - alone);
                Times.say("picture.dropped.at-" + speed + "x", onFx(new FutureTask<>(projection::dropped)));
                Times.say("picture.apart.at-" + speed + "x", onFx(new FutureTask<>(projection::apart)));
            }
            onFx(new FutureTask<>(projection::close, true));
        }
    }

    /// What the sound takes by itself, in percent of a processor.
    private static double effort() throws InterruptedException {
        Thread.sleep(WARMING);
        Effort effort = new Effort();
        Thread.sleep(WARMING);
        return effort.percent();
    }

    private static <T> T onFx(RunnableFuture<T> work) throws InterruptedException, ExecutionException {
        Platform.runLater(work);
        return work.get();
    }

    private static double at(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * part) - 1];
    }

    /// Ends the run when there is no picture.
    private record Told() implements PictureFollower.Listener {
        @Override
        public void opened(PictureInfo info) { }

        @Override
        public void failed(Problem why) {
            System.err.println(why.key());
            System.exit(1);
        }
    }
}
