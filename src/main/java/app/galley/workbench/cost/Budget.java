package app.galley.workbench.cost;

import app.galley.service.price.FreeTier;
import java.math.BigDecimal;
import java.util.Optional;

/// What a month may cost.
///
/// @param dollars US dollars above which there is a warning; 0 for none
/// @param free the free tier of the account; empty when it has none
public record Budget(BigDecimal dollars, Optional<FreeTier> free) {
    /// No limit, nothing free.
    public static final Budget NONE = new Budget(BigDecimal.ZERO, Optional.empty());

    /// Whether there is a limit.
    public boolean isSet() {
        return dollars.signum() > 0;
    }
}
