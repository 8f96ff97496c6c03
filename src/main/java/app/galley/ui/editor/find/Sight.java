package app.galley.ui.editor.find;

import app.galley.transcript.Passage;
import java.util.List;

/// The page as the search sees it. Used by the FX thread.
public interface Sight {
    /// What is selected; an empty passage where the caret stands when nothing is.
    Passage selected();

    /// Selects a hit and brings it into sight.
    void show(Passage hit);

    /// Draws hits in place of those drawn before.
    ///
    /// @param current the index of the one that was gone to, -1 for none
    void draw(List<Passage> hits, int current);
}
