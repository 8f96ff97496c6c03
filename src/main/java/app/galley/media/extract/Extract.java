package app.galley.media.extract;

import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import java.nio.file.Path;

/// A stretch of a recording's sound that is to be written into a file.
///
/// @param sound the sound of the recording
/// @param format the form in which it is coded
/// @param from the first frame, counted in `format`
/// @param to the frame behind the last; where the sound ends before, it ends there
/// @param target the file to write; one that is there is replaced
public record Extract(Soundtrack sound, PcmFormat format, Coding coding, long from, long to, Path target) {
    /// Up to the end of the recording.
    public static final long END = Long.MAX_VALUE;

    public Extract {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a stretch: " + from + " to " + to);
        }
    }

    /// The file that is written until it is whole, beside the target.
    public static Path draft(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }
}
