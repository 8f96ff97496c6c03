package app.galley.local.transcribe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The language codes of standard jobs (LanguageCode of the service's model).
final class Languages {
    /// All of them.
    static final Set<String> ALL = load();

    private Languages() { }

    private static Set<String> load() {
        try (InputStream in = Languages.class.getResourceAsStream("/app/galley/local/languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of languages is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(l -> !l.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
