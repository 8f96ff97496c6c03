package app.galley.media.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Remembers the checksum of a file by its place, its size and when it was changed last, so that it need not be read for it again.
/// The names of files do not show in the cache. Safe from any thread; blocks.
final class FileNames {
    static final String KEY = ".key";
    private static final int CHECKSUM_LENGTH = 64;
    private final Path folder;

    FileNames(Path folder) {
        this.folder = folder;
    }

    /// The checksum of a file; empty when it is not known, or when the file has changed since.
    Optional<String> checksum(Path file) throws IOException {
        try {
            String known = Files.readString(key(file)).strip();
            return known.length() == CHECKSUM_LENGTH && known.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                    ? Optional.of(known) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Remembers the checksum of a file as it is now.
    void remember(Path file, String checksum) throws IOException {
        Files.writeString(key(file), checksum);
    }

    private Path key(Path file) throws IOException {
        String what = file.toAbsolutePath().normalize() + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file).toMillis();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest) + KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
