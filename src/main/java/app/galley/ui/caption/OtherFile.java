package app.galley.ui.caption;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.hearing.Heard;
import app.galley.caption.hearing.Hearing;
import app.galley.caption.hearing.HearingCheck;
import app.galley.caption.hearing.Takeover;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A caption file that somebody else has made, held against a guide and what is heard.
///
/// @param name of the file
/// @param captions its cues, and what was found in them
/// @param locks its cues as such that are made by hand of the transcript, as far as they can be
record OtherFile(String name, Captions captions, List<LockedCue> locks) {
    /// Checks the cues of a file; a second for 45,000 words at most.
    static OtherFile of(String name, List<Cue> cues, Transcript transcript, CaptionPreset preset) {
        Hearing hearing = Hearing.of(transcript, cues);
        List<CaptionFinding> findings = new ArrayList<>(new CaptionCheck(preset).of(cues, transcript.language()));
        findings.addAll(new HearingCheck(preset).of(cues, hearing));
        findings.sort(Comparator.comparingInt(CaptionFinding::cue));
        List<List<CueRow.Remark>> remarks = new ArrayList<>();
        cues.forEach(cue -> remarks.add(new ArrayList<>()));
        findings.forEach(finding -> remarks.get(finding.cue()).add(CueRow.Remark.of(finding)));
        List<CueRow> rows = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            rows.add(new CueRow(cue(cues.get(i), hearing.heard().get(i)), remarks.get(i)));
        }
        return new OtherFile(name, new Captions(List.copyOf(rows), findings), Takeover.of(transcript, cues, hearing, preset.style()));
    }

    private static TrackCue cue(Cue cue, Optional<Heard> heard) {
        return heard.map(words -> new TrackCue(cue, words.turn(), words.speaker(), words.time(), "", TrackCue.State.CUT))
                .orElseGet(() -> new TrackCue(cue, -1, -1, cue.time(), "", TrackCue.State.CUT));
    }

    /// How many of its cues cannot be taken over.
    int left() {
        return captions.rows().size() - locks.size();
    }
}
