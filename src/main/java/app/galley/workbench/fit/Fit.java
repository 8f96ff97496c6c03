package app.galley.workbench.fit;

import app.galley.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Whether a service takes a recording as it is.
///
/// @param faults why not; empty when it does
/// @param remedy what can be done about all of them; empty when nothing can, or has to be
public record Fit(List<Problem> faults, Optional<Remedy> remedy) {
    /// It is taken as it is.
    public static final Fit GOOD = new Fit(List.of(), Optional.empty());

    public Fit {
        faults = List.copyOf(faults);
    }

    /// Whether it is taken as it is.
    public boolean isGood() {
        return faults.isEmpty();
    }
}
