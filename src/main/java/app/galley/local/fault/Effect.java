package app.galley.local.fault;

import app.galley.local.wire.Refusal;
import app.galley.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What a fault does. The names are those of a fault file.
public enum Effect {
    /// ThrottlingException, SlowDown in S3.
    THROTTLE("throttle", 400, "ThrottlingException", 503, "SlowDown"),
    /// HTTP 500.
    SERVER_ERROR("serverError", 500, "InternalFailureException", 500, "InternalError"),
    /// HTTP 503.
    UNAVAILABLE("unavailable", 503, "ServiceUnavailable", 503, "ServiceUnavailable"),
    /// The credentials are no longer good.
    EXPIRE("expire", 400, "ExpiredTokenException", 400, "ExpiredToken"),
    /// One permission is missing.
    DENY("deny", 400, "AccessDeniedException", 403, "AccessDenied"),
    /// The client's clock is said to be wrong.
    SKEW("skew", 403, "InvalidSignatureException", 403, "RequestTimeTooSkewed"),
    /// The quota is said to be used up.
    LIMIT("limit", 400, "LimitExceededException", 503, "SlowDown"),
    /// The answer comes late.
    SLOW("slow"),
    /// The connection breaks and nothing is done.
    DROP("drop"),
    /// What was asked for is done, but the connection breaks before the answer.
    LOSE_REPLY("loseReply"),
    /// The job is accepted and ends FAILED.
    FAIL("fail");

    private final String word;
    private final int status;
    private final String code;
    private final int s3Status;
    private final String s3Code;

    Effect(String word) {
        this(word, 0, "", 0, "");
    }

    Effect(String word, int status, String code, int s3Status, String s3Code) {
        this.word = word;
        this.status = status;
        this.code = code;
        this.s3Status = s3Status;
        this.s3Code = s3Code;
    }

    /// The effect of a name in a fault file.
    static Optional<Effect> named(String word) {
        return Arrays.stream(values()).filter(e -> e.word.equals(word)).findFirst();
    }

    /// The names of all, as a fault file has them.
    static String words() {
        return String.join(", ", Arrays.stream(values()).map(e -> e.word).toList());
    }

    /// The answer of this fault, when it is one.
    ///
    /// @param ofS3 whether S3 answers, not Transcribe
    public Optional<Refusal> refusal(boolean ofS3) {
        return code.isEmpty() ? Optional.empty() : Optional.of(new Refusal(ofS3 ? s3Status : status, ofS3 ? s3Code : code,
                Problem.refused("local.fault." + word), Map.of()));
    }
}
