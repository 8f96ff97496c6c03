package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording as the list shows it.
///
/// @param recording the recording
/// @param job its latest job, null when none was started
/// @param hasText whether it has a transcript to open
/// @param isMissing whether its media file is not where it was
/// @param waits whether it is a file that waits to be looked at and is no recording yet
record RecordingRow(Recording recording, @Nullable TrackedJob job, boolean hasText, boolean isMissing, boolean waits) {
    RecordingRow(Recording recording, @Nullable TrackedJob job, boolean hasText, boolean isMissing) {
        this(recording, job, hasText, isMissing, false);
    }

    /// A file that waits to be looked at.
    static RecordingRow waiting(Path file, Instant now) {
        return new RecordingRow(new Recording(UUID.randomUUID(), String.valueOf(file.getFileName()), file, 0, Duration.ZERO, false, now,
                null), null, false, false, true);
    }

    UUID id() {
        return recording.id();
    }

    /// The key of the word for its state.
    String stateKey() {
        if (waits) {
            return "library.state.toBeRead";
        }
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
