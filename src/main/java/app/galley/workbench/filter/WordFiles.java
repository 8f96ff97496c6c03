package app.galley.workbench.filter;

import app.galley.format.Text;
import app.galley.problem.Problem;
import app.galley.service.filter.WordList;
import app.galley.service.filter.WordListReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Files with words: what is imported and exported. Blocks.
public final class WordFiles {
    /// Far more than a filter may have: what is too large is seen and cut by a person.
    private static final long LARGEST = 4L << 20;

    private WordFiles() { }

    /// Reads the words of a file.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it cannot be read, is no text, or is very large
    public static WordList read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.badInput("filter.fileLarge", name, LARGEST >> 20).asException();
            }
            String text = text(Files.readAllBytes(file));
            if (text.indexOf('\0') >= 0) {
                throw Problem.badInput("filter.fileNoText", name).asException();
            }
            return WordListReader.read(text);
        } catch (IOException e) {
            throw Problem.badInput("filter.fileUnread", name).asException(e);
        }
    }

    /// As other text files, and UTF-16 without a byte order mark, which old spreadsheets write: every other byte of it is zero.
    private static String text(byte[] bytes) {
        return bytes.length >= 2 && bytes.length % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0) ? new String(bytes, unmarked(bytes)).replaceAll("\\R", "\n")
                : Text.of(bytes);
    }

    private static Charset unmarked(byte[] bytes) {
        return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /// What is written into a file: CSV for a spreadsheet where its name says so, else the bytes that the service reads.
    public static byte[] bytes(WordList words, Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? WordListReader.csv(words).getBytes(StandardCharsets.UTF_8) : words.file();
    }
}
