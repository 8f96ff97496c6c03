package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_STREAM_NOT_FOUND;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EACCES;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EFBIG;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOENT;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOSPC;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EPERM;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Why a file cannot be used, as problems that name the file.
final class MediaFaults {
    private MediaFaults() { }

    /// Looks at the file before ffmpeg does: ffmpeg's own words for a folder or an empty file are misleading, and a pipe or a
    /// device would be read for ever.
    ///
    /// @throws app.galley.problem.ProblemException when it is gone, a folder, empty, not a plain file or not readable
    static void check(Path file) {
        String name = name(file);
        try {
            if (Files.notExists(file)) {
                throw Problem.badInput("media.gone", name).asException();
            }
            if (Files.isDirectory(file)) {
                throw Problem.badInput("media.folder", name).asException();
            }
            if (!Files.isReadable(file)) {
                throw Problem.badInput("media.unreadable", name).asException();
            }
            if (!Files.isRegularFile(file)) {
                throw Problem.badInput("media.notMedia", name).asException();
            }
            if (Files.size(file) == 0) {
                throw Problem.badInput("media.empty", name).asException();
            }
        } catch (IOException e) {
            throw Problem.badInput("media.unreadable", name).asException(e);
        }
    }

    /// The problem behind an error number of ffmpeg that came while a file was opened.
    static Problem opening(int error, Path file) {
        String name = name(file);
        if (error == AVERROR_ENOENT()) {
            return Problem.badInput("media.gone", name);
        }
        if (error == AVERROR_STREAM_NOT_FOUND) {
            return Problem.badInput("media.noSound", name);
        }
        if (error == AVERROR_EACCES() || error == AVERROR_EPERM() || error == AVERROR_EIO()) {
            return Problem.badInput("media.unreadable", name);
        }
        if (error == AVERROR_DECODER_NOT_FOUND) {
            return Problem.badInput("media.codecUnknown", name, "?");
        }
        if (error == AVERROR_ENOMEM()) {
            return Problem.badInput("media.tooBig", name);
        }
        return Problem.badInput("media.notMedia", name);
    }

    /// The problem behind an error number of ffmpeg that came while a file was written.
    static Problem writing(int error, Path file) {
        String name = name(file);
        boolean full = error == AVERROR_ENOSPC() || error == AVERROR_EFBIG();
        return full ? Problem.badInput("problem.diskFull", name) : Problem.badInput("media.notWritable", name);
    }

    /// The name by which problems speak of a file.
    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
