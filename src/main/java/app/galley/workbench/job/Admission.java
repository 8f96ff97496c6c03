package app.galley.workbench.job;

import app.galley.library.Recording;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
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

    /// What stands in the way of a job for a recording; empty when nothing that can be known does.
    List<Problem> obstacles(Recording recording, JobSettings settings) {
        Path file = recording.file();
        if (file == null) {
            return List.of(Problem.badInput("workbench.noMedia", recording.title()));
        }
        try {
            if (!Files.isRegularFile(file)) {
                return List.of(Problem.badInput("workbench.mediaGone", file.toString()));
            }
            if (Files.size(file) != recording.bytes()) {
                return List.of(Problem.badInput("workbench.mediaChanged", file.toString()));
            }
            Optional<MediaInfo> info = info(recording, new Soundtrack(file, recording.stream()));
            return new JobRules().faults(settings, Facts.of(recording, info, null, recording.stream().isEmpty() ? recording.bytes() : 0), limits);
        } catch (ProblemException e) {
            return List.of(e.problem());
        } catch (IOException e) {
            return List.of(Problem.badInput("workbench.mediaGone", file.toString()));
        }
    }

    private Optional<MediaInfo> info(Recording recording, Soundtrack sound) {
        Seen before = seen.get(recording.id());
        if (before == null || !before.sound().equals(sound) || before.bytes() != recording.bytes()) {
            before = new Seen(sound, recording.bytes(), sent.info(sound));
            seen.put(recording.id(), before);
        }
        return before.info();
    }
}
