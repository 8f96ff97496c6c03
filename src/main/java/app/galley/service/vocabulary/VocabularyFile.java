package app.galley.service.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A vocabulary as the bytes that Amazon Transcribe wants ("Creating a custom vocabulary using a table", Developer Guide): UTF-8, ends of lines LF, tabs
/// between four columns of which the two in the middle are no longer used.
public final class VocabularyFile {
    /// The largest file, in bytes.
    public static final int LARGEST = 50 * 1024;
    /// The first line.
    static final String HEADER = "Phrase\tSoundsLike\tIPA\tDisplayAs\n";
    private static final String BETWEEN = "\t\t\t";

    private VocabularyFile() { }

    /// The file; empty rows are left out.
    public static byte[] bytes(List<Term> terms) {
        StringBuilder text = new StringBuilder(HEADER);
        terms.stream().filter(term -> !term.isEmpty()).forEach(term -> text.append(line(term)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// How many bytes a row takes.
    static int size(Term term) {
        return term.isEmpty() ? 0 : length(term.phrase()) + BETWEEN.length() + length(term.displayAs()) + 1;
    }

    /// The row as a line of the file.
    public static String line(Term term) {
        return term.phrase() + BETWEEN + term.displayAs() + "\n";
    }

    private static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // each half of a surrogate pair stands for two bytes
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
