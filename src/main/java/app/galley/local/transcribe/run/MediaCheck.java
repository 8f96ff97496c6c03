package app.galley.local.transcribe.run;

import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.model.Members;
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
    /// Amazon Transcribe takes files of up to 2 GB, calls of up to 500 MB, and 0.5 s to 4 hours.
    private static final long LARGEST = 2L << 30;
    private static final long LARGEST_CALL = 500L << 20;
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int MOST_CHANNELS = 2;
    private final MediaReader reader;

    MediaCheck(MediaReader reader) {
        this.reader = reader;
    }

    /// What was found.
    ///
    /// @param format as Amazon names it; empty when it has no name for it
    /// @param sampleRate in Hz
    /// @param channels of the sound
    record Found(String format, int sampleRate, int channels) { }

    /// @throws ProblemException with the reason why the job fails
    Found look(Path media, Job job) {
        Members request = job.members();
        fail(size(media) > (job.kind() == JobKind.CALL ? LARGEST_CALL : LARGEST), "tooLarge");
        MediaInfo info = probe(media);
        fail(info.statedLength().filter(l -> l.compareTo(LONGEST) > 0).isPresent(), "tooLarge");
        fail(info.statedLength().filter(l -> l.compareTo(SHORTEST) < 0).isPresent(), "tooShort");
        String format = format(info);
        fail(request.has("MediaFormat") && !format.isEmpty() && !family(format).equals(family(request.text("MediaFormat"))), "otherFormat");
        fail(request.has("MediaSampleRateHertz") && request.number("MediaSampleRateHertz") != info.sampleRate(), "otherRate");
        boolean channels = job.kind() == JobKind.CALL || request.object("Settings").flag("ChannelIdentification");
        fail(channels && info.channels() > MOST_CHANNELS, "tooManyChannels");
        fail(job.kind() == JobKind.CALL && info.channels() < MOST_CHANNELS, "oneChannel");
        return new Found(format, info.sampleRate(), info.channels());
    }

    private static void fail(boolean fails, String reason) {
        if (fails) {
            throw Problem.refused("local.job." + reason).asException();
        }
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
