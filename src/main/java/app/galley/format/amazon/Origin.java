package app.galley.format.amazon;

import app.galley.format.Json;
import app.galley.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// Where a result comes from, by its own words.
///
/// @param job the name of the job; empty when the file tells none
/// @param recogniser who wrote the words down: `amazon`, or what the local service states, `prepared` or `speech-activity`
/// @param unused the custom vocabularies that the job named and the recogniser has not used, as the local service states them
public record Origin(String job, String recogniser, List<String> unused) {
    /// Amazon Transcribe itself, which does not put its name into its results.
    public static final String AMAZON = "amazon";
    private static final String UNUSED = "vocabulariesNotUsed";

    public Origin {
        unused = List.copyOf(unused);
    }

    /// The origin of a result file. Never throws.
    public static Origin of(byte[] bytes) {
        String job = Json.text(bytes, "jobName");
        String recogniser = Json.text(bytes, "recogniser");
        return new Origin(job.isEmpty() ? Json.text(bytes, "JobName") : job, recogniser.isEmpty() ? AMAZON : recogniser,
                recogniser.isEmpty() ? List.of() : unused(bytes));
    }

    private static List<String> unused(byte[] bytes) {
        List<String> names = new ArrayList<>();
        try {
            Json.each(bytes, name -> names.add(name.asText()), UNUSED);
            Json.each(bytes, part -> part.path("result").path(UNUSED).forEach(name -> names.add(name.asText())), "parts");
        } catch (ProblemException broken) {
            // whoever reads the words of the file says so
            return List.of();
        }
        return names.stream().distinct().toList();
    }
}
