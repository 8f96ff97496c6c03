package app.galley.local.transcribe.resource;

import java.time.Instant;

/// A custom vocabulary as it is kept.
///
/// @param source where its file was taken from; empty when its phrases came with the request
/// @param phrases the phrases that came with the request, one a line
/// @param failureReason why it cannot be used; empty unless it FAILED
record Vocabulary(String name, String language, State state, Instant modified, String source, String phrases,
                  String failureReason) implements Named {
    /// The states of a vocabulary, as the service names them.
    enum State { PENDING, READY, FAILED }

    Vocabulary judged(String fault, Instant now) {
        return new Vocabulary(name, language, fault.isEmpty() ? State.READY : State.FAILED, now, source, phrases, fault);
    }
}
