package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.captions.FormatRun;
import app.galley.bench.captions.TrackRun;
import app.galley.format.TranscriptWriter;
import app.galley.format.standard.StandardFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What captions and files of a talk of four hours take; each figure is the median of several programs. A format has `first` for the first time in a new
/// process, `again` for when it has been done before, and `held` for the memory beside the document.
final class CaptionsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "captions";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        Map<String, Double> track = Programs.medians(Programs.runs(), TrackRun.class, List.of());
        List<Figure> figures = new ArrayList<>(List.of(new Figure("captions.whole", value(track, "captions.whole"), "ms", Wish.AT_MOST, 400),
                new Figure("captions.key.p50", value(track, "captions.key.p50"), "ms", Wish.AT_MOST, 5),
                Figure.told("captions.key.p99", value(track, "captions.key.p99"), "ms"),
                Figure.told("captions.cues", value(track, "captions.cues"), "cues")));
        for (TranscriptWriter writer : StandardFormats.in(Locale.ENGLISH).writers()) {
            figures.addAll(format(writer.name()));
        }
        return figures;
    }

    private static List<Figure> format(String name) throws IOException, InterruptedException {
        boolean heavy = name.equals("pdf");
        List<String> flags = new ArrayList<>(List.of("-Dgalley.format=" + name, "-Djava.awt.headless=true"));
        flags.addAll(heavy ? List.of("-Xmx256m") : List.of());
        Map<String, Double> run = Programs.medians(Programs.runs(), FormatRun.class, flags);
        int limit = heavy ? 6_000 : name.equals("docx") ? 2_000 : 500;
        return List.of(new Figure("captions." + name + ".first", value(run, "first"), "ms", Wish.AT_MOST, limit),
                Figure.told("captions." + name + ".again", value(run, "again.p50"), "ms"),
                heavy ? Figure.told("captions." + name + ".held", value(run, "held"), "MB")
                        : new Figure("captions." + name + ".held", value(run, "held"), "MB", Wish.AT_MOST, 16));
    }

    private static double value(Map<String, Double> said, String name) {
        return said.getOrDefault(name, Double.NaN);
    }
}
