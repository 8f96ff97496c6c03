package app.galley.cli;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.problem.Problem;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the frames of a recording are numbered, for the formats that count them.
final class FrameOptions {
    @Option(names = "--fps", paramLabel = "R", descriptionKey = "galley.frames.fps")
    private @Nullable String rate;

    @Option(names = "--start", paramLabel = "TC", descriptionKey = "galley.frames.start")
    private @Nullable String start;

    /// What is said, for these formats.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when it makes no sense, or when one of the formats counts frames and
    ///         nobody says how fast they come: a guess would drift away from the picture
    TimeCodes codes(List<TranscriptWriter> writers) {
        TimeCodes codes = codes();
        if (rate == null) {
            writers.stream().filter(TranscriptWriter::countsFrames).findFirst().ifPresent(writer -> {
                throw Problem.wrongUse("galley.frames.missing", writer.name()).asException();
            });
        }
        return codes;
    }

    /// The rate that is named; empty when none is.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when there is no such rate
    Optional<FrameRate> rate() {
        return rate == null ? Optional.empty() : Optional.of(codes().rate());
    }

    private TimeCodes codes() {
        String wanted = rate;
        String first = start;
        if (wanted == null) {
            if (first != null) {
                throw Problem.wrongUse("galley.frames.startWithoutRate").asException();
            }
            return Writing.PLAIN.codes();
        }
        FrameRate frames = FrameRate.named(wanted)
                .orElseThrow(() -> Problem.wrongUse("galley.frames.unknownRate", wanted).asException());
        return first == null ? new TimeCodes(frames, 0) : TimeCodes.beginning(frames, first)
                .orElseThrow(() -> Problem.wrongUse("galley.frames.unknownStart", first, frames.label()).asException());
    }
}
