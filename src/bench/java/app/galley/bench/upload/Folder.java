package app.galley.bench.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/// A folder that goes with what is in it.
///
/// @param path where it is
record Folder(Path path) implements AutoCloseable {
    static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("galley-bench"));
    }

    /// A file of noise.
    Path noise(String name, long bytes, long seed) throws IOException {
        Path file = path.resolve(name);
        byte[] block = new byte[1 << 20];
        Random random = new Random(seed);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < bytes; written += block.length) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(block.length, bytes - written));
            }
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
