package app.galley.workbench.fit;

import app.galley.media.extract.Coding;
import java.time.Duration;

/// What can be done about media that a service does not take.
public sealed interface Remedy {
    /// Only the sound is sent, in a file of its own.
    record SoundAlone(Coding coding) implements Remedy { }

    /// The sound is divided at silences, the pieces are transcribed, and their results joined.
    ///
    /// @param longest how long a piece may be
    record Divided(Coding coding, Duration longest) implements Remedy {
        /// How many pieces a recording of this length needs at least.
        public int pieces(Duration length) {
            return (int) Math.ceilDiv(length.toMillis(), longest.toMillis());
        }
    }
}
