package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.vocabulary.SuggestRun;
import app.galley.bench.vocabulary.TableRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What a large vocabulary and suggestions from many corrections take; each figure is the median of several programs.
final class VocabularyBenchmark implements Benchmark {
    @Override
    public String name() {
        return "vocabulary";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        Map<String, Double> table = Programs.medians(Programs.runs(), TableRun.class, Programs.HEADLESS);
        Map<String, Double> suggestions = Programs.medians(Math.min(3, Programs.runs()), SuggestRun.class, List.of());
        return List.of(new Figure("vocabulary.table.open", value(table, "table.open"), "ms", Wish.AT_MOST, 300),
                new Figure("vocabulary.table.key.p50", value(table, "table.key.p50"), "ms", Wish.AT_MOST, 5),
                Figure.told("vocabulary.table.key.p99", value(table, "table.key.p99"), "ms"),
                new Figure("vocabulary.suggest.library", value(suggestions, "suggest.library"), "ms", Wish.AT_MOST, 3000),
                Figure.told("vocabulary.suggest.texts", value(suggestions, "suggest.texts"), "ms"));
    }

    private static double value(Map<String, Double> said, String name) {
        return said.getOrDefault(name, Double.NaN);
    }
}
