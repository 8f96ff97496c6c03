/// Transcriptions as a use case: taken on, tracked in bulk through every step, fetched and stored, and gone on with after a
/// restart. The front is [app.galley.workbench.job.Transcriptions].
@NullMarked
package app.galley.workbench.job;

import org.jspecify.annotations.NullMarked;
