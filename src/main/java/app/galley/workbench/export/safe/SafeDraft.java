package app.galley.workbench.export.safe;

import app.galley.transcript.Transcript;
import app.galley.transcript.safe.Phrase;
import app.galley.transcript.safe.SafeText;
import app.galley.workbench.export.Prepared;
import java.util.List;

/// A safe copy before it is written.
///
/// @param spoken what of the transcript is handed out, before anything is taken out
/// @param text what is left
/// @param prepared what will be written
/// @param searched what nobody may find in it
/// @param standing where that stands still, of which nobody has said that it may: with any of it nothing is written
public record SafeDraft(Transcript spoken, SafeText text, Prepared prepared, List<Phrase> searched, List<SafeText.Standing> standing) {
    public SafeDraft {
        searched = List.copyOf(searched);
        standing = List.copyOf(standing);
    }
}
