package app.galley.workbench.job;

import app.galley.library.SentSound;
import app.galley.service.job.JobSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be transcribed, and how.
///
/// @param recording the recording
/// @param settings what is wished of the job
/// @param keepsCopies whether media and result stay in the bucket when the job is done
/// @param sent what is sent of the recording; null for its file as it is
public record Order(UUID recording, JobSettings settings, boolean keepsCopies, @Nullable SentSound sent) {
    /// One that sends the file as it is.
    public Order(UUID recording, JobSettings settings, boolean keepsCopies) {
        this(recording, settings, keepsCopies, null);
    }
}
