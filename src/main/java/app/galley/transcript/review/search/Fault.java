package app.galley.transcript.review.search;

/// Why nothing can be looked for, or nothing put in its place.
///
/// @param kind what is wrong
/// @param place where: the char of the term, counted from 1, for [Kind#NOT_A_PATTERN], 0 when it is not known; the number of
/// the group for [Kind#NO_SUCH_GROUP]; else 0
public record Fault(Kind kind, int place) {
    /// What can be wrong.
    public enum Kind {
        /// The term is not a regular expression.
        NOT_A_PATTERN,
        /// The regular expression takes too many steps on this text.
        TOO_MUCH_WORK,
        /// The replacement names a group that the regular expression does not have.
        NO_SUCH_GROUP
    }
}
