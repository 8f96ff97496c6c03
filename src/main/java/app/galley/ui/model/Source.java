package app.galley.ui.model;

import app.galley.problem.Problem;
import app.galley.service.model.TrainingAdvice.Amount;
import app.galley.workbench.model.TrainingSource;
import java.util.Optional;

/// A text to train with, and how much it holds.
///
/// @param amount empty while it is counted, and where it cannot be read
/// @param problem why it cannot be read
record Source(TrainingSource from, Optional<Amount> amount, Optional<Problem> problem) {
    static Source fresh(TrainingSource from) {
        return new Source(from, Optional.empty(), Optional.empty());
    }
}
