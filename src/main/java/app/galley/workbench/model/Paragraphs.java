package app.galley.workbench.model;

import app.galley.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a text file paragraph by paragraph, however large it is: UTF-8, or UTF-16 with its byte order mark, else Windows-1252. Blocks.
final class Paragraphs {
    /// A paragraph without an end is cut at a blank behind so many characters.
    private static final int LONG = 100_000;

    private Paragraphs() { }

    /// Gives each paragraph that is not blank, in order.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the file cannot be read or is no text
    static void read(Path file, Consumer<String> paragraph) {
        String name = String.valueOf(file.getFileName());
        try {
            Charset charset = charset(file);
            try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
                read(in, name, paragraph);
            }
        } catch (IOException e) {
            throw Problem.badInput("model.fileUnread", name).asException(e);
        }
    }

    private static void read(Reader in, String name, Consumer<String> paragraph) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == 0) {
                throw Problem.badInput("model.fileNoText", name).asException();
            }
            boolean ends = c == '\n' || c == '\r' || text.length() > LONG && Character.isWhitespace(c);
            if (!ends && c != '\uFEFF') {
                text.append((char) c);
            } else if (ends && !text.isEmpty()) {
                paragraph.accept(text.toString());
                text.setLength(0);
            }
        }
        if (!text.isEmpty()) {
            paragraph.accept(text.toString());
        }
    }

    private static Charset charset(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] some = new char[1 << 16];
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int read = in.read(some);
            while (read >= 0) {
                read = in.read(some);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
