package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one result tells beside its words. Immutable; any thread.
///
/// @param redacted whether personal data was taken out of its text
/// @param languages those that were identified, as the file lists them
/// @param entities things of interest that were found in the words, in a medical result
/// @param redactions what was taken out, in the order of time
/// @param filtered when the words are heard that a vocabulary filter has tagged
/// @param toxicity how toxic stretches of speech are
/// @param call what was found out about a call; null in the result of any other job
public record Insights(boolean redacted, List<HeardLanguage> languages, List<Entity> entities, List<Redaction> redactions,
                       List<TimeSpan> filtered, List<Toxicity> toxicity, @Nullable Call call) {
    /// Nothing beside the words.
    public static final Insights NONE = new Insights(false, List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public Insights {
        languages = List.copyOf(languages);
        entities = List.copyOf(entities);
        redactions = List.copyOf(redactions);
        filtered = List.copyOf(filtered);
        toxicity = List.copyOf(toxicity);
    }
}
