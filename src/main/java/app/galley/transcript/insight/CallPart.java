package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one side of a call says until the other one does.
///
/// @param role such as `AGENT`
/// @param time when; null where the file tells none
/// @param text what is said
/// @param sentiment null where the file tells none that is known
/// @param loudness about one a second, in the service's decibels; NaN where nothing was measured
/// @param findings what matters in it
public record CallPart(String role, @Nullable TimeSpan time, String text, @Nullable Sentiment sentiment, List<Double> loudness,
                       List<Finding> findings) {
    public CallPart {
        loudness = List.copyOf(loudness);
        findings = List.copyOf(findings);
    }

    /// How it is said.
    public enum Sentiment {
        /// Gladly.
        POSITIVE,
        /// Neither.
        NEUTRAL,
        /// Both.
        MIXED,
        /// In anger, worry, disappointment.
        NEGATIVE
    }

    /// Words of a part that matter.
    ///
    /// @param sort what they are
    /// @param text the words
    /// @param time when they are said, as nearly as the file tells; null where it does not
    public record Finding(Sort sort, String text, @Nullable TimeSpan time) {
        /// What words can be.
        public enum Sort {
            /// What the call is about.
            ISSUE,
            /// What somebody is going to do.
            ACTION,
            /// What came of it.
            OUTCOME
        }
    }
}
