package app.galley.local.transcribe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// A custom language model as it is kept.
///
/// @param input where its texts are, as the client wrote it
record LanguageModel(String name, String language, String base, State state, Instant created, Instant modified, ObjectNode input,
                     String failureReason) implements Named {
    /// The states of a model, as the service names them.
    enum State { IN_PROGRESS, FAILED, COMPLETED }

    LanguageModel judged(String fault, Instant now) {
        return new LanguageModel(name, language, base, fault.isEmpty() ? State.COMPLETED : State.FAILED, created, now, input, fault);
    }
}
