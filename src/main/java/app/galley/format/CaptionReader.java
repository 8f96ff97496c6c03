package app.galley.format;

import app.galley.caption.Cue;
import app.galley.format.mend.Mends;
import app.galley.transcript.Transcript;
import java.util.List;

/// Reads a caption file, leniently: its cues as they stand there, with their lines, so that they can be checked, or as a
/// transcript. What is read differently from how it stands in the file is told. Stateless; any thread.
public interface CaptionReader extends TranscriptReader {
    /// The cues in the order of the file, without mark-up. The speaker is named where the format has a place for it.
    ///
    /// @param mends takes what was read differently
    /// @throws app.galley.problem.ProblemException bad input, saying what is wrong, when it is broken
    List<Cue> cues(byte[] bytes, Mends mends);

    /// The cues, whatever was mended.
    ///
    /// @throws app.galley.problem.ProblemException as above
    default List<Cue> cues(byte[] bytes) {
        return cues(bytes, new Mends());
    }

    @Override
    Transcript read(byte[] bytes, Mends mends);

    @Override
    default Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }
}
