package app.galley.service;

import app.galley.service.job.JobKind;
import app.galley.service.rule.BaseModel;
import java.util.List;
import java.util.Optional;

/// The transcription service, Amazon's or the local one. Safe from any thread; every call blocks. Each kind of job has names of its own.
///
/// All methods throw a [app.galley.problem.ProblemException]: *refused* when the service says no, *unreachable* when it
/// cannot be reached or the login has ended.
public interface TranscriptionService {
    /// Starts a job. When a job of that name for the same media exists already (a start whose answer was lost), that one is
    /// returned.
    RemoteJob start(JobRequest request);

    /// The job of that name; empty when the service does not know it.
    Optional<RemoteJob> find(JobKind.Name kind, String name);

    /// All jobs of a kind in a state whose names contain `namePart`, which may be empty: one call for any number of jobs.
    List<RemoteJob> list(JobKind.Name kind, JobState state, String namePart);

    /// Removes a job; nothing happens when it is gone already.
    void delete(JobKind.Name kind, String name);

    /// What a custom language model was made from; empty when the service does not say, as to a login that may not ask.
    ///
    /// @throws app.galley.problem.ProblemException refused when there is no such model
    Optional<BaseModel> baseModel(String model);
}
