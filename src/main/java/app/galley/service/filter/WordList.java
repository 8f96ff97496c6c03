package app.galley.service.filter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of a filter, a row each, in the order in which they were written; a row may be empty while one types. Immutable.
public record WordList(List<String> rows) {
    /// How many bytes a filter may have ("Guidelines and quotas", Amazon Transcribe: 50 KB).
    public static final int LARGEST = 50 * 1024;
    /// No words.
    public static final WordList EMPTY = new WordList(List.of());

    public WordList {
        rows = List.copyOf(rows);
    }

    /// What stands in the rows that are not empty.
    public List<String> words() {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    /// The file that the service reads: UTF-8 without a byte order mark, one word a line, LF between them.
    public byte[] file() {
        return String.join("\n", words()).getBytes(StandardCharsets.UTF_8);
    }

    /// How large the file is, in bytes.
    public int bytes() {
        return file().length;
    }

    /// As a draft keeps it: what is in the way of lines is kept as blanks.
    public String text() {
        return rows.stream().map(row -> row.replaceAll("[\\r\\n]+", " ")).collect(Collectors.joining("\n"));
    }

    /// What [#text] wrote.
    public static WordList ofText(String text) {
        return text.isEmpty() ? EMPTY : new WordList(List.of(text.split("\n", -1)));
    }

    /// What two words have in common that the filter takes for the same.
    static String key(String word) {
        return Normalizer.normalize(WordRules.tidy(word), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
