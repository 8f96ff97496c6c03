package app.galley.main;

import app.galley.problem.Problem;
import app.galley.task.Threads;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window per library: the first holds a lock in its folder and listens on the loopback address; a second start hands its
/// files over and ends. The lock is the system's, so that it goes with the process, however that ends. Who hands over proves by
/// a word from the folder that it may read it.
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int PATIENCE_MILLIS = 5000;
    private static final String LOCK = "window.lock";
    private static final String ADDRESS = "window.address";
    private final FileChannel lock;
    private final ServerSocket door;
    private final Path address;
    private final String word = UUID.randomUUID().toString();

    private SingleInstance(FileChannel lock, Path folder, Consumer<List<Path>> listener) throws IOException {
        this.lock = lock;
        this.door = new ServerSocket(0, 8, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.address = folder.resolve(ADDRESS);
        Files.writeString(address, door.getLocalPort() + "\n" + word + "\n");
        Threads.virtual("window-door", () -> receive(listener));
    }

    /// Becomes the one window of a library; empty when there is one, which has then been handed the files.
    ///
    /// @param listener hears of the files of later starts, on a thread of its own; none means that it was only started
    /// @throws app.galley.problem.ProblemException when the folder cannot be written, or the other window does not answer
    static Optional<SingleInstance> of(Path folder, List<Path> files, Consumer<List<Path>> listener) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isMine(lock)) {
                return Optional.of(new SingleInstance(lock, folder, listener));
            }
            lock.close();
        } catch (IOException e) {
            throw Problem.badInput("library.folderNotWritable", folder).asException(e);
        }
        handOver(folder, files);
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(address);
        lock.close();
    }

    private static boolean isMine(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("a window of this process has the library", e);
            return false;
        }
    }

    private static void handOver(Path folder, List<Path> files) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(ADDRESS));
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                        Integer.parseInt(lines.get(0))), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                List<String> message = new ArrayList<>(List.of(lines.get(1)));
                files.forEach(file -> message.add(file.toAbsolutePath().toString()));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
                out.write(String.join("\n", message) + "\n");
                out.flush();
                socket.shutdownOutput();
                if (socket.getInputStream().read() != 1) {
                    throw new IOException("the other window did not take the files");
                }
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw Problem.unreachable("library.alreadyOpen", folder).asException(e);
        }
    }

    private void receive(Consumer<List<Path>> listener) {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                guest.setSoTimeout(PATIENCE_MILLIS);
                List<Path> files = filesOf(guest);
                if (files != null) {
                    listener.accept(files);
                    guest.getOutputStream().write(1);
                }
            } catch (IOException e) {
                LOG.debug("nobody handed anything over", e);
            }
        }
    }

    /// The files a guest brings; null when it does not know the word.
    private @Nullable List<Path> filesOf(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        return word.equals(in.readLine()) ? in.lines().map(Path::of).toList() : null;
    }
}
