package app.galley.service.vocabulary;

import app.galley.problem.Problem;
import java.util.List;

/// Something about a row.
///
/// @param says what, and what to do
/// @param isFault whether the service may refuse the whole vocabulary for it; else it is only advice
public record Finding(Problem says, boolean isFault) {
    /// A fault.
    static Finding fault(String key, Object... arguments) {
        return new Finding(new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), true);
    }

    /// Advice.
    static Finding advice(String key, Object... arguments) {
        return new Finding(new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), false);
    }
}
