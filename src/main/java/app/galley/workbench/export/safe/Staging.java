package app.galley.workbench.export.safe;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder beside the target in which files wait until they are proved: what is there under their names stays until then. Blocks.
record Staging(Path folder) {
    /// A new one beside a file.
    static Staging beside(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            return new Staging(Files.createTempDirectory(folder, ".galley"));
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", file.toString()).asException(e);
        }
    }

    /// Where a file waits.
    Path file(Path target) {
        return folder.resolve(String.valueOf(target.getFileName()));
    }

    /// Puts files into their places.
    void release(List<Path> targets) {
        for (Path target : targets) {
            try {
                Files.move(file(target), target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw Problem.badInput("workbench.notWritable", target.toString()).asException(e);
            }
        }
    }

    /// Deletes all that waits still.
    void clear() {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw Problem.badInput("export.safe.notDeleted", folder.toString()).asException(e);
        }
    }
}
