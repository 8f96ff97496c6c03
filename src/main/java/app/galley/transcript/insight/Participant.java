package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of a call.
///
/// @param role such as `AGENT`
/// @param talkTime for how long it talks; null where the file tells none
/// @param wordsPerMinute how fast; null where the file tells none
/// @param sentiment from -5, bad, to 5, good; null where the file tells none
/// @param quarters how the sentiment goes on from one quarter of the call to the next; may be empty
/// @param interruptions when it interrupts the other side
public record Participant(String role, @Nullable Duration talkTime, @Nullable Integer wordsPerMinute, @Nullable Double sentiment,
                          List<Mood> quarters, List<TimeSpan> interruptions) {
    public Participant {
        quarters = List.copyOf(quarters);
        interruptions = List.copyOf(interruptions);
    }

    /// The sentiment of a part of the call.
    ///
    /// @param time which part; null where the file tells none
    /// @param score from -5, bad, to 5, good
    public record Mood(@Nullable TimeSpan time, double score) { }
}
