package app.galley.workbench.job;

import app.galley.service.job.JobSettings;
import java.util.UUID;

/// What is to be transcribed, and how.
///
/// @param recording the recording
/// @param settings what is wished of the job
/// @param keepsCopies whether media and result stay in the bucket when the job is done
public record Order(UUID recording, JobSettings settings, boolean keepsCopies) { }
