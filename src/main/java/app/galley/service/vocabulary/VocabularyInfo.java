package app.galley.service.vocabulary;

import java.time.Instant;
import java.util.Optional;

/// A custom vocabulary at the service.
///
/// @param name its name, which is also its address
/// @param language the language it is for (`en-GB`)
/// @param modified when it was changed last
/// @param failure why it cannot be used, in the service's words; empty unless it has failed
public record VocabularyInfo(String name, String language, State state, Instant modified, Optional<String> failure) {
    /// What a vocabulary can be (Amazon Transcribe, VocabularyInfo).
    public enum State {
        /// Being looked at: it can neither be used nor changed.
        PENDING,
        /// Jobs can use it.
        READY,
        /// It was refused.
        FAILED
    }
}
