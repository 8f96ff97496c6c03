package app.galley.local.wire;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import java.util.Locale;
import java.util.Map;

/// The service says no: the error that a client gets. Its words are those of the problem, always in English, as they go
/// over the wire.
public final class Refusal extends ProblemException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient Map<String, String> details;

    /// A refusal.
    ///
    /// @param status the HTTP status
    /// @param code the error code of the protocol
    /// @param details further members of the error by name
    public Refusal(int status, String code, Problem problem, Map<String, String> details) {
        super(problem);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The error code of the protocol, such as `NoSuchKey`.
    public String code() {
        return code;
    }

    /// The sentence that goes over the wire.
    public String words() {
        return new Wording(Locale.ROOT).say(problem());
    }

    /// Further members of the error by name.
    public Map<String, String> details() {
        return details;
    }
}
