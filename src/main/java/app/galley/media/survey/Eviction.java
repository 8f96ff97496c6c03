package app.galley.media.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Makes room in the cache: what was not used for longest goes, and what points to nothing. The newest file always stays.
final class Eviction {
    private final Path folder;
    private final long limit;

    /// A file of the cache.
    private record Entry(Path file, long size, long used) { }

    Eviction(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    void run() throws IOException {
        List<Entry> entries = entries();
        long total = entries.stream().mapToLong(Entry::size).sum();
        Set<String> left = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (total > limit && i < entries.size() - 1) {
                Files.deleteIfExists(entry.file());
                total -= entry.size();
            } else {
                left.add(stem(entry.file()));
            }
        }
        if (left.size() < entries.size()) {
            forgetKeys(left);
        }
    }

    /// From the one that was not used for longest to the newest.
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files()) {
            if (!file.toString().endsWith(FileNames.KEY)) {
                entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::used));
        return entries;
    }

    private void forgetKeys(Set<String> left) throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(FileNames.KEY) && !left.contains(Files.readString(file).strip())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
