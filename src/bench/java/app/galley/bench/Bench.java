package app.galley.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Runs one benchmark and prints its figures to standard output, one a line. Exit code 0 when every figure reaches its
/// target, 1 when one falls short, 2 when there is no such benchmark.
public final class Bench {
    private static final List<Benchmark> BENCHMARKS = List.of(new CaptionsBenchmark(), new EditorBenchmark(), new MediaBenchmark(), new StartBenchmark(),
            new UploadBenchmark(), new VocabularyBenchmark());

    private Bench() {}

    /// @param arguments the name of a benchmark
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Before the first logger: only what matters is said, and beside the figures.
        System.setProperty("logback.configurationFile", "app/galley/logback-worker.xml");
        Optional<Benchmark> chosen = arguments.length == 1 ? named(arguments[0]) : Optional.empty();
        if (chosen.isEmpty()) {
            System.err.println("Name one benchmark: packaging/bench NAME. There are: " + names());
            System.exit(2);
            return;
        }
        boolean reached = true;
        for (Figure figure : chosen.get().measure()) {
            System.out.println(figure.line());
            reached &= figure.reached();
        }
        System.exit(reached ? 0 : 1);
    }

    private static Optional<Benchmark> named(String name) {
        return BENCHMARKS.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    private static String names() {
        return String.join(", ", BENCHMARKS.stream().map(Benchmark::name).sorted().toList());
    }
}
