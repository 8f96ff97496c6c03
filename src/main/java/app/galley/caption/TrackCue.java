package app.galley.caption;

import app.galley.transcript.TimeSpan;

/// A cue of a track and the words it stands for.
///
/// @param cue what is shown, and when
/// @param turn the id of the turn that its words are of
/// @param speaker the id of who speaks
/// @param heard from the first of its words to the last
/// @param said its words, one blank between them
/// @param state how it came about
public record TrackCue(Cue cue, long turn, int speaker, TimeSpan heard, String said, State state) {
    /// How a cue came about.
    public enum State {
        /// Cut from the words, and cut anew when they change.
        CUT,
        /// By hand.
        LOCKED,
        /// By hand, for words that were others then.
        OUTDATED
    }

    /// The same with something else shown.
    TrackCue showing(Cue other) {
        return new TrackCue(other, turn, speaker, heard, said, state);
    }

    /// The same by hand, from now on.
    ///
    /// @param shown what is shown instead, and when
    public LockedCue locked(Cue shown) {
        return new LockedCue(speaker, heard, said, shown);
    }
}
