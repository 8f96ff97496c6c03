package app.galley.ui.caption;

import app.galley.caption.CaptionTrack;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.FollowingCheck;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.Presets;
import app.galley.caption.shot.Footage;
import app.galley.transcript.Transcript;
import app.galley.ui.caption.cue.Captions;
import app.galley.ui.caption.cue.CueRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the captions of one document to one preset and checks them; cuts anew only what has changed. Used by one thread at a time.
final class Cutter {
    private final String preset;
    private final String language;
    private final Footage footage;
    private final Presets presets;
    private @Nullable CaptionTrack track;
    private @Nullable FollowingCheck check;

    Cutter(String preset, String language, Footage footage, Presets presets) {
        this.preset = preset;
        this.language = language;
        this.footage = footage;
        this.presets = presets;
    }

    /// Whether it is the one for this preset, language and picture.
    boolean isFor(String wanted, String of, Footage on) {
        return preset.equals(wanted) && language.equals(of) && footage.equals(on);
    }

    /// Cuts what has changed since the last time; all of it the first time: 400 ms for four hours.
    Captions cut(Transcript now, List<LockedCue> locked) {
        CaptionTrack known = track;
        FollowingCheck checking = check;
        if (known == null || checking == null) {
            CaptionPreset rules = presets.of(preset, language).on(footage);
            known = new CaptionTrack(now, locked, rules.style(), SpeakerLabels.NONE);
            checking = new FollowingCheck(rules, language);
            track = known;
            check = checking;
        } else {
            known.follow(now, locked);
        }
        List<TrackCue> cues = known.cues();
        List<List<CaptionFinding>> findings = checking.of(cues.stream().map(TrackCue::cue).toList());
        List<CueRow> rows = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            rows.add(new CueRow(cues.get(i), findings.get(i).stream().map(CueRow.Remark::of).toList()));
        }
        return new Captions(List.copyOf(rows), findings.stream().flatMap(List::stream).toList());
    }
}
