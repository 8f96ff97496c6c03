package app.galley.media.picture;

import app.galley.media.file.Soundtrack;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the pictures of files. Safe from any thread; blocks.
public interface PictureReader {
    /// Opens the moving picture that belongs to a sound; it stands at the beginning.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the file cannot be read, has no moving picture (`media.noPicture`)
    ///         or one that cannot be decoded
    PictureSource openPicture(Soundtrack sound);

    /// Opens the moving picture of a file, whose times count from the beginning of its usual sound.
    ///
    /// @throws app.galley.problem.ProblemException as for the other one
    default PictureSource openPicture(Path file) {
        return openPicture(Soundtrack.of(file));
    }

    /// The still picture that a file has for its cover, made smaller until it fits into a box; empty when it has none, or none that
    /// can be decoded.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the file cannot be read
    Optional<Cover> cover(Path file, PictureSize box);
}
