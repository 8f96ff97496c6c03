package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.service.price.FreeTier;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Budget;
import app.galley.workbench.cost.Month;
import app.galley.workbench.cost.Spending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a month may cost, and what it has cost. Used on the FX thread; what is chosen is kept at once.
public final class CostViewModel {
    private final DoubleProperty budget;
    private final ObjectProperty<@Nullable LocalDate> freeSince;
    private final ObjectProperty<@Nullable Month> month = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Spending spending;
    private final Preferences preferences;
    private final Background background;
    private final Executor fx;

    /// Over the use case and the settings.
    public CostViewModel(Spending spending, Preferences preferences, Background background, Executor fx) {
        this.spending = spending;
        this.preferences = preferences;
        this.background = background;
        this.fx = fx;
        Budget kept = preferences.budget();
        budget = new SimpleDoubleProperty(kept.dollars().doubleValue());
        freeSince = new SimpleObjectProperty<>(kept.free().map(FreeTier::since).orElse(null));
        budget.subscribe((before, now) -> keep());
        freeSince.subscribe((before, now) -> keep());
    }

    /// US dollars above which there is a warning; 0 for none.
    DoubleProperty budgetProperty() {
        return budget;
    }

    /// When the free tier of the account began; null when it has none.
    ObjectProperty<@Nullable LocalDate> freeSinceProperty() {
        return freeSince;
    }

    /// What this month's jobs cost so far; null before [#look].
    ObjectProperty<@Nullable Month> monthProperty() {
        return month;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Works out what this month has cost.
    void look() {
        background.start("look at the month", cancellation -> spending.soFar()).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Month>(Month found) -> month.set(found);
                case Outcome.Failed<Month>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<Month>() -> { }
            }
        });
    }

    private void keep() {
        preferences.setBudget(new Budget(BigDecimal.valueOf(budget.get()), Optional.ofNullable(freeSince.get()).map(FreeTier::new)));
        look();
    }
}
