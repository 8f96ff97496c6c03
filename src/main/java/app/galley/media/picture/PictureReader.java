package app.galley.media.picture;

import java.nio.file.Path;

/// Opens the pictures of files. Safe from any thread; blocks.
public interface PictureReader {
    /// Opens the moving picture of a file; it stands at the beginning.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the file cannot be read, has no moving picture (`media.noPicture`)
    ///         or one that cannot be decoded
    PictureSource openPicture(Path file);
}
