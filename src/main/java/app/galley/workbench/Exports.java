package app.galley.workbench;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes transcripts into files, whole or not at all. Blocks.
public final class Exports {
    /// Writes the file, replacing one that is there; on failure nothing half-written stays and an old file is untouched.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the folder cannot be written to or the disk is full
    public void write(Transcript transcript, TranscriptWriter writer, Path file) {
        write(transcript, Writing.PLAIN, writer, file);
    }

    /// Writes the file with what the format may say beside the transcript.
    ///
    /// @throws app.galley.problem.ProblemException as above; also bad input when the format cannot hold the transcript
    public void write(Transcript transcript, Writing writing, TranscriptWriter writer, Path file) {
        write(file, out -> writer.write(transcript, writing, out));
    }

    /// Writes bytes as they are, whole or not at all.
    ///
    /// @throws app.galley.problem.ProblemException as for transcripts
    public void write(byte[] bytes, Path file) {
        write(file, out -> out.write(bytes));
    }

    private static void write(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw Problem.badInput("workbench.notAFile", file.toString()).asException();
        }
        Path draft = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(draft, e);
            throw failure(file, e);
        } catch (ProblemException e) {
            discard(draft, e);
            throw e;
        }
    }

    private static void discard(Path draft, Exception e) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            e.addSuppressed(left);
        }
    }

    private static RuntimeException failure(Path file, IOException e) {
        boolean full = String.valueOf(e.getMessage()).matches("(?i).*(no space|file too large|disk full|quota).*");
        return full ? Problem.badInput("problem.diskFull", file.toString()).asException(e)
                : Problem.badInput("workbench.notWritable", file.toString()).asException(e);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
