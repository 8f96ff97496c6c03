package app.galley.local.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of one bucket, in files that are written once and never changed. A file that nothing refers to is rubbish and goes
/// at the next start. A file that someone reads stays until he has read it. Safe from any thread.
public final class ContentFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);
    private final Path folder;
    private final Map<String, Integer> readers = new HashMap<>();
    private final Set<String> doomed = new HashSet<>();

    /// The contents in a folder that exists.
    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    /// Begins a new file.
    public Incoming begin() {
        String name = UUID.randomUUID().toString();
        try {
            Path file = folder.resolve(name);
            return new Incoming(this, name, file,
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    /// Where a content is.
    public Path path(String name) {
        return folder.resolve(name);
    }

    Path folder() {
        return folder;
    }

    /// The length of contents together, -1 when one is gone.
    public long sizeOf(List<String> names) {
        long sum = 0;
        try {
            for (String name : names) {
                sum += Files.size(path(name));
            }
        } catch (IOException e) {
            LOG.debug("a content is gone", e);
            return -1;
        }
        return sum;
    }

    /// Keeps files while they are read; each lease is to be released.
    public synchronized void lease(List<String> names) {
        names.forEach(n -> readers.merge(n, 1, Integer::sum));
    }

    /// Ends a lease.
    public void release(List<String> names) {
        List<String> rubbish = new ArrayList<>();
        synchronized (this) {
            for (String name : names) {
                readers.computeIfPresent(name, (n, count) -> count == 1 ? null : count - 1);
                if (!readers.containsKey(name) && doomed.remove(name)) {
                    rubbish.add(name);
                }
            }
        }
        rubbish.forEach(this::delete);
    }

    /// Removes files, those that are being read as soon as they are not.
    public void discard(List<String> names) {
        List<String> rubbish = new ArrayList<>(names);
        synchronized (this) {
            rubbish.removeIf(readers::containsKey);
            names.stream().filter(readers::containsKey).forEach(doomed::add);
        }
        rubbish.forEach(this::delete);
    }

    /// Removes every file but these.
    public void sweep(Set<String> wanted) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!wanted.contains(name)) {
                    delete(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            LOG.debug("a content cannot be deleted now; the next start tries again", e);
        }
    }
}
