package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.main.Main;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long the command line takes to answer when there is nothing to do: `Main --version` in a new Java, from the start
/// of the process to its end, the median of five. Half a second is what still feels like an answer and not like a start.
final class StartBenchmark implements Benchmark {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        answer();
        List<Duration> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(answer());
        }
        rounds.sort(null);
        double median = rounds.get(ROUNDS / 2).toNanos() / 1e6;
        return List.of(new Figure("start.version", median, "ms", Wish.AT_MOST, 500));
    }

    private static Duration answer() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "--version"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        if (exit != 0) {
            throw new IOException("--version ended with " + exit + " and said: " + said);
        }
        return taken;
    }
}
