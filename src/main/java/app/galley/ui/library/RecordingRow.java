package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording as the list shows it.
///
/// @param recording the recording
/// @param job its latest job, null when none was started
/// @param hasText whether it has a transcript to open
/// @param isMissing whether its media file is not where it was
record RecordingRow(Recording recording, @Nullable TrackedJob job, boolean hasText, boolean isMissing) {
    UUID id() {
        return recording.id();
    }

    /// The key of the word for its state.
    String stateKey() {
        TrackedJob latest = job;
        if (latest != null && !latest.step().isFinal()) {
            return "library.state." + latest.step().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (hasText) {
            return "library.state.transcribed";
        }
        return latest != null && latest.step() == TrackedJob.Step.FAILED ? "library.state.failed" : "library.state.none";
    }

    /// How much of the upload is done, 0 to 1; negative when nothing measurable goes on.
    double progress() {
        TrackedJob latest = job;
        return latest != null && latest.step() == TrackedJob.Step.UPLOADING && latest.bytesTotal() > 0
                ? (double) latest.bytesSent() / latest.bytesTotal() : -1;
    }
}
