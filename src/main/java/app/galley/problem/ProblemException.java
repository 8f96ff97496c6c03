package app.galley.problem;

import java.io.Serial;

/// A [Problem] on its way to where it is handled. Its message is the key and the kind: the sentence is made by [Wording]
/// where it is shown.
public class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    /// Without a cause.
    public ProblemException(Problem problem) {
        super(problem.kind() + " " + problem.key());
        this.problem = problem;
    }

    /// With what led to it.
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.kind() + " " + problem.key(), cause);
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
