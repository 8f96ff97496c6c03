package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Call Analytics found out about a call (Developer Guide, "Call Analytics insights"). Immutable; any thread.
///
/// @param participants in the order of the file; one alone when nobody answers
/// @param parts what is said, one after the other
/// @param categories those that match
/// @param length of the call; null where the file tells none
/// @param talkTime for how long somebody talks; null where the file tells none
/// @param silences when nobody talks
/// @param interruptions how often one interrupts the other
/// @param summary in the service's words; empty when none was asked for
/// @param skipped why the service left something out, such as the summary, in its words
public record Call(List<Participant> participants, List<CallPart> parts, List<MatchedCategory> categories, @Nullable Duration length,
                   @Nullable Duration talkTime, List<TimeSpan> silences, int interruptions, String summary, List<String> skipped) {
    public Call {
        participants = List.copyOf(participants);
        parts = List.copyOf(parts);
        categories = List.copyOf(categories);
        silences = List.copyOf(silences);
        skipped = List.copyOf(skipped);
    }
}
