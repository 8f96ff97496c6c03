package app.galley.workbench.caption;

import app.galley.library.Captioning;
import app.galley.library.Captionings;
import app.galley.task.Lane;
import app.galley.task.Running;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Knows what was decided about the captions of each recording: the preset, the cues made by hand, and what a reviewer has said; and the presets there are.
/// What is asked is done in order, in the background, so that whoever reads gets what was kept before. Safe from any thread; calls return at once.
public final class CaptionDesk {
    private final Captionings captionings;
    private final OwnPresets presets;
    private final Lane lane;
    private final Clock clock;

    /// Over a library.
    ///
    /// @param presets one's own
    /// @param lane reads and writes; closing it finishes what is to be kept
    public CaptionDesk(Captionings captionings, OwnPresets presets, Lane lane, Clock clock) {
        this.captionings = captionings;
        this.presets = presets;
        this.lane = lane;
        this.clock = clock;
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

    /// The presets that captions keep to. Its calls read and write files.
    public OwnPresets presets() {
        return presets;
    }

    /// What time it is.
    public Instant now() {
        return clock.instant();
    }
}
