package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SmoothClock;
import app.galley.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One run of playing an MP3 of four hours on a sink without a device: how soon it is heard, how steady the shown position is, what it
/// takes, and whether hundreds of seeks and openings leave anything behind. Says each figure on standard output.
public final class PlaybackRun {
    /// As many as a p99 needs.
    private static final int SEEKS = 200;
    private static final int SOAK_SEEKS = 500;
    private static final int SOAK_OPENINGS = 200;
    private static final int LAST_SECOND = 14_000;
    private static final long PULSE_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final Duration EFFORT = Duration.ofSeconds(20);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);
    private final Random random = new Random(7);
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicReference<@Nullable SteppingSink> sink = new AtomicReference<>();
    private final Path recording;

    private PlaybackRun(Path recording) {
        this.recording = recording;
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench-media");
        PlaybackRun run = new PlaybackRun(new Recordings(folder).fourHours("mp3", "-c:a", "libmp3lame", "-q:a", "4"));
        Path natives = folder.resolve("natives");
        try (WorkerMediaReader cold = reader(natives); PlaybackEngine engine = run.engine(cold)) {
            Times.say("play.first-sound.cold", run.firstSound(engine));
        }
        try (WorkerMediaReader warm = reader(natives)) {
            warm.warm();
            try (PlaybackEngine engine = run.engine(warm)) {
                Times.say("play.first-sound.warm", run.firstSound(engine));
                run.seek(engine);
                run.watch(engine);
                run.effort("play.cpu.normal", engine, 1);
                run.effort("play.cpu.double", engine, 2);
                run.seekOften(engine);
            }
            run.openOften(warm);
        }
        Times.say("play.soak.errors", run.errors.get());
        System.exit(0);
    }

    private static WorkerMediaReader reader(Path natives) {
        return new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives));
    }

    private PlaybackEngine engine(WorkerMediaReader reader) {
        PlaybackEngine engine = new PlaybackEngine(reader, format -> {
            SteppingSink made = new SteppingSink(format);
            sink.set(made);
            return made;
        });
        engine.listen(new AudioPlayer.Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem problem) {
                System.out.println("told: " + problem.key());
                errors.incrementAndGet();
            }
        });
        return engine;
    }

    /// From asking for it until it is heard, in milliseconds.
    private double firstSound(PlaybackEngine engine) {
        sink.set(null);
        long begin = System.nanoTime();
        engine.open(recording);
        engine.play();
        return heardSince(begin);
    }

    private double heardSince(long begin) {
        boolean heard = await(() -> startedAt() > begin);
        return ((heard ? startedAt() : System.nanoTime()) - begin) / 1e6;
    }

    private long startedAt() {
        SteppingSink last = sink.get();
        return last == null ? Long.MIN_VALUE : last.startedAt();
    }

    /// Waiting in vain is an error, and counts with all the time that was waited.
    private boolean await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > LONGEST_WAIT_NANOS) {
                errors.incrementAndGet();
                return false;
            }
            LockSupport.parkNanos(200_000);
        }
        return true;
    }

    private Duration somewhere() {
        return Duration.ofMillis(random.nextInt(LAST_SECOND * 1000));
    }

    private void seek(PlaybackEngine engine) throws InterruptedException {
        double[] times = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            Thread.sleep(150);
            long begin = System.nanoTime();
            engine.seek(somewhere());
            engine.play();
            times[i] = heardSince(begin);
        }
        // Asked for while the worker still learns where the packets stand.
        Times.say("play.seek-to-sound.first", times[0]);
        Times.say("play.seek-to-sound", times);
    }

    /// The shown position at 60 pulses a second against what the sink has truly come to.
    private void watch(PlaybackEngine engine) {
        engine.seek(Duration.ofSeconds(60));
        await(() -> engine.position().compareTo(Duration.ofSeconds(62)) > 0);
        SmoothClock clock = new SmoothClock();
        SteppingSink played = Objects.requireNonNull(sink.get(), "it plays");
        double offset = Double.NaN;
        int backwards = 0;
        double last = 0;
        int pulses = (int) (WATCHED.toNanos() / PULSE_NANOS);
        double[] wrong = new double[pulses];
        long next = System.nanoTime();
        for (int pulse = -60; pulse < pulses; pulse++) {
            next += PULSE_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
            long now = System.nanoTime();
            double truth = played.exactPosition() * 1000.0 / played.format().sampleRate();
            double told = played.framePosition() * 1000.0 / played.format().sampleRate();
            double position = engine.position().toNanos() / 1e6;
            double shown = clock.shown(engine, now).toNanos() / 1e6;
            offset = Double.isNaN(offset) && position > 0 ? position - told : offset;
            backwards += shown < last ? 1 : 0;
            last = shown;
            if (pulse >= 0) {
                wrong[pulse] = shown - (truth + offset);
            }
        }
        double mean = 0;
        double squares = 0;
        double most = 0;
        for (double off : wrong) {
            mean += off / pulses;
            most = Math.max(most, Math.abs(off));
        }
        for (double off : wrong) {
            squares += (off - mean) * (off - mean) / pulses;
        }
        Times.say("play.shown.backwards", backwards);
        Times.say("play.shown.sd", Math.sqrt(squares));
        Times.say("play.shown.max", most);
    }

    private void effort(String name, PlaybackEngine engine, double speed) throws InterruptedException {
        engine.setRate(speed);
        Thread.sleep(3000);
        Effort effort = new Effort();
        Thread.sleep(EFFORT);
        Times.say(name, effort.percent());
    }

    /// Seeks and changes of speed one after the other; each must be heard where it leads.
    private void seekOften(PlaybackEngine engine) {
        for (int i = 0; i < SOAK_SEEKS; i++) {
            Duration target = somewhere();
            engine.setRate(0.5 + random.nextInt(26) / 10.0);
            long begin = System.nanoTime();
            engine.seek(target);
            engine.play();
            heardSince(begin);
            long off = engine.position().minus(target).toMillis();
            if (engine.state() != State.PLAYING || off < 0 || off > 500) {
                errors.incrementAndGet();
            }
        }
    }

    private void openOften(WorkerMediaReader reader) {
        double before = 0;
        for (int i = 1; i <= SOAK_OPENINGS; i++) {
            try (PlaybackEngine engine = engine(reader)) {
                firstSound(engine);
            }
            if (i == SOAK_OPENINGS / 4) {
                before = heap();
            }
        }
        sink.set(null);
        Times.say("play.soak.heap-growth", Math.max(0, heap() - before));
    }

    /// What is kept in memory, in MB.
    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
