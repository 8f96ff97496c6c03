package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.editor.EditorFrames;
import app.galley.bench.editor.EditorRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the editor takes on a transcript of 45,000 words in 1,500 turns, in a window of 1000 × 800 points, drawn by the
/// processor: each figure is the median of five programs, times are those of the FX thread for the operation, the styles and the
/// layout. On a machine on which a bare text takes longer than where the targets were set, the targets are as much longer.
/// Frames are counted on a real display, which `packaging/bench` brings along (Xvfb) on Linux. `GALLEY_BENCH_RUNS` sets another
/// number of programs, to try things out.
final class EditorBenchmark implements Benchmark {
    /// What setting and laying out a bare text of 30 words took, in milliseconds (p50), where the targets were set: two cores
    /// of a virtual x64 machine, Debian, Temurin 25.0.3, JavaFX 26.0.1 without a display, 2026-11-24.
    private static final double RECORDED_REFERENCE = 0.025;

    /// What must be reached.
    private record Target(String name, String unit, double most, boolean scaled) { }

    private static final List<Target> TARGETS = List.of(
            new Target("open.warm", "ms", 25, true), new Target("open.cold", "ms", 120, true),
            new Target("key.p50", "ms", 2, true), new Target("key.p99", "ms", 10, true),
            new Target("key.turns-of-4500.p50", "ms", 3, true), new Target("highlight.p50", "ms", 1.5, true),
            new Target("jump.p50", "ms", 5, true), new Target("scroll.p50", "ms", 3, true),
            new Target("undo.p50", "ms", 2, true), new Target("find.5000-hits.p50", "ms", 10, true),
            new Target("paste.500.p50", "ms", 5, true), new Target("paste.45000.p50", "ms", 150, true),
            new Target("heap.view", "MB", 5, false), new Target("heap.document", "MB", 15, false),
            new Target("edit.10000-and-undo", "ms", 2000, true), new Target("reopen.10000-edits.p50", "ms", 500, true),
            new Target("compare.750-corrections.p50", "ms", 500, true), new Target("compare.mostly-other.p50", "ms", 1_000, true),
            new Target("commit.p99", "ms", 50, false));

    @Override
    public String name() {
        return "editor";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        int runs = Programs.runs();
        Map<String, Double> said = Programs.medians(runs, EditorRun.class, Programs.HEADLESS);
        double reference = said.getOrDefault("reference.p50", Double.NaN);
        double scale = Math.max(1, reference / RECORDED_REFERENCE);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.told("editor.reference.p50", reference, "ms"));
        figures.add(Figure.told("editor.reference.recorded", RECORDED_REFERENCE, "ms"));
        figures.add(Figure.told("editor.targets.scaled-by", scale, ""));
        for (Target target : TARGETS) {
            figures.add(new Figure("editor." + target.name, said.getOrDefault(target.name, Double.NaN), target.unit, Wish.AT_MOST,
                    target.most * (target.scaled ? scale : 1)));
        }
        said.keySet().removeIf(name -> name.startsWith("reference") || TARGETS.stream().anyMatch(t -> t.name.equals(name)));
        said.forEach((name, value) -> figures.add(Figure.told("editor." + name, value, "ms")));
        figures.addAll(frames(runs));
        return figures;
    }

    private static List<Figure> frames(int runs) throws IOException, InterruptedException {
        if (!Programs.haveDisplay()) {
            System.out.println("editor.frames.late                not measured: no display, and no Xvfb to make one");
            return List.of();
        }
        Map<String, Double> said = Programs.medians(runs, EditorFrames.class, List.of());
        return List.of(new Figure("editor.frames.over-25-ms-in-60-s", said.getOrDefault("frames.late", Double.NaN), "", Wish.AT_MOST, 3),
                Figure.told("editor.frames.counted", said.getOrDefault("frames.counted", Double.NaN), ""),
                Figure.told("editor.frames.p50", said.getOrDefault("frames.p50", Double.NaN), "ms"),
                Figure.told("editor.frames.p99", said.getOrDefault("frames.p99", Double.NaN), "ms"),
                Figure.told("editor.frames.max", said.getOrDefault("frames.max", Double.NaN), "ms"));
    }
}
