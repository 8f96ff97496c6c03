package app.galley.ui.review;

import app.galley.transcript.Transcript;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubts;
import java.util.Optional;

/// What the recogniser returned for the open document.
///
/// @param transcript its words; empty when everything was typed
/// @param alternatives what else it heard
/// @param doubts how many of its words are doubtful
public record MachineWords(Optional<Transcript> transcript, Alternatives alternatives, int doubts) {
    /// Nothing was recognised, or nothing is known yet.
    public static final MachineWords NONE = new MachineWords(Optional.empty(), Alternatives.NONE, 0);

    /// Those of a result. Takes some milliseconds for each hour.
    public static MachineWords of(Optional<Transcript> transcript, Alternatives alternatives) {
        return new MachineWords(transcript, alternatives, transcript.map(t -> Doubts.of(t, Doubts.BELOW).size()).orElse(0));
    }
}
