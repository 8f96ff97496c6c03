package app.galley.caption;

import java.util.List;

/// The cues of a caption file that is written again in another format: they stay as they were cut.
///
/// @param labelled as formats show them that have no place for who speaks
/// @param voiced as those show them that have one
public record KeptCues(List<Cue> labelled, List<Cue> voiced) {
    public KeptCues {
        labelled = List.copyOf(labelled);
        voiced = List.copyOf(voiced);
    }

    /// The cues for a format, in the order of their starts.
    public List<Cue> cues(SpeakerLabels labels) {
        return labels == SpeakerLabels.AT_A_CHANGE ? labelled : voiced;
    }
}
