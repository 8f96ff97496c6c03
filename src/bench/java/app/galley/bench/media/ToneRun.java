package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// One run of a tone of 440 Hz, a minute of it, at several speeds: how far off the pitch and the duration are at worst.
public final class ToneRun {
    private static final double HERTZ = 440;
    private static final int RATE = 44_100;
    private static final int SECONDS = 60;
    private static final double[] SPEEDS = {0.5, 0.75, 1, 1.25, 1.5, 2};
    /// Less than this is silence around the tone.
    private static final int AUDIBLE = 200;
    /// So many samples at each side are left out of the pitch: fading in, and the last hops.
    private static final int EDGE = RATE / 4;

    private ToneRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench-media");
        Path tone = new Recordings(folder).tone(HERTZ, RATE, SECONDS);
        double worstPitch = 0;
        double worstDuration = 0;
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, folder.resolve("natives")))) {
            for (double speed : SPEEDS) {
                short[] heard = play(reader, tone, speed);
                int first = 0;
                int last = heard.length - 1;
                while (Math.abs(heard[first]) < AUDIBLE) {
                    first++;
                }
                while (Math.abs(heard[last]) < AUDIBLE) {
                    last--;
                }
                double wanted = SECONDS * RATE / speed;
                worstDuration = Math.max(worstDuration, 100 * Math.abs(last + 1 - first - wanted) / wanted);
                worstPitch = Math.max(worstPitch, Math.abs(pitch(heard, first + EDGE, last - EDGE) - HERTZ));
            }
        }
        Times.say("play.pitch.worst", worstPitch);
        Times.say("play.duration.worst", worstDuration);
        System.exit(0);
    }

    private static short[] play(WorkerMediaReader reader, Path tone, double speed) throws InterruptedException {
        AtomicReference<HastySink> sink = new AtomicReference<>();
        try (PlaybackEngine engine = new PlaybackEngine(reader, format -> {
            HastySink made = new HastySink(format);
            sink.set(made);
            return made;
        })) {
            engine.setRate(speed);
            engine.open(tone);
            engine.play();
            while (engine.state() != State.ENDED) {
                if (engine.state() == State.FAILED) {
                    throw new IllegalStateException("the tone cannot be played");
                }
                Thread.sleep(5);
            }
            return sink.get().tape();
        }
    }

    /// Whole waves by the time between the first and the last crossing upwards, each interpolated.
    private static double pitch(short[] heard, int from, int to) {
        double first = -1;
        double last = -1;
        int waves = -1;
        for (int i = from + 1; i < to; i++) {
            if (heard[i - 1] < 0 && heard[i] >= 0) {
                last = i - 1 + heard[i - 1] / (double) (heard[i - 1] - heard[i]);
                first = first < 0 ? last : first;
                waves++;
            }
        }
        return waves * RATE / (last - first);
    }
}
