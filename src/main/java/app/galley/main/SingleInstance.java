package app.galley.main;

import app.galley.problem.Problem;
import app.galley.task.Threads;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one window of a library. The first start holds a lock on a file in the library's folder, which the system takes back
/// however the process ends, and listens on the loopback address; a second start hands it the files it should open, and
/// ends. A password in the folder keeps other users of the computer from talking to the window. Sub-commands of the
/// terminal do not use this.
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_FILES = 10_000;
    /// Two places in the lock file: who starts locks the first for that while, the window the second for good.
    private static final long STARTING = 0;
    private static final long WINDOW = 1;

    private final FileChannel lock;
    private final ServerSocket door;
    private final String password;
    private final Consumer<List<Path>> asked;

    private SingleInstance(FileChannel lock, ServerSocket door, String password, Consumer<List<Path>> asked) {
        this.lock = lock;
        this.door = door;
        this.password = password;
        this.asked = asked;
    }

    /// Where the open window listens, and what it wants to hear first.
    private record Address(int port, String password) {
        static Address read(Path library) throws IOException {
            String[] parts = Files.readString(file(library)).strip().split(" ");
            try {
                return new Address(Integer.parseInt(parts[0]), parts[1]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IOException("not an address", e);
            }
        }

        /// A temporary file is the user's alone from its beginning; moved, it is never there by half.
        void write(Path library) throws IOException {
            Path written = Files.createTempFile(library, "window", ".part");
            Files.writeString(written, port + " " + password + "\n");
            Files.move(written, file(library), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        private static Path file(Path library) {
            return library.resolve("window.address");
        }
    }

    /// Becomes the window of a library, or hands `files` to the one that is open.
    ///
    /// @param library the library's folder; it exists
    /// @param files what should be opened; may be empty
    /// @param asked hears, on threads of their own, what further starts want to open: show the window, then open that;
    ///     must not block
    /// @return empty when the files were handed over: end now
    /// @throws app.galley.problem.ProblemException `library.alreadyOpen` when the open window does not answer,
    ///     `library.folderNotWritable` when the folder takes no lock
    public static Optional<SingleInstance> claim(Path library, List<Path> files, Consumer<List<Path>> asked) {
        try {
            FileChannel lock = FileChannel.open(library.resolve("window.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            Optional<SingleInstance> window = Optional.empty();
            try {
                // While one starts the others wait: a window that is open has written its address.
                FileLock starting = lock.lock(STARTING, 1, false);
                if (isFree(lock, library, files)) {
                    window = Optional.of(listen(library, lock, asked));
                    starting.release();
                }
                return window;
            } finally {
                if (window.isEmpty()) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw Problem.badInput("library.folderNotWritable", library).asException(e);
        }
    }

    /// Lets the next start be the window.
    @Override
    public void close() {
        try (door; lock) {
            LOG.debug("the window of the library closes");
        } catch (IOException e) {
            LOG.warn("the window's lock was not given back in good order", e);
        }
    }

    /// Whether this start is the window now; otherwise the one that is open has the files.
    private static boolean isFree(FileChannel lock, Path library, List<Path> files) throws IOException {
        if (take(lock)) {
            return true;
        }
        if (handOver(library, files)) {
            return false;
        }
        // It may have ended while it was asked.
        if (take(lock)) {
            return true;
        }
        throw Problem.unreachable("library.alreadyOpen", library).asException();
    }

    private static boolean take(FileChannel lock) throws IOException {
        try {
            return lock.tryLock(WINDOW, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            // Held in this very process.
            return false;
        }
    }

    private static SingleInstance listen(Path library, FileChannel lock, Consumer<List<Path>> asked)
            throws IOException {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        ServerSocket door = new ServerSocket(0, 16, thisComputer());
        try {
            new Address(door.getLocalPort(), password).write(library);
        } catch (IOException e) {
            door.close();
            throw e;
        }
        SingleInstance window = new SingleInstance(lock, door, password, asked);
        Threads.virtual("window-door", window::welcome);
        return window;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Threads.virtual("window-visitor", () -> hear(visitor));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.warn("a further start could not be heard", e);
                }
            }
        }
    }

    private void hear(Socket visitor) {
        try (visitor) {
            visitor.setSoTimeout((int) PATIENCE.toMillis());
            DataInputStream in = new DataInputStream(visitor.getInputStream());
            if (!MessageDigest.isEqual(in.readUTF().getBytes(StandardCharsets.UTF_8),
                    password.getBytes(StandardCharsets.UTF_8))) {
                LOG.warn("someone without the password knocked at the window's door");
                return;
            }
            List<Path> files = new ArrayList<>();
            for (int left = Math.min(in.readInt(), MOST_FILES); left > 0; left--) {
                files.add(Path.of(URI.create(in.readUTF())));
            }
            asked.accept(List.copyOf(files));
            visitor.getOutputStream().write(1);
        } catch (IOException | RuntimeException e) {
            LOG.warn("a further start was not understood", e);
        }
    }

    /// Whether the window has taken the files; false when there is none any more.
    private static boolean handOver(Path library, List<Path> files) {
        try (Socket window = new Socket()) {
            Address address = Address.read(library);
            window.connect(new InetSocketAddress(thisComputer(), address.port), (int) PATIENCE.toMillis());
            window.setSoTimeout((int) PATIENCE.toMillis());
            DataOutputStream out = new DataOutputStream(window.getOutputStream());
            out.writeUTF(address.password);
            out.writeInt(Math.min(files.size(), MOST_FILES));
            for (Path file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
                out.writeUTF(file.toAbsolutePath().toUri().toString());
            }
            out.flush();
            return window.getInputStream().read() == 1;
        } catch (IOException e) {
            LOG.info("the open window does not answer", e);
            return false;
        }
    }

    private static InetAddress thisComputer() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
