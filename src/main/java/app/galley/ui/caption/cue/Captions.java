package app.galley.ui.caption.cue;

import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.Severity;
import java.util.List;

/// The captions of a document as they were cut last.
///
/// @param rows in the order of their starts
/// @param findings what was found in them
public record Captions(List<CueRow> rows, List<CaptionFinding> findings) {
    /// None at all.
    public static final Captions NONE = new Captions(List.of(), List.of());

    long errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    }

    long byHand() {
        return rows.stream().filter(CueRow::isByHand).count();
    }
}
