package app.galley.format;

import app.galley.caption.Cue;
import java.util.List;

/// Reads the cues of a caption file as they stand there, with their lines, so that they can be checked. Stateless; any thread.
public interface CaptionReader {
    /// The format's name on the command line, such as `srt`.
    String name();

    /// Whether `bytes` look like this format; cheap and never throws.
    boolean recognises(byte[] bytes);

    /// The cues in the order of the file, without mark-up. The speaker is named where the format has a place for it.
    ///
    /// @throws app.galley.problem.ProblemException bad input, saying what is wrong, when it is broken
    List<Cue> cues(byte[] bytes);
}
