package app.galley.problem;

import java.util.List;

/// What went wrong, as a value: a key that names the sentence in the message bundles, the arguments of that sentence, and
/// the kind, which decides how it is shown and with which exit code the command line ends.
///
/// @param key `area.name`; the area names the bundle `messages-AREA.properties`
/// @param kind what sort of trouble it is
/// @param arguments what stands in the sentence: names, paths, numbers, instants; never transcript text or credentials
public record Problem(String key, Kind kind, List<Object> arguments) {

    /// The sorts of trouble, each with the exit code of the command line.
    public enum Kind {
        /// The thing that was asked for has faults (a check found errors).
        FAULTS(1),
        /// The program was called wrongly.
        WRONG_USE(2),
        /// A file or value from the user cannot be used.
        BAD_INPUT(3),
        /// The service refused; asking again will not help.
        REFUSED(4),
        /// Not reachable or interrupted; asking again may help.
        UNREACHABLE(5),
        /// Galley itself is wrong: shown with a report to copy.
        BUG(70);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /// The exit code of the command line for this kind.
        public int exitCode() {
            return exitCode;
        }
    }

    public Problem {
        if (key.indexOf('.') <= 0) {
            throw new IllegalArgumentException("a problem's key is area.name, not " + key);
        }
        arguments = List.copyOf(arguments);
    }

    /// A file or value from the user that cannot be used.
    public static Problem badInput(String key, Object... arguments) {
        return new Problem(key, Kind.BAD_INPUT, List.of(arguments));
    }

    /// The service said no.
    public static Problem refused(String key, Object... arguments) {
        return new Problem(key, Kind.REFUSED, List.of(arguments));
    }

    /// Out of reach or interrupted: may be repeated.
    public static Problem unreachable(String key, Object... arguments) {
        return new Problem(key, Kind.UNREACHABLE, List.of(arguments));
    }

    /// The program was called wrongly.
    public static Problem wrongUse(String key, Object... arguments) {
        return new Problem(key, Kind.WRONG_USE, List.of(arguments));
    }

    /// A fault of Galley itself, told by the exception that showed it.
    public static Problem bug(Throwable cause) {
        return new Problem("problem.bug", Kind.BUG, List.of(cause.getClass().getSimpleName()));
    }

    /// Whether this is a fault of Galley itself.
    public boolean isBug() {
        return kind == Kind.BUG;
    }

    /// This problem as an exception.
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /// This problem as an exception with its cause.
    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
