package app.galley.format.document;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Takes the text out of documents that other programs wrote: Word (DOCX) and PDF, told by their first bytes, whatever they are called. Any thread;
/// a long document takes some seconds.
public final class DocumentText {
    /// Larger ones are no glossaries.
    static final long LARGEST = 200L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] RICH = {'{', '\\', 'r', 't', 'f'};

    private DocumentText() { }

    /// The lines of a document, in their order; empty when it is neither Word nor PDF, so that it may be plain text.
    ///
    /// @throws app.galley.problem.ProblemException bad input: it is broken, has a password, no text, or is far too large
    public static Optional<List<DocumentLine>> read(Path file) {
        byte[] head = head(file);
        if (begins(head, COMPOUND) || begins(head, RICH)) {
            throw Problem.badInput("format.document.old", file.getFileName()).asException();
        }
        boolean word = begins(head, ZIP);
        if (!word && !begins(head, PDF)) {
            return Optional.empty();
        }
        List<DocumentLine> lines = word ? new WordText(file).lines() : new PdfText(file).lines();
        if (lines.isEmpty()) {
            throw Problem.badInput(word ? "format.document.empty" : "format.document.onlyPictures", file.getFileName()).asException();
        }
        return Optional.of(lines);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw Problem.badInput("format.document.large", file.getFileName(), LARGEST >> 20).asException();
            }
            return in.readNBytes(8);
        } catch (IOException e) {
            throw Problem.badInput("format.document.notRead", file.getFileName()).asException(e);
        }
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
