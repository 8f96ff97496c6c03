package app.galley.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The languages of batch transcription, from the resource `languages.txt`: the language codes of StartTranscriptionJob in
/// the API model of the AWS SDK that Galley ships with. Immutable.
public final class Languages {
    private final List<String> codes;

    /// Reads the list.
    public Languages() {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                Languages.class.getResourceAsStream("languages.txt")), StandardCharsets.UTF_8))) {
            codes = lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All codes, such as `en-GB`.
    public List<String> codes() {
        return codes;
    }

    /// Whether the service knows a code.
    public boolean knows(String code) {
        return codes.contains(code);
    }

    /// A code's name for people, such as "German (Switzerland)".
    public static String name(String code, Locale reader) {
        return Locale.forLanguageTag(code).getDisplayName(reader);
    }
}
