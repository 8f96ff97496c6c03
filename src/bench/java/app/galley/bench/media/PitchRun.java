package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One run of playing a minute of a tone of 440 Hz slower and faster: by how much its pitch and its length are off at worst.
public final class PitchRun {
    private static final double[] RATES = {0.5, 0.75, 1, 1.25, 1.5, 2};
    private static final double HERTZ = 440;
    private static final int SECONDS = 60;
    private static final int RATE = 44_100;

    private PitchRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench-media");
        Path tone = new Recordings(folder).tone((int) HERTZ, RATE, SECONDS);
        double pitch = 0;
        double length = 0;
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, folder.resolve("natives")))) {
            for (double rate : RATES) {
                short[] heard = played(reader, tone, rate);
                pitch = Math.max(pitch, Math.abs(pitch(heard) - HERTZ));
                length = Math.max(length, 100 * Math.abs(heard.length * rate / (SECONDS * (double) RATE) - 1));
            }
        }
        Times.say("pitch.error", pitch);
        Times.say("length.error", length);
        System.exit(0);
    }

    private static short[] played(WorkerMediaReader reader, Path file, double rate) throws InterruptedException {
        List<Tape> tapes = new ArrayList<>();
        try (PlaybackEngine engine = new PlaybackEngine(reader, format -> {
            Tape tape = new Tape(format);
            tapes.add(tape);
            return tape;
        })) {
            engine.setRate(rate);
            engine.open(file);
            engine.play();
            while (engine.state() != State.ENDED) {
                if (engine.state() == State.FAILED) {
                    throw new IllegalStateException("the tone cannot be played");
                }
                Thread.sleep(20);
            }
        }
        return tapes.getFirst().heard();
    }

    /// By the places where the wave rises through zero.
    private static double pitch(short[] heard) {
        double first = -1;
        double last = -1;
        int rises = -1;
        for (int i = 1; i < heard.length; i++) {
            if (heard[i - 1] < 0 && heard[i] >= 0) {
                last = i - heard[i] / (double) (heard[i] - heard[i - 1]);
                first = first < 0 ? last : first;
                rises++;
            }
        }
        return rises * RATE / (last - first);
    }
}
