package app.galley.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.media.Eventually;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A sound server of a test's own, whose one device is silent, plays in real time and can be listened to; and programs that play through
/// it. Needs PulseAudio and its plugin for ALSA.
public final class SoundServer implements AutoCloseable {
    private static final String PLUGIN = "alsa-lib/libasound_module_pcm_pulse.so";
    private final Path folder;
    private final Deque<Process> started = new ArrayDeque<>();

    private SoundServer(Path folder) {
        this.folder = folder;
    }

    /// Starts one; the test is skipped where there is none.
    ///
    /// @param folder an empty one, for its socket and its messages
    public static SoundServer start(Path folder) throws IOException {
        assumeTrue(isOnPath("pulseaudio") && isOnPath("pacat") && hasPlugin(),
                "skipped: needs the packages pulseaudio, pulseaudio-utils and libasound2-plugins");
        SoundServer server = new SoundServer(folder);
        Path socket = folder.resolve("s");
        server.launch("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + socket, "-L", "module-null-sink sink_name=n");
        Eventually.until(() -> Files.exists(socket), "a sound server");
        Files.writeString(folder.resolve("asound.conf"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        // A server that has nothing to do stands still for seconds now and then: this keeps it busy.
        server.launch("pacat", "--latency-msec=20", "--rate=44100", "--channels=1", "--format=s16le", "/dev/zero");
        return server;
    }

    /// Runs a program of this class path to its end, with the server as its sound device.
    ///
    /// @return the lines that it said
    public List<String> run(List<String> options, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        line.addAll(List.of(arguments));
        Process process = begin(builder(line));
        List<String> said = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), said::toString);
        return said;
    }

    /// Ends all that was started.
    @Override
    public void close() {
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void launch(String... command) throws IOException {
        begin(builder(List.of(command)).redirectOutput(folder.resolve(command[0] + ".log").toFile()));
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PULSE_SERVER", "unix:" + folder.resolve("s"));
        builder.environment().put("ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("HOME", folder.toString());
        return builder;
    }

    private Process begin(ProcessBuilder builder) throws IOException {
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
