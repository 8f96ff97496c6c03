package app.galley.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts the programs that measure, each in a Java of its own, and takes the middle of what several of them say.
final class Programs {
    /// What lets a program draw without a display.
    static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Djava.awt.headless=true");

    private Programs() { }

    /// How many programs a figure is the middle of: 5, or what `GALLEY_BENCH_RUNS` says.
    static int runs() {
        return Integer.parseInt(System.getenv().getOrDefault("GALLEY_BENCH_RUNS", "5"));
    }

    /// Whether there is a display to draw on.
    static boolean haveDisplay() {
        return !System.getProperty("os.name").equals("Linux") || System.getenv("DISPLAY") != null;
    }

    /// Runs a program several times.
    ///
    /// @return the medians of the figures it says, by their names
    /// @throws IOException when it ends with anything but 0
    static Map<String, Double> medians(int runs, Class<?> program, List<String> flags)
            throws IOException, InterruptedException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            say(program, flags).forEach((name, value) -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            values.sort(null);
            medians.put(name, values.get(values.size() / 2));
        });
        return medians;
    }

    /// Runs a program that prints lines of a name and a number.
    private static Map<String, Double> say(Class<?> program, List<String> flags) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(flags);
        line.addAll(List.of("-Dprism.order=sw", "-Dlogback.configurationFile=app/galley/logback-worker.xml", "-cp", System.getProperty("java.class.path"), program.getName()));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " ended with " + process.exitValue() + " and said: " + said);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        said.lines().filter(l -> l.startsWith("= ")).map(l -> l.split(" "))
                .forEach(words -> values.put(words[1], Double.valueOf(words[2])));
        return values;
    }
}
