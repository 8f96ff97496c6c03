package app.galley.service.category;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.Call;
import app.galley.transcript.insight.CallPart;
import app.galley.transcript.insight.CallPart.Sentiment;
import app.galley.transcript.insight.Participant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call as rules look at it. Immutable.
///
/// @param length in milliseconds
/// @param parts what is said, one after the other
/// @param silences when nobody talks
/// @param interruptions who interrupts whom, and when
public record CallSheet(long length, List<Part> parts, List<TimeSpan> silences, List<Interruption> interruptions) {
    public CallSheet {
        parts = List.copyOf(parts);
        silences = List.copyOf(silences);
        interruptions = List.copyOf(interruptions);
    }

    /// What one side says until the other does.
    ///
    /// @param role such as `AGENT`
    /// @param sentiment null where it is not known
    public record Part(String role, TimeSpan time, @Nullable Sentiment sentiment, List<CallWord> words) { }

    /// A word of a call, without marks.
    public record CallWord(String text, TimeSpan time) { }

    /// An interruption.
    ///
    /// @param by the role of who interrupts
    public record Interruption(String by, TimeSpan time) { }

    /// What a result of Call Analytics tells.
    ///
    /// @param words those of each part of the call, in its order
    public static CallSheet of(Call call, List<List<CallWord>> words) {
        List<Part> parts = new ArrayList<>();
        long end = 0;
        for (int i = 0; i < call.parts().size() && i < words.size(); i++) {
            CallPart part = call.parts().get(i);
            TimeSpan time = part.time();
            if (time != null) {
                parts.add(new Part(part.role(), time, part.sentiment(), List.copyOf(words.get(i))));
                end = Math.max(end, time.end());
            }
        }
        List<Interruption> interruptions = new ArrayList<>();
        for (Participant side : call.participants()) {
            side.interruptions().forEach(time -> interruptions.add(new Interruption(side.role(), time)));
        }
        return new CallSheet(call.length() == null ? end : call.length().toMillis(), parts, call.silences(), interruptions);
    }
}
