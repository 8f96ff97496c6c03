package app.galley.local.transcribe.model;

import app.galley.local.wire.Refusal;
import app.galley.problem.Problem;
import java.util.Map;

/// The errors of Amazon Transcribe, which come as HTTP 400 whatever their name says (measured with the Java SDK). The sentences
/// stand in the bundle under `local.transcribe.`.
public enum TranscribeError {
    /// What was asked for is wrong; also a job that does not exist.
    BAD_REQUEST("BadRequestException"),
    /// The name is taken, or the thing is busy.
    CONFLICT("ConflictException"),
    /// More than the quota allows.
    LIMIT_EXCEEDED("LimitExceededException"),
    /// A vocabulary, filter, category, model or tagged thing that does not exist.
    NOT_FOUND("NotFoundException"),
    /// Not the JSON of the protocol.
    MALFORMED("SerializationException"),
    /// No such operation.
    UNKNOWN_OPERATION("UnknownOperationException");

    private final String code;

    TranscribeError(String code) {
        this.code = code;
    }

    /// This error as an exception.
    ///
    /// @param sentence the key of the sentence behind `local.transcribe.`
    public Refusal refuse(String sentence, Object... arguments) {
        return new Refusal(400, code, Problem.refused("local.transcribe." + sentence, arguments), Map.of());
    }
}
