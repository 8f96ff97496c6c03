package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How toxic a stretch of speech is.
///
/// @param text what is said
/// @param time when; null where the file tells none
/// @param score of the whole, 0 to 1
/// @param categories what sort of toxicity it is, as the file lists them
public record Toxicity(String text, @Nullable TimeSpan time, double score, List<Category> categories) {
    public Toxicity {
        categories = List.copyOf(categories);
    }

    /// One sort of toxicity.
    ///
    /// @param name in the service's words, such as `hate_speech`
    /// @param score 0 to 1
    public record Category(String name, double score) { }
}
