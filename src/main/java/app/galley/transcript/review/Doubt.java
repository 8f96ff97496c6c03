package app.galley.transcript.review;

import app.galley.transcript.TimeSpan;

/// A word that the recogniser was not sure of.
///
/// @param turn index of its turn
/// @param word index of the word in the turn
/// @param time when it is heard, which stays through edits
/// @param confidence how sure the recogniser was, 0 to 1
/// @param reason why it matters
public record Doubt(int turn, int word, TimeSpan time, float confidence, Reason reason) {

    /// Why a wrong word matters: what it does to the sense when it stays.
    public enum Reason {
        /// "Not" turns a sentence round.
        NEGATION(4),
        /// A wrong number is quoted as a fact.
        NUMBER(3.5),
        /// A wrong name hurts somebody.
        NAME(3),
        /// Any other word.
        WORD(1);

        private final double importance;

        Reason(double importance) {
            this.importance = importance;
        }
    }

    /// How much it deserves to be looked at: doubt times importance.
    public double weight() {
        return (1 - confidence) * reason.importance;
    }

    /// Whether it is the same word, before or after an edit.
    public boolean isSame(Doubt other) {
        return time.equals(other.time) && confidence == other.confidence;
    }
}
