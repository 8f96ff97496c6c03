package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import java.util.List;
import java.util.UUID;

/// Words that a vocabulary could teach the recogniser.
///
/// @param text as people wrote them
/// @param language the language of the recordings they are of, two letters; empty when it is not known
/// @param heard what the machine had written instead, the most frequent first
/// @param count how often they were corrected
/// @param examples the recordings they were corrected in, those first where it happened most
/// @param weight how much they promise; for the order alone
public record Suggestion(String text, String language, List<Heard> heard, int count, List<Example> examples, double weight) {
    public Suggestion {
        heard = List.copyOf(heard);
        examples = List.copyOf(examples);
    }

    /// What the machine had written.
    public record Heard(String text, int count) { }

    /// A recording in which the words were corrected.
    ///
    /// @param count how often
    /// @param time when they are heard there, once
    public record Example(UUID recording, int count, TimeSpan time) { }
}
