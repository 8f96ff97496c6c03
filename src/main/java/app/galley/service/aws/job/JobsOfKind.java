package app.galley.service.aws.job;

import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import java.util.List;

/// The operations of one kind of job. Reads and writes every enumeration as text, so that values newer than the SDK do no harm. Throws
/// what the SDK throws.
public interface JobsOfKind {
    /// The most jobs of a page (`MaxResults`).
    int LARGEST_PAGE = 100;

    /// What an operation is called in a policy, such as `transcribe:StartTranscriptionJob`.
    ///
    /// @param verb `Start`, `Get`, `List` or `Delete`
    String action(String verb);

    /// Starts one.
    RemoteJob start(JobRequest request);

    /// The one of that name.
    RemoteJob get(String name);

    /// All in a state whose names contain a part.
    List<RemoteJob> list(JobState state, String namePart);

    /// Removes one.
    void delete(String name);
}
