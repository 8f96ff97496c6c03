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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes cues of somebody else cues made by hand of a transcript. A cue holds one turn: one whose lines are of several becomes as many, see [Lines]; one whose
/// very line is of several cannot be made by hand, nor can one of words that are not heard. Stateless; any thread.
public final class Takeover {
    private static final Comparator<LockedCue> ORDER = Comparator.comparingInt(LockedCue::speaker).thenComparingLong(lock -> lock.heard().start());

    private Takeover() { }

    /// What is taken over.
    ///
    /// @param locks the cues made by hand, by speaker and time
    /// @param left how many cues cannot be taken over
    public record Taken(List<LockedCue> locks, int left) { }

    /// Takes cues over.
    ///
    /// @param hearing of the cues in this transcript
    public static Taken of(Transcript transcript, List<Cue> cues, Hearing hearing, CaptionStyle style) {
        Map<Integer, String> names = transcript.speakers().stream().collect(Collectors.toMap(Speaker::id, Speaker::name));
        Map<List<Object>, LockedCue> rough = new HashMap<>();
        Map<List<Object>, Integer> origins = new HashMap<>();
        for (Lines.Part part : Lines.of(transcript, cues, hearing, style.gap())) {
            Heard heard = part.heard();
            // no two of one speaker begin with the same word, and a cue that is shown for no time is none
            if (part.cue().time().end() > part.cue().time().start() && origins.putIfAbsent(beginning(heard.speaker(), heard.time()), part.origin()) == null) {
                rough.put(beginning(heard.speaker(), heard.time()), rough(heard, part.cue(), names.getOrDefault(heard.speaker(), "")));
            }
        }
        // only a track knows what the words of a cue are with their signs
        List<LockedCue> exact = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (TrackCue cue : new CaptionTrack(transcript, rough.values().stream().sorted(ORDER).toList(), style, SpeakerLabels.NONE).cues()) {
            List<Object> beginning = beginning(cue.speaker(), cue.heard());
            if (cue.state() == TrackCue.State.OUTDATED) {
                Optional.ofNullable(rough.get(beginning)).ifPresent(lock -> {
                    exact.add(cue.locked(lock.cue()));
                    taken.add(origins.get(beginning));
                });
            }
        }
        exact.sort(ORDER);
        return new Taken(List.copyOf(exact), cues.size() - taken.size());
    }

    private static List<Object> beginning(int speaker, TimeSpan heard) {
        return List.of(speaker, heard.start());
    }

    private static LockedCue rough(Heard heard, Cue cue, String name) {
        // the last word may begin when the next cue's first does, by a recogniser's rounding: it belongs to the cue by its beginning
        return new LockedCue(heard.speaker(), new TimeSpan(heard.time().start(), Math.max(heard.time().start() + 1, heard.time().end())), "",
                new Cue(cue.time(), cue.lines().stream().filter(line -> !line.isBlank()).toList(), name));
    }
}
