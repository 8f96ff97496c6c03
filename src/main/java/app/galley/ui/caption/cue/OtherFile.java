package app.galley.ui.caption.cue;

import app.galley.caption.Cue;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.hearing.Heard;
import app.galley.caption.hearing.Hearing;
import app.galley.caption.hearing.HearingCheck;
import app.galley.caption.hearing.LeftOut;
import app.galley.caption.hearing.Takeover;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A caption file that somebody else has made, held against a guide and what is heard. What is mended is mended here, not in the file.
///
/// @param name of the file
/// @param cues as they are now
/// @param captions the same, and what was found in them
/// @param taken its cues as such that are made by hand of the transcript, as far as they can be
/// @param lacking cues that should stand behind a cue, by its place
public record OtherFile(String name, List<Cue> cues, Captions captions, Takeover.Taken taken, Map<Integer, List<Cue>> lacking) {
    /// Checks the cues of a file; a second for 45,000 words at most.
    public static OtherFile of(String name, List<Cue> cues, Transcript transcript, CaptionPreset preset) {
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
        Takeover.Taken taken = Takeover.of(transcript, cues, hearing, preset.style());
        return new OtherFile(name, List.copyOf(cues), new Captions(List.copyOf(rows), findings), taken,
                LeftOut.of(transcript, cues, hearing, taken.locks(), preset.style()));
    }

    private static TrackCue cue(Cue cue, Optional<Heard> heard) {
        return heard.map(words -> new TrackCue(cue, words.turn(), words.speaker(), words.time(), "", TrackCue.State.CUT))
                .orElseGet(() -> new TrackCue(cue, -1, -1, cue.time(), "", TrackCue.State.CUT));
    }

    /// Whether something of a row can be mended with certainty.
    public boolean isMendable(CueRow row) {
        return row.mendable().isPresent() || lacking.containsKey(captions.rows().indexOf(row));
    }

    /// The cues once the first thing that can be mended of a row is, in the order of their starts; empty when nothing can.
    public Optional<List<Cue>> mended(CueRow row) {
        int place = captions.rows().indexOf(row);
        if (place < 0 || !isMendable(row)) {
            return Optional.empty();
        }
        List<Cue> now = new ArrayList<>(cues);
        row.mendable().flatMap(CueRow.Remark::mended).ifPresentOrElse(mended -> now.set(place, mended), () -> now.addAll(place + 1, lacking.getOrDefault(place, List.of())));
        now.sort(Comparator.comparingLong(cue -> cue.time().start()));
        return Optional.of(now);
    }
}
