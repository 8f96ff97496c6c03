package app.galley.task;

import app.galley.problem.Problem;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A child process that talks over its standard input and output: the same program with a hidden sub-command, so that
/// code that may crash or leak natively never does so in the window's process. Its standard error goes to the log at
/// debug level. Safe from any thread.
public final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /// What starts a worker.
    ///
    /// @param line program and arguments
    public record Command(List<String> line) {
        public Command {
            line = List.copyOf(line);
        }

        /// This program again, with the class path, the system properties given to it and a heap limit.
        ///
        /// @param mainClass its entry
        /// @param heapMegabytes the most its Java heap may take
        /// @param arguments the sub-command and what follows
        public static Command ofThisProgram(Class<?> mainClass, int heapMegabytes, String... arguments) {
            List<String> line = new ArrayList<>();
            line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(a -> a.startsWith("-D") || a.startsWith("--enable-native-access") || a.startsWith("--sun-misc"))
                    .forEach(line::add);
            line.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), mainClass.getName()));
            line.addAll(List.of(arguments));
            return new Command(line);
        }

        /// The same with more options for the child's Java, such as `-Dname=value`.
        public Command with(String... options) {
            List<String> longer = new ArrayList<>(line);
            longer.addAll(1, List.of(options));
            return new Command(longer);
        }
    }

    /// Starts a worker.
    ///
    /// @throws app.galley.problem.ProblemException when the system does not start it
    public static WorkerProcess start(Command command) {
        try {
            WorkerProcess worker = new WorkerProcess(new ProcessBuilder(command.line()).start());
            Threads.daemon("worker-errors", worker::drainErrors);
            return worker;
        } catch (IOException e) {
            throw Problem.unreachable("task.workerNotStarted", String.valueOf(e.getMessage())).asException(e);
        }
    }

    /// What the worker writes.
    public InputStream output() {
        return process.getInputStream();
    }

    /// What the worker reads; flush after each request.
    public OutputStream input() {
        return process.getOutputStream();
    }

    /// Whether it runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Runs `listener` on a thread of its own when the process has ended, however it did; at once when it has already.
    public void whenEnded(Runnable listener) {
        Threads.daemon("worker-end", () -> {
            try {
                process.waitFor();
                listener.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Its process number.
    public long pid() {
        return process.pid();
    }

    /// Ends it at once, without asking.
    public void kill() {
        process.destroyForcibly();
    }

    /// Ends it: first by closing its input, then by force after two seconds.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("the worker's input was closed already", e);
        }
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void drainErrors() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("worker {}: {}", pid(), line);
            }
        } catch (IOException e) {
            LOG.debug("the worker's errors ended", e);
        }
    }
}
