package app.galley.library;

import app.galley.caption.LockedCue;
import app.galley.caption.checklist.Judgements;
import java.util.List;

/// What somebody decided about the captions of a recording.
///
/// @param preset the name of the preset they are cut to; empty when none was chosen
/// @param locked the cues made by hand, by speaker and time; no two of one speaker begin with the same word
/// @param judgements what a reviewer has said that no machine can judge
public record Captioning(String preset, List<LockedCue> locked, Judgements judgements) {
    /// Nothing was decided.
    public static final Captioning NONE = new Captioning("", List.of());

    public Captioning {
        locked = List.copyOf(locked);
    }

    /// Nothing was judged yet.
    public Captioning(String preset, List<LockedCue> locked) {
        this(preset, locked, Judgements.NONE);
    }

    /// The same to another preset.
    public Captioning to(String other) {
        return new Captioning(other, locked, judgements);
    }

    /// The same with other cues made by hand.
    public Captioning with(List<LockedCue> others) {
        return new Captioning(preset, others, judgements);
    }

    /// The same judged otherwise.
    public Captioning judged(Judgements others) {
        return new Captioning(preset, locked, others);
    }
}
