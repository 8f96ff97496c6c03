package app.galley.workbench.export.safe;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.safe.Marked;
import app.galley.transcript.safe.Phrase;
import java.util.List;

/// What a safe copy is to be.
///
/// @param marked what is taken out
/// @param neutralNames whether speakers get neutral names
/// @param sound what becomes of the sound
/// @param left phrases that may stand where they were not marked: somebody has seen the places
public record SafeCopy(Marked marked, boolean neutralNames, Sound sound, List<Phrase> left) {
    public SafeCopy {
        left = List.copyOf(left);
    }

    /// What becomes of the sound.
    public enum Sound {
        /// No sound is written.
        NONE,
        /// A copy that is silent where something was taken out.
        SILENCE,
        /// A copy with a tone there.
        TONE
    }

    /// What was done and proved.
    ///
    /// @param words how many words were taken out
    /// @param silenced when the sound is silent
    /// @param phrases how many phrases were searched for
    /// @param files how many files were read back
    /// @param sound whether a copy of the sound was compared sample by sample
    public record Proof(int words, List<TimeSpan> silenced, int phrases, int files, boolean sound) {
        public Proof {
            silenced = List.copyOf(silenced);
        }
    }
}
