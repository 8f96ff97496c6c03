package app.galley.local.transcribe.job;

import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.OpaqueName;
import app.galley.local.disk.RecordFile;
import app.galley.local.transcribe.model.TranscribeError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The jobs, each in a file of its own, so that they outlive the service. Safe from any thread.
public final class JobStore {
    private final Path folder;
    private final Map<Id, Job> jobs = new ConcurrentHashMap<>();

    /// What names a job: two kinds may use the same name.
    public record Id(JobKind kind, String name) {
        static Id of(Job job) {
            return new Id(job.kind(), job.name());
        }
    }

    /// The jobs of a folder; those that an earlier release left there are taken over.
    public JobStore(Path folder) {
        this.folder = folder.resolve("kinds");
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
        RecordFile.readAll(this.folder, Job.class).forEach(j -> jobs.put(Id.of(j), j));
        for (FormerJob former : RecordFile.readAll(folder, FormerJob.class)) {
            former.today().ifPresent(job -> takeOver(job, folder));
        }
    }

    private void takeOver(Job job, Path former) {
        if (!jobs.containsKey(Id.of(job))) {
            write(job);
            jobs.put(Id.of(job), job);
        }
        RecordFile.delete(former.resolve(OpaqueName.of(job.name()) + RecordFile.SUFFIX));
    }

    /// Takes a new job.
    ///
    /// @param most the most jobs that may be unfinished beside it, by whether they may wait
    /// @throws app.galley.local.wire.Refusal ConflictException when its name is taken, LimitExceededException when there are too many
    public synchronized void add(Job job, Quotas most) {
        if (jobs.containsKey(Id.of(job))) {
            throw TranscribeError.CONFLICT.refuse("conflict");
        }
        List<Job> unfinished = jobs.values().stream().filter(j -> !j.state().isFinal()).toList();
        boolean queues = job.target().deferred();
        long alike = unfinished.stream().filter(j -> j.target().deferred() == queues).count();
        if (queues && alike >= most.queued()) {
            throw TranscribeError.LIMIT_EXCEEDED.refuse("queueFull");
        }
        if (!queues && alike >= most.atOnce()) {
            throw TranscribeError.LIMIT_EXCEEDED.refuse("tooManyJobs");
        }
        write(job);
        jobs.put(Id.of(job), job);
    }

    /// Changes a job. Should the disk fail, the change holds until the service ends.
    public synchronized Job update(Id id, UnaryOperator<Job> change) {
        Job job = change.apply(require(id));
        jobs.put(id, job);
        write(job);
        return job;
    }

    /// Removes a job that has ended.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none, or it has not ended
    public synchronized Job remove(Id id) {
        Job job = require(id);
        if (!job.state().isFinal()) {
            throw TranscribeError.BAD_REQUEST.refuse("notEnded");
        }
        jobs.remove(id);
        RecordFile.delete(file(job));
        return job;
    }

    /// A job.
    public Optional<Job> find(Id id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /// A job that must be there.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none
    public Job require(Id id) {
        return find(id).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("unknownJob"));
    }

    /// All jobs, the newest first; a snapshot.
    public List<Job> newestFirst() {
        return jobs.values().stream().sorted(Comparator.comparing(Job::created).reversed().thenComparing(Job::name)).toList();
    }

    private void write(Job job) {
        try {
            RecordFile.write(file(job), job);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    private Path file(Job job) {
        return folder.resolve(OpaqueName.of(job.kind() + "." + job.name()) + RecordFile.SUFFIX);
    }
}
