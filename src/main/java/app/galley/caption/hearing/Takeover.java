package app.galley.caption.hearing;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes cues of somebody else cues made by hand of a transcript. A cue of words that are not heard, or of several turns, cannot be: a cue holds one turn.
/// Stateless; any thread.
public final class Takeover {
    private Takeover() { }

    /// The cues made by hand, by speaker and time.
    ///
    /// @param hearing of the cues in this transcript
    public static List<LockedCue> of(Transcript transcript, List<Cue> cues, Hearing hearing, CaptionStyle style) {
        Map<Integer, String> names = transcript.speakers().stream().collect(Collectors.toMap(Speaker::id, Speaker::name));
        List<LockedCue> rough = new ArrayList<>();
        Set<List<Object>> begun = new HashSet<>();
        for (int i = 0; i < cues.size(); i++) {
            Optional<Heard> heard = hearing.heard().get(i).filter(Heard::isOfOneTurn);
            // no two of one speaker begin with the same word, and a cue that is shown for no time is none
            if (heard.isPresent() && cues.get(i).time().end() > cues.get(i).time().start()
                    && begun.add(List.of(heard.get().speaker(), heard.get().time().start()))) {
                rough.add(rough(heard.get(), cues.get(i), names.getOrDefault(heard.get().speaker(), "")));
            }
        }
        rough.sort(Comparator.comparingInt(LockedCue::speaker).thenComparingLong(lock -> lock.heard().start()));
        // only a track knows what the words of a cue are with their signs
        List<LockedCue> exact = new ArrayList<>();
        for (TrackCue cue : new CaptionTrack(transcript, rough, style, SpeakerLabels.NONE).cues()) {
            if (cue.state() == TrackCue.State.OUTDATED) {
                rough.stream().filter(lock -> lock.speaker() == cue.speaker() && lock.heard().start() == cue.heard().start()).findFirst()
                        .ifPresent(lock -> exact.add(cue.locked(lock.cue())));
            }
        }
        exact.sort(Comparator.comparingInt(LockedCue::speaker).thenComparingLong(lock -> lock.heard().start()));
        return exact;
    }

    private static LockedCue rough(Heard heard, Cue cue, String name) {
        // the last word may begin when the next cue's first does, by a recogniser's rounding: it belongs to the cue by its beginning
        return new LockedCue(heard.speaker(), new TimeSpan(heard.time().start(), Math.max(heard.time().start() + 1, heard.time().end())), "",
                new Cue(cue.time(), cue.lines().stream().filter(line -> !line.isBlank()).toList(), name));
    }
}
