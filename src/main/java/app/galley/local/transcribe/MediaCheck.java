package app.galley.local.transcribe;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Looks at the media of a job before anyone listens to it, and fails the job for the reasons that Amazon Transcribe does
/// (FailureReason of TranscriptionJob).
final class MediaCheck {
    /// Amazon Transcribe takes files of up to 2 GB and 4 hours.
    private static final long LARGEST = 2L << 30;
    private static final Duration LONGEST = Duration.ofHours(4);
    private final MediaReader reader;

    MediaCheck(MediaReader reader) {
        this.reader = reader;
    }

    /// What was found.
    ///
    /// @param format as Amazon names it; empty when it has no name for it
    /// @param sampleRate in Hz
    record Found(String format, int sampleRate) { }

    /// @throws ProblemException with the reason why the job fails
    Found look(Path media, StartRequest request) {
        if (size(media) > LARGEST) {
            throw Problem.refused("local.job.tooLarge").asException();
        }
        MediaInfo info = probe(media);
        if (info.statedLength().filter(l -> l.compareTo(LONGEST) > 0).isPresent()) {
            throw Problem.refused("local.job.tooLarge").asException();
        }
        String format = format(info);
        if (!request.mediaFormat().isEmpty() && !format.isEmpty() && !family(format).equals(family(request.mediaFormat()))) {
            throw Problem.refused("local.job.otherFormat").asException();
        }
        if (request.sampleRate() != 0 && request.sampleRate() != info.sampleRate()) {
            throw Problem.refused("local.job.otherRate").asException();
        }
        return new Found(format, info.sampleRate());
    }

    private MediaInfo probe(Path media) {
        try {
            return reader.probe(media);
        } catch (ProblemException e) {
            throw e.problem().kind() == Problem.Kind.BAD_INPUT ? Problem.refused("local.job.unsupported").asException(e) : e;
        }
    }

    private static long size(Path media) {
        try {
            return Files.size(media);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(MediaInfo info) {
        return switch (info.container()) {
            case "mov", "mp4", "m4a" -> info.hasPicture() ? "mp4" : "m4a";
            case "matroska", "webm" -> "webm";
            case "ogg", "flac", "amr", "wav", "mp3" -> info.container();
            default -> "";
        };
    }

    /// The same container by two names counts as the same.
    private static String family(String format) {
        return format.equals("m4a") ? "mp4" : format;
    }
}
