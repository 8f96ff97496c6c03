package app.galley.local.transcribe;

import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.OpaqueName;
import app.galley.local.disk.RecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The jobs, each in a file of its own, so that they outlive the service. Safe from any thread.
final class JobStore {
    private final Path folder;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    JobStore(Path folder) {
        this.folder = folder;
        RecordFile.readAll(folder, Job.class).forEach(j -> jobs.put(j.name(), j));
    }

    /// Takes a new job.
    ///
    /// @throws app.galley.local.wire.Refusal ConflictException when its name is taken
    synchronized void add(Job job) {
        if (jobs.containsKey(job.name())) {
            throw TranscribeError.CONFLICT.refuse("conflict");
        }
        write(job);
        jobs.put(job.name(), job);
    }

    /// Changes a job. Should the disk fail, the change holds until the service ends.
    synchronized Job update(String name, UnaryOperator<Job> change) {
        Job job = change.apply(require(name));
        jobs.put(name, job);
        write(job);
        return job;
    }

    /// Removes a job that has ended.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none, or it has not ended
    synchronized Job remove(String name) {
        Job job = require(name);
        if (!job.state().isFinal()) {
            throw TranscribeError.BAD_REQUEST.refuse("notEnded");
        }
        jobs.remove(name);
        RecordFile.delete(file(name));
        return job;
    }

    Optional<Job> find(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none
    Job require(String name) {
        return find(name).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("unknownJob"));
    }

    /// All jobs, the newest first; a snapshot.
    List<Job> newestFirst() {
        return jobs.values().stream().sorted(Comparator.comparing(Job::created).reversed().thenComparing(Job::name)).toList();
    }

    private void write(Job job) {
        try {
            RecordFile.write(file(job.name()), job);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(OpaqueName.of(name) + RecordFile.SUFFIX);
    }
}
