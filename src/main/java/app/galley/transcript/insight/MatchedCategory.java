package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.util.List;

/// A category of calls that matches, by rules that were made before the call was analysed.
///
/// @param name of the category
/// @param places what matched, where the rules name a place; often empty
public record MatchedCategory(String name, List<TimeSpan> places) {
    public MatchedCategory {
        places = List.copyOf(places);
    }
}
