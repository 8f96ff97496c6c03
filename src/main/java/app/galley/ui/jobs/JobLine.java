package app.galley.ui.jobs;

import app.galley.library.TrackedJob;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The line of a job in the list, which stays while the job changes: a table takes all its cells out and in again when its list changes, and a
/// thousand jobs may change at once. Used on the FX thread.
final class JobLine {
    private final ReadOnlyObjectWrapper<TrackedJob> job;

    JobLine(TrackedJob job) {
        this.job = new ReadOnlyObjectWrapper<>(job);
    }

    /// The job as it is now.
    TrackedJob job() {
        return job.get();
    }

    /// The job as it is now, to be watched.
    ReadOnlyObjectProperty<TrackedJob> jobProperty() {
        return job.getReadOnlyProperty();
    }

    void show(TrackedJob now) {
        job.set(now);
    }
}
