package app.galley.workbench.job;

import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.workbench.piece.Series;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The custom vocabularies that a job named and that changed no words, for its recogniser takes no hints.
///
/// @param recogniser who wrote the words down: `prepared` or `speech-activity`
/// @param names of the vocabularies, one at least
public record UnusedVocabularies(String recogniser, List<String> names) {
    public UnusedVocabularies {
        names = List.copyOf(names);
    }

    /// Those that a result states; empty when it states none. Never throws.
    public static Optional<UnusedVocabularies> of(byte[] result) {
        Origin origin = Origin.of(result);
        return origin.unused().isEmpty() ? Optional.empty() : Optional.of(new UnusedVocabularies(origin.recogniser(), origin.unused()));
    }

    /// Those of a job; a job that was asked for no vocabulary has none, and its result is not read.
    static Optional<UnusedVocabularies> of(TrackedJob job, Shelves shelves) {
        if (job.step() != TrackedJob.Step.DONE || !job.settings().anyList(lists -> !lists.vocabulary().isEmpty())) {
            return Optional.empty();
        }
        if (job.sent() instanceof SentSound.Piece) {
            return new Series(shelves.jobs(), shelves.transcripts(), Results::sha256, Clock.systemUTC()).kept(job).flatMap(UnusedVocabularies::of);
        }
        return shelves.transcripts().machineTranscripts(job.recording()).stream().map(MachineTranscript::id).filter(Results.id(job)::equals).findFirst()
                .flatMap(id -> of(shelves.transcripts().bytes(id)));
    }
}
