package app.galley.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.media.Clips;
import app.galley.media.Eventually;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown is what is heard: the player plays through Java's sound interface into a sound server of the test's own, and what comes
/// out there is recorded by [Loopback] in the same process. Needs PulseAudio and its plugin for ALSA.
@Tag("pulse")
class LoopbackTest {
    private static final double MOST_MILLISECONDS = 40;
    private static final String PLUGIN = "alsa-lib/libasound_module_pcm_pulse.so";
    @TempDir Path folder;
    private final Deque<Process> started = new ArrayDeque<>();

    @AfterEach
    void end() throws InterruptedException {
        while (!started.isEmpty()) {
            Process last = started.pop();
            last.destroy();
            if (!last.waitFor(5, TimeUnit.SECONDS)) {
                last.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void theMomentShownIsTheMomentHeard() throws Exception {
        assumeTrue(isOnPath("pulseaudio") && isOnPath("pacat") && hasPlugin(),
                "skipped: needs the packages pulseaudio, pulseaudio-utils and libasound2-plugins");
        Path wav = Clips.wav(folder.resolve("clicks.wav"), Loopback.RATE, 1, Clips.clicks(Loopback.RATE, Loopback.SECONDS, Loopback.SEED));
        Path socket = serve();
        Files.writeString(folder.resolve("asound.conf"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        // A server that has nothing to do stands still for seconds now and then: this keeps it busy.
        start("pacat", "--latency-msec=20", "--rate=44100", "--channels=1", "--format=s16le", "/dev/zero");
        List<String> said = measure(wav, socket);
        List<Double> late = said.stream().filter(line -> line.startsWith("= ")).map(line -> Double.valueOf(line.substring(2))).toList();
        assertTrue(late.size() >= 25, () -> "too few clicks were heard: " + said);
        double[] sorted = late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.Logger log = System.getLogger(LoopbackTest.class.getName());
        log.log(System.Logger.Level.INFO, "shown - heard of {0} clicks: least {1} ms, median {2} ms, most {3} ms", sorted.length, sorted[0],
                sorted[sorted.length / 2], sorted[sorted.length - 1]);
        assertEquals(0, sorted[0], MOST_MILLISECONDS, late.toString());
        assertEquals(0, sorted[sorted.length - 1], MOST_MILLISECONDS, late.toString());
    }

    /// Starts a sound server whose one device is silent and can be listened to.
    private Path serve() throws IOException {
        Path socket = folder.resolve("s");
        start("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + socket, "-L", "module-null-sink sink_name=n");
        Eventually.until(() -> Files.exists(socket), "a sound server");
        return socket;
    }

    private List<String> measure(Path wav, Path socket) throws IOException, InterruptedException {
        String natives = System.getProperty("org.bytedeco.javacpp.cachedir", folder.resolve("natives").toString());
        Process process = start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                Loopback.class.getName(), wav.toString(), natives);
        List<String> said = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertTrue(process.waitFor(5, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), () -> Files.exists(socket) + " " + said);
        return said;
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PULSE_SERVER", "unix:" + folder.resolve("s"));
        builder.environment().put("ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("HOME", folder.toString());
        boolean speaks = command[command.length - 3].equals(Loopback.class.getName());
        if (!speaks) {
            builder.redirectOutput(folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile());
        }
        Process process = builder.start();
        started.push(process);
        return process;
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static boolean hasPlugin() throws IOException {
        for (Path place : List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> folders = Files.list(place)) {
                    if (Stream.concat(Stream.of(place), folders).anyMatch(folder -> Files.exists(folder.resolve(PLUGIN)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
