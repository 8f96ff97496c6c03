package app.galley.caption.hearing;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The cues that captions of somebody else lack: cut from the words that are heard between two of theirs, at the times of these words. Only what is certain: a
/// cue of other words too, or one that would be shown beside another, is none. Stateless; any thread.
public final class LeftOut {
    private LeftOut() { }

    /// The cues that are lacking, in the order of time, by the places of the cues for which [HearingCheck] says so.
    ///
    /// @param hearing of the cues in this transcript
    /// @param taken the cues as such that are made by hand, see [Takeover]
    public static Map<Integer, List<Cue>> of(Transcript transcript, List<Cue> cues, Hearing hearing, List<LockedCue> taken, CaptionStyle style) {
        Map<Integer, List<Cue>> lacking = new HashMap<>();
        List<Hearing.Difference> apart = hearing.differences().stream().filter(difference -> difference.apart() != null).toList();
        if (apart.isEmpty()) {
            return lacking;
        }
        List<TrackCue> cut = new CaptionTrack(transcript, taken, style, SpeakerLabels.NONE).cues().stream().filter(cue -> cue.state() == TrackCue.State.CUT).toList();
        for (Hearing.Difference difference : apart) {
            Hearing.Apart left = Objects.requireNonNull(difference.apart());
            TimeSpan room = left.room();
            List<TrackCue> among = cut.stream().filter(cue -> cue.heard().start() < left.heard().end() && left.heard().start() < cue.heard().end()).toList();
            boolean isCertain = !among.isEmpty() && among.stream().allMatch(cue -> cue.heard().start() >= room.start() && cue.heard().end() <= room.end()
                    && cues.stream().noneMatch(other -> isBeside(cue.cue().time(), other.time(), style.gap())));
            if (isCertain) {
                lacking.computeIfAbsent(difference.cue(), place -> new ArrayList<>())
                        .addAll(among.stream().map(cue -> new Cue(cue.cue().time(), cue.cue().lines(), "")).toList());
            }
        }
        return lacking;
    }

    private static boolean isBeside(TimeSpan one, TimeSpan other, long gap) {
        return one.start() < other.end() + gap && other.start() < one.end() + gap;
    }
}
