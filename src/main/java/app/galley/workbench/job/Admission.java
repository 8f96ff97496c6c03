package app.galley.workbench.job;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
import app.galley.service.rule.BaseModel;
import app.galley.service.rule.JobRules;
import app.galley.service.rule.Limits;
import app.galley.workbench.fit.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Says before anything is sent what the service would not take. Safe from any thread; looks into files.
final class Admission {
    private final Limits limits;
    private final SentFile sent;
    /// What was seen in files before: many are looked at again whenever a form changes.
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Soundtrack sound, long bytes, Optional<MediaInfo> info) { }

    Admission(Limits limits, SentFile sent) {
        this.limits = limits;
        this.sent = sent;
    }

    /// What stands in the way of a job for a whole recording; empty when nothing that can be known does.
    List<Problem> obstacles(Recording recording, JobSettings settings) {
        try {
            file(recording);
            return faults(recording, settings, null, recording.stream().isEmpty() ? recording.bytes() : 0);
        } catch (ProblemException e) {
            return List.of(e.problem());
        }
    }

    /// The file of a recording, when it still is what was added to the library.
    ///
    /// @throws ProblemException bad input, when it is not
    Path file(Recording recording) {
        Path file = recording.file();
        if (file == null) {
            throw Problem.badInput("workbench.noMedia", recording.title()).asException();
        }
        if (!Files.isRegularFile(file)) {
            throw Problem.badInput("workbench.mediaGone", file.toString()).asException();
        }
        if (size(file) != recording.bytes()) {
            throw Problem.badInput("workbench.mediaChanged", file.toString()).asException();
        }
        return file;
    }

    /// The bytes of a file.
    ///
    /// @throws ProblemException bad input, when it is gone
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.mediaGone", file.toString()).asException(e);
        }
    }

    /// What the service would not take of what is sent.
    ///
    /// @param what what of the sound is sent; null for the recording as it is
    /// @param bytes how large its file is; 0 while that is not known
    /// @throws ProblemException when the recording cannot be read
    List<Problem> faults(Recording recording, JobSettings settings, @Nullable SentSound what, long bytes) {
        return new JobRules().faults(settings, Facts.of(recording, info(recording), what, bytes), limits);
    }

    /// Why what is sent is not for a custom language model; empty when it is, or nobody can say.
    ///
    /// @param what what of the sound is sent; null for all of it
    /// @throws ProblemException when the recording cannot be read
    Optional<Problem> fault(Recording recording, @Nullable SentSound what, String model, BaseModel base) {
        return JobRules.fault(model, base, Facts.of(recording, info(recording), what, 0));
    }

    private Optional<MediaInfo> info(Recording recording) {
        Soundtrack sound = recording.soundtrack().orElseThrow(() -> Problem.badInput("workbench.noMedia", recording.title()).asException());
        Seen before = seen.get(recording.id());
        if (before == null || !before.sound().equals(sound) || before.bytes() != recording.bytes()) {
            before = new Seen(sound, recording.bytes(), sent.info(sound));
            seen.put(recording.id(), before);
        }
        return before.info();
    }
}
