package app.galley.workbench.export;

import app.galley.caption.CaptionStyle;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;

/// All that a writer needs.
///
/// @param transcript the part that is handed out
/// @param writing what is said beside it
public record Prepared(Transcript transcript, Writing writing, TranscriptWriter writer) {
    /// Whether captions are written for a film after a guide that has them keep to shot changes, and none are known: they keep to none then.
    public boolean lacksShots() {
        CaptionStyle style = writing.captions();
        return writer.abilities().contains(TranscriptWriter.Ability.CAPTIONS) && writing.picture() && style != null && style.shots().isAsked() && style.shots().isIdle();
    }
}
