package app.galley.format;

import app.galley.format.mend.Mends;
import app.galley.transcript.Transcript;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;

/// Reads one format of transcript. Stateless; any thread.
public interface TranscriptReader {
    /// The format's name on the command line, such as `amazon` or `srt`.
    String name();

    /// Whether `bytes` look like this format; cheap and never throws.
    boolean recognises(byte[] bytes);

    /// Reads it.
    ///
    /// @throws app.galley.problem.ProblemException bad input, saying what is wrong, when it is broken
    Transcript read(byte[] bytes);

    /// Reads it and tells what was read differently from how it stands in the file.
    ///
    /// @param mends takes that; formats that programs alone write are read as they stand or refused
    /// @throws app.galley.problem.ProblemException as above
    default Transcript read(byte[] bytes, Mends mends) {
        return read(bytes);
    }

    /// What else the recogniser heard, as far as the file tells.
    ///
    /// @throws app.galley.problem.ProblemException as [#read] does
    default Alternatives alternatives(byte[] bytes) {
        return Alternatives.NONE;
    }

    /// What the file tells beside its words.
    ///
    /// @throws app.galley.problem.ProblemException as [#read] does
    default Insights insights(byte[] bytes) {
        return Insights.NONE;
    }
}
