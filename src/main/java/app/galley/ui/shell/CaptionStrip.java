package app.galley.ui.shell;

import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.kit.rows.Differing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of captions as the waveform and the picture show them. Of other rows only what differs is made anew: a keystroke changes a few of thousands.
/// Used by the FX thread; needs no toolkit.
final class CaptionStrip {
    private final CueStrip strip;
    private List<CueRow> rows = List.of();
    private List<CueStrip.Shown> cues = List.of();

    /// @param strip what is shown
    CaptionStrip(CueStrip strip) {
        this.strip = strip;
    }

    /// Shows other rows.
    ///
    /// @param now in the order of their starts
    void show(List<CueRow> now) {
        Differing differing = Differing.between(rows, now);
        List<CueStrip.Shown> made = new ArrayList<>(now.size());
        made.addAll(cues.subList(0, differing.first()));
        differing.of(now).forEach(row -> made.add(shown(row)));
        made.addAll(cues.subList(cues.size() - differing.behind(), cues.size()));
        rows = now;
        cues = List.copyOf(made);
        strip.show(cues);
    }

    /// The row of a cue that is shown; null when it is no more.
    @Nullable CueRow row(CueStrip.Shown cue) {
        int at = strip.firstAfter(cue.time().start()) - 1;
        while (at >= 0 && cues.get(at).time().start() == cue.time().start()) {
            if (cues.get(at).equals(cue)) {
                return rows.get(at);
            }
            at--;
        }
        return null;
    }

    /// Marks a row as the chosen one; null none.
    void mark(@Nullable CueRow row) {
        strip.mark(row == null ? null : shown(row));
    }

    private static CueStrip.Shown shown(CueRow row) {
        return new CueStrip.Shown(row.shown().time(), row.shown().lines(), row.isByHand(), row.isFaulty());
    }
}
