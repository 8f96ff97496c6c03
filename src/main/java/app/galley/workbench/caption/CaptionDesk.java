package app.galley.workbench.caption;

import app.galley.caption.shot.Footage;
import app.galley.library.Captioning;
import app.galley.library.Captionings;
import app.galley.task.Background;
import app.galley.task.Lane;
import app.galley.task.Progress;
import app.galley.task.Running;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Knows what was decided about the captions of each recording: the preset, the cues made by hand, and what a reviewer has said; the presets there are; and
/// what captions have to know of moving pictures.
/// What is asked is done in order, in the background, so that whoever reads gets what was kept before. Safe from any thread; calls return at once.
public final class CaptionDesk {
    private final Captionings captionings;
    private final OwnPresets presets;
    private final Lane lane;
    private final Clock clock;
    private final Footages footages;
    private final Background background;

    /// Over a library.
    ///
    /// @param presets one's own
    /// @param lane reads and writes; closing it finishes what is to be kept
    public CaptionDesk(Captionings captionings, OwnPresets presets, Lane lane, Clock clock) {
        this(captionings, presets, lane, clock, Footages.NONE, Background.sameThread());
    }

    /// Over a library whose recordings have moving pictures.
    ///
    /// @param presets one's own
    /// @param lane reads and writes; closing it finishes what is to be kept
    /// @param background reads films, which takes long
    public CaptionDesk(Captionings captionings, OwnPresets presets, Lane lane, Clock clock, Footages footages, Background background) {
        this.captionings = captionings;
        this.presets = presets;
        this.lane = lane;
        this.clock = clock;
        this.footages = footages;
        this.background = background;
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

    /// Looks what is known of the moving picture of a recording without reading it.
    public Running<Footage> footage(UUID recording) {
        return background.start("look at the picture", cancellation -> footages.known(recording));
    }

    /// Finds the shot changes of a recording where a guide asks for them and nobody has found them before.
    ///
    /// @param language the language code of the captions, empty when unknown
    /// @param progress milliseconds of the film; in all 0 while nobody knows
    public Running<Footage> shots(UUID recording, String preset, String language, Progress progress) {
        return background.start("find shot changes", cancellation -> presets.of(preset, language).style().shots().isAsked()
                ? footages.found(recording, progress, cancellation) : footages.known(recording));
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
