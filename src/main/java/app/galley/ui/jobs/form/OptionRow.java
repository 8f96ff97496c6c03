package app.galley.ui.jobs.form;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.rule.JobOption;
import app.galley.ui.kit.Wrapping;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The field of an option. While the option cannot be chosen, the field is disabled and says why; one that is chosen can always be taken back.
final class OptionRow extends VBox {
    private final Label why = new Label();
    private final Subscription subscription;

    OptionRow(JobFormViewModel model, JobOption option, Wording words, Node... fields) {
        super(4);
        VBox content = new VBox(8, fields);
        why.getStyleClass().add("hint");
        Wrapping.wrap(why);
        why.managedProperty().bind(why.visibleProperty());
        getChildren().setAll(content, why);
        subscription = model.settingsProperty().subscribe(now -> {
            Optional<Problem> obstacle = model.obstacle(option);
            boolean used = option.isUsedBy(now);
            content.setDisable(obstacle.isPresent() && !used);
            why.setVisible(obstacle.isPresent());
            why.setText(obstacle.map(words::say).orElse(""));
            why.getStyleClass().setAll("label", used ? "problem-text" : "hint");
            if (fields[0] instanceof ButtonBase) {
                why.getStyleClass().add("indented");
            }
            for (Node field : fields) {
                field.setAccessibleHelp(why.getText());
            }
        });
    }

    /// Follows the settings no longer.
    void end() {
        subscription.unsubscribe();
    }
}
