package app.galley.ui.caption;

import app.galley.caption.CaptionTrack;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the captions of one document to one preset and checks them; cuts anew only what has changed. Used by one thread at a time.
final class Cutter {
    private final String preset;
    private final String language;
    private @Nullable CaptionTrack track;

    Cutter(String preset, String language) {
        this.preset = preset;
        this.language = language;
    }

    /// Whether it is the one for this preset and language.
    boolean isFor(String wanted, String of) {
        return preset.equals(wanted) && language.equals(of);
    }

    /// Cuts what has changed since the last time; all of it the first time: 400 ms for four hours.
    Captions cut(Transcript now, List<LockedCue> locked) {
        CaptionPreset rules = CaptionPreset.of(preset, language);
        CaptionTrack known = track;
        if (known == null) {
            known = new CaptionTrack(now, locked, rules.style(), SpeakerLabels.NONE);
            track = known;
        } else {
            known.follow(now, locked);
        }
        List<TrackCue> cues = known.cues();
        List<CaptionFinding> findings = new CaptionCheck(rules).of(cues.stream().map(TrackCue::cue).toList(), language);
        List<List<CueRow.Remark>> remarks = new ArrayList<>();
        cues.forEach(cue -> remarks.add(new ArrayList<>()));
        findings.forEach(finding -> remarks.get(finding.cue()).add(CueRow.Remark.of(finding)));
        List<CueRow> rows = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            rows.add(new CueRow(cues.get(i), remarks.get(i)));
        }
        return new Captions(List.copyOf(rows), findings);
    }
}
