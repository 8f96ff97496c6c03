package app.galley.media;

import java.nio.file.Path;

/// Opens media files. Safe from any thread; each call may block while the file is read.
public interface MediaReader extends AutoCloseable {
    /// What the file says about itself.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is gone, empty, not a media file, or has no sound
    MediaInfo probe(Path file);

    /// Opens the sound of a file, converted to a format.
    ///
    /// @throws app.galley.problem.ProblemException bad input as for [#probe]
    PcmSource open(Path file, PcmFormat format);

    @Override
    void close();
}
