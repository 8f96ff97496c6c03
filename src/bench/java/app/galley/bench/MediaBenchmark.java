package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.media.BareWindow;
import app.galley.bench.media.PictureRun;
import app.galley.bench.media.PlaybackRun;
import app.galley.bench.media.PlayingWindow;
import app.galley.bench.media.ReadingRun;
import app.galley.bench.media.ToneRun;
import app.galley.bench.media.WaveRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What sound and picture take. Figures are medians of several programs; ratios are of two programs that ran one after the other.
/// `GALLEY_BENCH_RUNS` sets another number of programs, to try things out.
final class MediaBenchmark implements Benchmark {
    /// What must be reached by a program that needs no display.
    private record Target(String name, String unit, Wish wish, double line) { }

    private static final List<Target> WAVEFORM = List.of(
            new Target("wave.repaint.whole.p99", "ms", Wish.AT_MOST, 8), new Target("wave.repaint.minute.p99", "ms", Wish.AT_MOST, 8),
            new Target("wave.repaint.word.p99", "ms", Wish.AT_MOST, 8), new Target("wave.repaint.any.p99", "ms", Wish.AT_MOST, 8),
            new Target("wave.heap", "MB", Wish.AT_MOST, 60));
    private static final List<Target> READING = List.of(
            new Target("import.mp3.to-real-time", "x", Wish.AT_LEAST, 400), new Target("import.m4a.to-real-time", "x", Wish.AT_LEAST, 400),
            new Target("import.mp3.to-ffmpeg", "", Wish.AT_LEAST, 0.6), new Target("import.m4a.to-ffmpeg", "", Wish.AT_LEAST, 0.6),
            new Target("shots.to-real-time", "x", Wish.AT_LEAST, 10), new Target("seek.wav.error", "samples", Wish.AT_MOST, 1), new Target("seek.flac.error", "samples", Wish.AT_MOST, 1),
            new Target("seek.m4a.error", "samples", Wish.AT_MOST, 1), new Target("seek.ogg-vorbis.error", "samples", Wish.AT_MOST, 1),
            new Target("seek.ogg-opus.error", "samples", Wish.AT_MOST, 1), new Target("seek.mp3-xing.error", "samples", Wish.AT_MOST, 1),
            new Target("seek.mp3-without-xing.error", "samples", Wish.AT_MOST, 1), new Target("seek.webm.error-ms", "ms", Wish.AT_MOST, 0.6));
    private static final List<Target> PICTURE = List.of(new Target("picture.apart.at-1x.p99", "ms", Wish.AT_MOST, 80),
            new Target("picture.apart.at-2x.p99", "ms", Wish.AT_MOST, 80));
    private static final List<Target> PLAYING = List.of(
            new Target("play.first-sound.warm", "ms", Wish.AT_MOST, 300), new Target("play.seek-to-sound.p99", "ms", Wish.AT_MOST, 60),
            new Target("play.shown.backwards", "times", Wish.AT_MOST, 0), new Target("play.shown.sd", "ms", Wish.AT_MOST, 1),
            new Target("play.shown.max", "ms", Wish.AT_MOST, 5), new Target("play.cpu.normal", "%", Wish.AT_MOST, 6),
            new Target("play.cpu.double", "%", Wish.AT_MOST, 6), new Target("play.soak.errors", "", Wish.AT_MOST, 0),
            new Target("play.soak.heap-growth", "MB", Wish.AT_MOST, 4));
    private static final List<Target> TONE = List.of(
            new Target("play.pitch.worst", "Hz", Wish.AT_MOST, 0.5), new Target("play.duration.worst", "%", Wish.AT_MOST, 0.1));
    /// How many times as much of the processor as a bare window the editor may take while it plays.
    private static final double MOST_CPU = 1.6;
    /// Each reads eight hours.
    private static final int READING_RUNS = 3;
    /// Each plays for a minute.
    private static final int PICTURE_RUNS = 3;

    @Override
    public String name() {
        return "media";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        int runs = Programs.runs();
        List<Figure> figures = new ArrayList<>();
        add(figures, READING, Programs.medians(Math.min(runs, READING_RUNS), ReadingRun.class, List.of()));
        add(figures, PLAYING, Programs.medians(Math.min(runs, READING_RUNS), PlaybackRun.class, List.of()));
        add(figures, TONE, Programs.medians(1, ToneRun.class, List.of()));
        add(figures, WAVEFORM, Programs.medians(runs, WaveRun.class, Programs.HEADLESS));
        add(figures, PICTURE, Programs.medians(Math.min(runs, PICTURE_RUNS), PictureRun.class, Programs.HEADLESS));
        figures.addAll(windows(runs));
        return figures;
    }

    /// Figures with a target, then what else was said.
    private static void add(List<Figure> figures, List<Target> targets, Map<String, Double> said) {
        for (Target target : targets) {
            figures.add(new Figure("media." + target.name, said.getOrDefault(target.name, Double.NaN), target.unit, target.wish, target.line));
        }
        said.forEach((name, value) -> {
            if (!name.contains("warming") && targets.stream().noneMatch(t -> t.name.equals(name))) {
                figures.add(Figure.told("media." + name, value, unit(name)));
            }
        });
    }

    private static String unit(String name) {
        if (name.endsWith(".error")) {
            return "samples";
        }
        return name.contains(".cpu.") ? "%" : name.contains(".dropped.") ? "frames" : "ms";
    }

    /// What the editor takes while it plays, beside a bare window that moves a line.
    private static List<Figure> windows(int runs) throws IOException, InterruptedException {
        if (!Programs.haveDisplay()) {
            System.out.println("media.cpu.playing                 not measured: no display, and no Xvfb to make one");
            return List.of();
        }
        List<Double> bare = new ArrayList<>();
        List<Double> playing = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            bare.add(Programs.medians(1, BareWindow.class, List.of()).getOrDefault("cpu.bare", Double.NaN));
            playing.add(Programs.medians(1, PlayingWindow.class, List.of()).getOrDefault("cpu.playing", Double.NaN));
            ratios.add(playing.getLast() / bare.getLast());
        }
        return List.of(new Figure("media.cpu.playing.to-bare-window", middle(ratios), "", Wish.AT_MOST, MOST_CPU),
                Figure.told("media.cpu.playing", middle(playing), "%"), Figure.told("media.cpu.bare-window", middle(bare), "%"));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
