package app.galley.media.survey;

import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.task.Cancellation;
import java.nio.file.Path;

/// Reads recordings from their beginning to their end. Safe from any thread; blocks.
@FunctionalInterface
public interface Surveyor {
    /// The most channels that are looked at apart; where there are more, they are mixed into so many.
    int MOST_CHANNELS = 8;

    /// Reads the sound of a recording once.
    ///
    /// @param format the rate and the channels of its sound, the latter at most [#MOST_CHANNELS]
    /// @param growing takes the peaks as they come; it is neither completed nor failed here. What it knows already is not added
    ///         again
    /// @throws app.galley.problem.ProblemException when it cannot be read to its end
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Findings survey(Soundtrack sound, PcmFormat format, Survey growing, Cancellation cancellation);

    /// Reads the usual sound of a recording once; see the other one.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be read to its end
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    default Findings survey(Path file, PcmFormat format, Survey growing, Cancellation cancellation) {
        return survey(Soundtrack.of(file), format, growing, cancellation);
    }
}
