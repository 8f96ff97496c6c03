package app.galley.media.sound;

import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SmoothClock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// Plays a recording of clicks, records what the sound server gives out, and prints for each click by how many milliseconds the moment
/// that was shown when it was heard is ahead of the click (`= 2.5`). A program of its own, because a process has one sound server.
final class Loopback {
    static final int RATE = 44_100;
    static final double SECONDS = 16;
    static final long SEED = 77;
    private static final int BURST = RATE / 100;
    private static final double ALIKE = 0.8;
    private static final long PULSE_NANOS = 16_666_667;
    private final short[] original = Clips.clicks(RATE, SECONDS, SEED);
    private final TreeMap<Long, Double> shown = new TreeMap<>();
    private final short[] heard = new short[(int) (RATE * (SECONDS + 30))];
    private volatile int count;
    private volatile long heardSince = Long.MAX_VALUE;
    private volatile boolean over;

    public static void main(String[] arguments) throws Exception {
        new Loopback().run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void run(Path wav, Path natives) throws Exception {
        Thread recording = new Thread(this::listen);
        recording.start();
        Eventually.until(() -> count > RATE / 2, "a sound server that gives out sound");
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives));
             PlaybackEngine engine = new PlaybackEngine(reader, new LineSinks())) {
            engine.open(wav);
            Eventually.until(() -> engine.state() == State.PAUSED, "an open recording");
            if (!engine.isAudible()) {
                throw new IllegalStateException("the sound server was not found");
            }
            engine.play();
            SmoothClock clock = new SmoothClock();
            watch(engine, clock, 6);
            engine.seek(Duration.ofSeconds(10));
            watch(engine, clock, 14);
        }
        over = true;
        recording.join();
        compare(1, 55);
        compare(10.5, 30);
    }

    /// Looks at the moment that is shown, sixty times in a second.
    private void watch(PlaybackEngine engine, SmoothClock clock, int untilSecond) {
        Eventually.until(() -> {
            long now = System.nanoTime();
            double moment = clock.shown(engine, now).toNanos() / 1e9;
            shown.put(now, moment);
            LockSupport.parkNanos(PULSE_NANOS);
            return moment > untilSecond;
        }, () -> untilSecond + " s instead of " + engine.position());
    }

    private void listen() {
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
        byte[] block = new byte[2 * BURST];
        try (TargetDataLine line = AudioSystem.getTargetDataLine(format)) {
            line.open(format, 4 * block.length);
            line.start();
            while (!over && count + BURST <= heard.length) {
                int frames = line.read(block, 0, block.length) / 2;
                ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(heard, count, frames);
                count += frames;
                // The block that came with the least delay tells best when the first sample was.
                heardSince = Math.min(heardSince, System.nanoTime() - count * 1_000_000_000L / RATE);
            }
        } catch (LineUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Compares clicks from a second of the recording on.
    private void compare(double fromSecond, int clicks) {
        int first = (int) (fromSecond * 10) * (RATE / 10);
        int at = find(first, 0, count - BURST);
        for (int i = 0; i < clicks && at >= 0; i++) {
            long nanos = heardSince + at * 1_000_000_000L / RATE;
            double ahead = shownAt(nanos) - first / (double) RATE;
            System.out.printf(Locale.ROOT, "= %.2f%n", ahead * 1000);
            first += RATE / 10;
            int expected = at + RATE / 10;
            at = find(first, expected - RATE / 20, Math.min(count - BURST, expected + RATE / 20));
        }
    }

    private double shownAt(long nanos) {
        Map.Entry<Long, Double> before = shown.floorEntry(nanos);
        Map.Entry<Long, Double> after = shown.ceilingEntry(nanos);
        if (before == null || after == null) {
            return Double.NaN;
        }
        long step = Math.max(1, after.getKey() - before.getKey());
        return before.getValue() + (after.getValue() - before.getValue()) * (nanos - before.getKey()) / step;
    }

    /// Where in what was heard a click lies; -1 where it does not.
    private int find(int click, int from, int to) {
        int best = -1;
        double most = ALIKE;
        for (int at = Math.max(0, from); at < to; at++) {
            double product = 0;
            double energy = 1;
            double own = 1;
            for (int i = 0; i < BURST; i++) {
                product += (double) original[click + i] * heard[at + i];
                energy += (double) heard[at + i] * heard[at + i];
                own += (double) original[click + i] * original[click + i];
            }
            double alike = product / Math.sqrt(energy * own);
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        return best;
    }
}
