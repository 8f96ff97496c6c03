package app.galley.ui.review.version;

import app.galley.transcript.Transcript;
import app.galley.transcript.review.Comparison;

/// A version beside the document as it is.
///
/// @param content what the version says
/// @param now what it was compared with
/// @param comparison from the version to now
/// @param errorRate the word error rate of the version, were the document right
public record Compared(Transcript content, Transcript now, Comparison comparison, double errorRate) {
    /// Whether it is the same to the last mark.
    public boolean isSame() {
        return content.equals(now);
    }
}
