package app.galley.local.disk;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of one running local service: nobody else uses it meanwhile, and only its owner can look into it.
public final class DataFolder implements AutoCloseable {
    /// The form of what is kept; a service refuses a folder of a later form.
    private static final int VERSION = 1;
    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Takes a folder, made when it is missing.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be written, is in use, or is from a later version
    public static DataFolder open(Path root) {
        try {
            createPrivate(root);
            FileChannel lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (lock.tryLock() == null) {
                    throw Problem.badInput("local.dataInUse", root.toString()).asException();
                }
                checkVersion(root);
                Files.createDirectories(root.resolve("buckets"));
                Files.createDirectories(root.resolve("jobs"));
                return new DataFolder(root, lock);
            } catch (OverlappingFileLockException e) {
                lock.close();
                throw Problem.badInput("local.dataInUse", root.toString()).asException(e);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problem.badInput("local.dataNotWritable", root.toString()).asException(e);
        }
    }

    private static void createPrivate(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve("version");
        if (!Files.exists(file)) {
            Files.writeString(file, Integer.toString(VERSION));
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > VERSION) {
            throw Problem.badInput("local.dataNewer", root.toString()).asException();
        }
    }

    /// Where the buckets are kept.
    public Path buckets() {
        return root.resolve("buckets");
    }

    /// Where the jobs are kept.
    public Path jobs() {
        return root.resolve("jobs");
    }

    /// Lets others use the folder.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Problem.badInput("local.dataNotWritable", root.toString()).asException(e);
        }
    }
}
