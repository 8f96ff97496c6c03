package app.galley.local.transcribe;

import app.galley.local.wire.Refusal;
import app.galley.problem.Problem;
import java.util.Map;

/// The errors of Amazon Transcribe, which come as HTTP 400 whatever their name says (measured with the Java SDK). The sentences
/// stand in the bundle under `local.transcribe.`.
enum TranscribeError {
    BAD_REQUEST("BadRequestException"),
    CONFLICT("ConflictException"),
    MALFORMED("SerializationException"),
    UNKNOWN_OPERATION("UnknownOperationException");

    private final String code;

    TranscribeError(String code) {
        this.code = code;
    }

    /// @param sentence the key of the sentence behind `local.transcribe.`
    Refusal refuse(String sentence, Object... arguments) {
        return new Refusal(400, code, Problem.refused("local.transcribe." + sentence, arguments), Map.of());
    }
}
