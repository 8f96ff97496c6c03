package app.galley.service.vocabulary;

import app.galley.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a file that may be written in several ways.
///
/// @param text without a mark at its beginning, ends of lines as they are
/// @param notes how it differs from what the service takes: UTF-8 without a mark
public record Encoding(String text, List<Problem> notes) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    /// Reads a file: UTF-8 or UTF-16, with or without a mark, or else Western European as old programs write it.
    public static Encoding of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Encoding(without(new String(bytes, StandardCharsets.UTF_16LE)), List.of(note("vocabulary.file.utf16")));
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Encoding(without(new String(bytes, StandardCharsets.UTF_16BE)), List.of(note("vocabulary.file.utf16")));
        }
        if (bytes.length > 1 && bytes.length % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return new Encoding(new String(bytes, bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE), List.of(note("vocabulary.file.utf16")));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(MARK) == 0 ? new Encoding(without(text), List.of(note("vocabulary.file.mark"))) : new Encoding(text, List.of());
        } catch (CharacterCodingException e) {
            return new Encoding(new String(bytes, WESTERN), List.of(note("vocabulary.file.western")));
        }
    }

    private static String without(String text) {
        return text.indexOf(MARK) == 0 ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    static Problem note(String key, Object... arguments) {
        return new Problem(key, Problem.Kind.FAULTS, List.of(arguments));
    }
}
