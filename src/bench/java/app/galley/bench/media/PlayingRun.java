package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.media.playback.SmoothClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One run of playing on the silent clock, with the worker that decodes: how long one waits for the first sound, how steady the shown
/// position is, what playing takes of a processor, and whether much seeking, opening and closing leaves anything behind. Says each
/// figure on standard output.
public final class PlayingRun {
    private static final int SEEKS = 60;
    private static final int SHOWN_SECONDS = 60;
    private static final long FRAME_NANOS = 1_000_000_000L / 60;
    private static final int EFFORT_SECONDS = 20;
    private static final int RANDOM_SEEKS = 500;
    private static final int OPENINGS = 200;
    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final long PAGE = 4096;
    private final Random random = new Random(7);
    private final Path natives;

    private PlayingRun(Path natives) {
        this.natives = natives;
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench-media");
        Recordings recordings = new Recordings(folder);
        Path long4 = recordings.fourHours("mp3", "-c:a", "libmp3lame", "-q:a", "4");
        PlayingRun run = new PlayingRun(folder.resolve("natives"));
        run.cold(long4);
        run.warm(long4);
        run.openings(recordings.encoded("xing.mp3", "-q:a", "4"));
        System.exit(0);
    }

    private WorkerMediaReader reader() {
        return new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives));
    }

    private static PlaybackEngine engine(WorkerMediaReader reader) {
        return new PlaybackEngine(reader, format -> new SilentSink(format, System::nanoTime));
    }

    private void cold(Path file) {
        try (WorkerMediaReader reader = reader(); PlaybackEngine engine = engine(reader)) {
            Times.say("first-sound.worker-cold", firstSound(engine, file));
        }
    }

    /// From opening to the first frame that the sink has heard.
    private static double firstSound(PlaybackEngine engine, Path file) {
        long begin = System.nanoTime();
        engine.open(file);
        engine.play();
        until(() -> engine.state() == State.PLAYING && !engine.position().isZero());
        return (System.nanoTime() - begin) / 1e6;
    }

    private void warm(Path file) {
        try (WorkerMediaReader reader = reader(); PlaybackEngine engine = engine(reader)) {
            reader.warm();
            Times.say("first-sound", firstSound(engine, file));
            seeks(engine);
            shown(engine);
            effort(engine, "1x", 1);
            effort(engine, "2x", 2);
            wild(engine);
        }
    }

    private void seeks(PlaybackEngine engine) {
        double[] times = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            Duration target = Duration.ofMillis(random.nextInt(14_000_000));
            long begin = System.nanoTime();
            engine.seek(target);
            until(() -> engine.position().compareTo(target) > 0);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Times.say("sound-after-seek", times);
    }

    /// The shown position against the frames that the sink has heard, asked in between.
    private void shown(PlaybackEngine engine) {
        engine.seek(Duration.ofMinutes(5));
        until(() -> engine.position().compareTo(Duration.ofMinutes(5).plusSeconds(1)) > 0);
        SmoothClock clock = new SmoothClock();
        int polls = SHOWN_SECONDS * 60;
        double[] off = new double[polls];
        int backwards = 0;
        double last = 0;
        long next = System.nanoTime();
        for (int i = 0; i < polls; i++) {
            next += FRAME_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
            double shown = clock.shown(engine, System.nanoTime()).toNanos() / 1e6;
            off[i] = shown - engine.position().toNanos() / 1e6;
            backwards += shown < last ? 1 : 0;
            last = shown;
        }
        double mean = mean(off);
        double sum = 0;
        double worst = 0;
        for (double d : off) {
            sum += (d - mean) * (d - mean);
            worst = Math.max(worst, Math.abs(d));
        }
        Times.say("shown.sd", Math.sqrt(sum / polls));
        Times.say("shown.max", worst);
        Times.say("shown.backwards", backwards);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private void effort(PlaybackEngine engine, String name, double rate) {
        engine.setRate(rate);
        Duration from = engine.position();
        until(() -> engine.position().compareTo(from.plusSeconds(5)) > 0);
        Effort effort = new Effort();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(EFFORT_SECONDS);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        Times.say("playing.cpu." + name, effort.percent());
    }

    private void wild(PlaybackEngine engine) {
        long before = resident();
        for (int i = 0; i < RANDOM_SEEKS; i++) {
            Duration target = Duration.ofMillis(random.nextInt(14_000_000));
            engine.setRate(0.5 + random.nextInt(26) / 10.0);
            engine.seek(target);
            until(() -> engine.position().compareTo(target) > 0);
            if (engine.state() != State.PLAYING) {
                throw new IllegalStateException("not playing after " + i + " seeks but " + engine.state());
            }
        }
        Times.say("500-seeks.growth", (resident() - before) / 1e6);
    }

    private void openings(Path file) {
        try (WorkerMediaReader reader = reader(); PlaybackEngine engine = engine(reader)) {
            reader.warm();
            for (int i = 0; i < OPENINGS / 4; i++) {
                openOnce(engine, file);
            }
            long before = resident();
            for (int i = 0; i < OPENINGS; i++) {
                openOnce(engine, file);
            }
            Times.say("200-openings.growth", (resident() - before) / 1e6);
        }
    }

    private static void openOnce(PlaybackEngine engine, Path file) {
        engine.open(file);
        engine.play();
        until(() -> engine.state() == State.PLAYING && !engine.position().isZero());
        engine.eject();
        until(() -> engine.state() == State.EMPTY);
    }

    /// What this program and its workers hold after tidying up, in bytes: heap here, all memory there, where the system tells it (Linux).
    private static long resident() {
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return heap + ProcessHandle.current().descendants().mapToLong(worker -> pages(worker.pid()) * PAGE).sum();
    }

    private static long pages(long process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", String.valueOf(process), "statm")).split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(200_000);
        }
    }
}
