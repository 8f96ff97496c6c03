package app.galley.caption.preset;

/// How far cues may be from their words, in milliseconds; [Long#MAX_VALUE] where a guide gives no limit.
///
/// @param early how long before its first word a cue may come, and before its last has ended may go
/// @param late how long after its first word it may come
/// @param stays how long after its last word it may stay
public record Sync(long early, long late, long stays) {
    /// No limits.
    public static final Sync FREE = new Sync(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
}
