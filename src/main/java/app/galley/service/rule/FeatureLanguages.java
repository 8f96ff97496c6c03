package app.galley.service.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The languages that single features know, from the resource `feature-languages.txt`: a feature, a colon, codes of languages, as
/// the Amazon Transcribe guide lists them. Immutable.
final class FeatureLanguages {
    private final Map<String, List<String>> codes;

    FeatureLanguages() {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                FeatureLanguages.class.getResourceAsStream("feature-languages.txt")), StandardCharsets.UTF_8))) {
            codes = lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(":\\s*"))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1].split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The codes of a feature.
    List<String> of(String feature) {
        return Objects.requireNonNull(codes.get(feature), feature);
    }
}
