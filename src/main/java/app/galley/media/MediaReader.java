package app.galley.media;

import app.galley.media.file.Soundtrack;
import java.nio.file.Path;

/// Opens media files. Safe from any thread; each call may block while the file is read.
public interface MediaReader extends AutoCloseable {
    /// What the file says about itself and one of its sounds.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is gone, empty, not a media file, or has no sound
    MediaInfo probe(Soundtrack sound);

    /// What the file says about itself and its usual sound.
    ///
    /// @throws app.galley.problem.ProblemException bad input as for the other one
    default MediaInfo probe(Path file) {
        return probe(Soundtrack.of(file));
    }

    /// Opens a sound of a file, converted to a format.
    ///
    /// @throws app.galley.problem.ProblemException bad input as for [#probe]
    PcmSource open(Soundtrack sound, PcmFormat format);

    /// Opens the usual sound of a file, converted to a format.
    ///
    /// @throws app.galley.problem.ProblemException bad input as for [#probe]
    default PcmSource open(Path file, PcmFormat format) {
        return open(Soundtrack.of(file), format);
    }

    @Override
    void close();
}
