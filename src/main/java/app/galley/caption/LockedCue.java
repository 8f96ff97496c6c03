package app.galley.caption;

import app.galley.transcript.TimeSpan;

/// A cue that somebody has written or timed by hand: the words it was made for keep it as long as they are there.
///
/// @param speaker the id of who speaks
/// @param heard when its words are heard: a word belongs to it when it begins in this time
/// @param said the words as they were when it was locked, one blank between them
/// @param cue what is shown, and when
public record LockedCue(int speaker, TimeSpan heard, String said, Cue cue) {
    /// Whether a word that begins at a moment belongs to it.
    boolean covers(long millisecond) {
        return heard.contains(millisecond) || millisecond == heard.start();
    }
}
