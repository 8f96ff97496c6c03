package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.captions.TrackRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What captions take; each figure is the median of several programs.
final class CaptionsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "captions";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        Map<String, Double> track = Programs.medians(Programs.runs(), TrackRun.class, List.of());
        return List.of(new Figure("captions.whole", value(track, "captions.whole"), "ms", Wish.AT_MOST, 400),
                new Figure("captions.key.p50", value(track, "captions.key.p50"), "ms", Wish.AT_MOST, 5),
                Figure.told("captions.key.p99", value(track, "captions.key.p99"), "ms"),
                Figure.told("captions.cues", value(track, "captions.cues"), "cues"));
    }

    private static double value(Map<String, Double> said, String name) {
        return said.getOrDefault(name, Double.NaN);
    }
}
