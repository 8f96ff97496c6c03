package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.job.Redaction;
import app.galley.service.rule.JobOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is left out of the transcript, and what is marked in it.
final class PrivacyFields extends VBox {
    private final CheckBox redact = new CheckBox();
    private final CheckBox both = new CheckBox();
    private final TextField types;
    private final JobFormViewModel model;
    private boolean following;

    PrivacyFields(JobFormViewModel model, Wording words) {
        super(8);
        this.model = model;
        Fields fields = new Fields(words);
        redact.setText(words.say("jobs.redact"));
        redact.setWrapText(true);
        both.setText(words.say("jobs.redactBoth"));
        both.setWrapText(true);
        types = fields.text("", "[a-zA-Z_, ]*", text -> change());
        types.setPromptText(words.say("jobs.redactAll"));
        VBox details = new VBox(8, fields.labelled("jobs.redactTypes", types), both);
        details.getStyleClass().add("indented");
        details.managedProperty().bind(details.visibleProperty());
        details.visibleProperty().bind(redact.selectedProperty());
        redact.setOnAction(e -> change());
        both.setOnAction(e -> change());
        CheckBox toxicity = new CheckBox(words.say("jobs.toxicity"));
        toxicity.setWrapText(true);
        toxicity.setOnAction(e -> model.change(settings -> settings.withToxicity(toxicity.isSelected())));
        getChildren().setAll(new OptionRow(model, JobOption.REDACTION, words, redact, details), new OptionRow(model, JobOption.TOXICITY, words, toxicity));
        model.settingsProperty().subscribe(now -> {
            toxicity.setSelected(now.toxicity());
            follow(now.redaction());
        });
    }

    private void follow(@Nullable Redaction wanted) {
        if (following) {
            return;
        }
        following = true;
        redact.setSelected(wanted != null);
        if (wanted != null) {
            both.setSelected(wanted.both());
            if (!typed().equals(wanted.types())) {
                types.setText(String.join(", ", wanted.types()));
            }
        }
        following = false;
    }

    private void change() {
        if (!following) {
            following = true;
            model.change(settings -> settings.withRedaction(redact.isSelected() ? new Redaction(typed(), both.isSelected()) : null));
            following = false;
        }
    }

    /// The kinds in the field; one that has but begun is passed over.
    private Set<String> typed() {
        return Arrays.stream(types.getText().toUpperCase(Locale.ROOT).split("[,\\s]+")).filter(type -> type.matches("[A-Z_]{2,60}")).collect(Collectors.toSet());
    }
}
