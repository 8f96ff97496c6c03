package app.galley.caption.check;

import app.galley.caption.Cue;
import app.galley.problem.Problem;
import java.util.Optional;

/// A cue that breaks a rule.
///
/// @param cue its place among the cues, counted from 0
/// @param rule which one
/// @param severity how much the guide means it
/// @param says what is wrong, in figures
/// @param source where the guide says so
/// @param mended the cue as it would be right, where that is certain
public record CaptionFinding(int cue, CaptionRule rule, Severity severity, Problem says, String source, Optional<Cue> mended) {
    /// The same of a cue so many places further on.
    CaptionFinding moved(int places) {
        return new CaptionFinding(cue + places, rule, severity, says, source, mended);
    }
}
