package app.galley.workbench.export;

import app.galley.caption.shot.Footage;
import app.galley.format.Writing;
import app.galley.library.Captioning;
import app.galley.library.Recording;
import app.galley.transcript.Transcript;
import java.util.List;

/// A recording with its present text, ready to be handed out.
///
/// @param captions what was decided about its captions
/// @param guides the names of one's own caption presets
/// @param chapters those of its file
/// @param footage what its captions have to know of its moving picture, as far as it was found
public record Material(Recording recording, Transcript transcript, Captioning captions, List<String> guides, List<Writing.Chapter> chapters,
                       Footage footage) {
    public Material {
        guides = List.copyOf(guides);
        chapters = List.copyOf(chapters);
    }

    /// The same recording with another text, and captions that are all cut from it.
    public Material saying(Transcript other) {
        return new Material(recording, other, captions.with(List.of()), guides, chapters, footage);
    }
}
