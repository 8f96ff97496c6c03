package app.galley.media.ffmpeg.worker;

import app.galley.problem.Problem;
import app.galley.task.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The SHA-256 of a file, found on a thread of its own while the file is decoded.
final class FileChecksum implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private final Path file;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable String found;

    /// Begins.
    FileChecksum(Path file) {
        this.file = file;
        Threads.daemon("checksum", this::run);
    }

    /// Waits for it no longer than this; whether it is known then.
    boolean await(Duration patience) {
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// 64 hexadecimal digits.
    ///
    /// @throws app.galley.problem.ProblemException when the file could not be read
    String get() {
        String known = found;
        if (known == null) {
            throw Problem.badInput("media.readFailed", MediaFaults.name(file)).asException();
        }
        return known;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0 && !closed; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            found = HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            // Told by get, on the thread that answers.
            found = null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            done.countDown();
        }
    }
}
