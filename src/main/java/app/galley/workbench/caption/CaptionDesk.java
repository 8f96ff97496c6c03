package app.galley.workbench.caption;

import app.galley.library.Captioning;
import app.galley.library.Captionings;
import app.galley.task.Lane;
import app.galley.task.Running;
import java.util.UUID;

/// Knows what was decided about the captions of each recording: the preset, and the cues made by hand. What is asked is done in order, in the background, so
/// that whoever reads gets what was kept before. Safe from any thread; calls return at once.
public final class CaptionDesk {
    private final Captionings captionings;
    private final Lane lane;

    /// Over a library.
    ///
    /// @param lane reads and writes; closing it finishes what is to be kept
    public CaptionDesk(Captionings captionings, Lane lane) {
        this.captionings = captionings;
        this.lane = lane;
    }

    /// Reads what was decided for a recording.
    public Running<Captioning> open(UUID recording) {
        return lane.submit(cancellation -> captionings.of(recording));
    }

    /// Keeps what was decided for a recording; it is on disk when this has ended.
    public Running<Captioning> keep(UUID recording, Captioning decided) {
        return lane.submit(cancellation -> {
            captionings.put(recording, decided);
            return decided;
        });
    }
}
