package app.galley.ui.editor.speaker;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;

/// The page and the player as the speakers see them. Used by the FX thread.
public interface SpeakerPlace {
    /// Where the selection begins; the caret when nothing is selected.
    Position from();

    /// Where it ends.
    Position to();

    /// Where the caret is.
    Position caret();

    /// Puts the caret to a place and brings it into sight.
    void go(Position place);

    /// Plays a stretch of the recording.
    void play(TimeSpan stretch);
}
