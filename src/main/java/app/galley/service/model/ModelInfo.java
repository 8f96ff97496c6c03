package app.galley.service.model;

import java.time.Instant;
import java.util.Optional;

/// A custom language model at the service.
///
/// @param name its name, which is also its address
/// @param language the language it is for (`en-GB`)
/// @param base what it was made from, in the service's words (`WideBand`)
/// @param created when its training was asked for
/// @param failure why it cannot be used, in the service's words; empty unless it has failed
/// @param isOutdated whether there is a newer base model, for which it would have to be trained anew
/// @param training where its training texts were, `s3://` address; empty when the service does not say
/// @param tuning where its tuning texts were; empty when there are none
public record ModelInfo(String name, String language, String base, State state, Instant created, Optional<String> failure, boolean isOutdated,
                        Optional<String> training, Optional<String> tuning) {
    /// What a model can be (Amazon Transcribe, LanguageModel).
    public enum State {
        /// Being trained, which takes hours.
        IN_PROGRESS,
        /// Jobs can use it.
        COMPLETED,
        /// Its training has failed.
        FAILED
    }
}
