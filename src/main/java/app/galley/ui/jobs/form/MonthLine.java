package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.cost.Month;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.scene.control.Label;

/// What this month comes to with the job, and a warning when that is more than it may; nothing on this computer.
final class MonthLine extends Label {
    private final Wording words;

    MonthLine(JobFormViewModel model, Wording words) {
        this.words = words;
        setId("month");
        Wrapping.wrap(this);
        managedProperty().bind(visibleProperty());
        model.settingsProperty().subscribe(now -> show(model));
        model.lengthsProperty().subscribe(now -> show(model));
        model.monthProperty().subscribe(now -> show(model));
    }

    private void show(JobFormViewModel model) {
        Optional<Month> outlook = model.outlook();
        setVisible(outlook.isPresent());
        outlook.ifPresent(month -> {
            setText(words.say(month.isOver() ? "jobs.monthOver" : "jobs.month", month.dollars().setScale(2, RoundingMode.HALF_UP),
                    month.budget().dollars().setScale(2, RoundingMode.HALF_UP)));
            getStyleClass().removeAll("hint", "problem-text");
            getStyleClass().add(month.isOver() ? "problem-text" : "hint");
        });
    }
}
