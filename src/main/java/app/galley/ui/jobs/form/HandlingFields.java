package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.Pairs;
import app.galley.service.job.Handling;
import app.galley.service.rule.JobOption;
import app.galley.ui.kit.Wrapping;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// How Amazon is to handle the job: its queue, roles, keys, places and tags.
final class HandlingFields extends VBox {
    private final JobFormViewModel model;
    private final CheckBox queue = new CheckBox();
    private final TextField role;
    private final TextField output;
    private final TextField key;
    private final TextField context;
    private final TextField tags;
    private final Label wrong = new Label();
    private boolean following;

    HandlingFields(JobFormViewModel model, Wording words) {
        super(8);
        this.model = model;
        Fields fields = new Fields(words);
        queue.setText(words.say("jobs.queue"));
        queue.setWrapText(true);
        queue.setOnAction(e -> change());
        role = fields.text("", ".{0,2048}", text -> change());
        role.setPromptText("arn:aws:iam::123456789012:role/transcribe");
        output = fields.text("", ".{0,1000}", text -> change());
        output.setPromptText(words.say("jobs.ownBucket"));
        key = fields.text("", ".{0,2048}", text -> change());
        key.setPromptText(words.say("jobs.usualKey"));
        context = fields.text("", ".*", text -> change());
        context.setPromptText("name=value, name=value");
        tags = fields.text("", ".*", text -> change());
        tags.setPromptText("name=value, name=value");
        wrong.setText(words.say("jobs.notAHandling"));
        wrong.getStyleClass().add("problem-text");
        Wrapping.wrap(wrong);
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().setAll(new OptionRow(model, JobOption.QUEUEING, words, queue), fields.labelled("jobs.role", role), fields.labelled("jobs.output", output),
                fields.labelled("jobs.key", key), fields.labelled("jobs.context", context), fields.labelled("jobs.tags", tags), wrong);
        model.settingsProperty().subscribe(now -> follow(now.handling()));
    }

    private void follow(Handling now) {
        if (following) {
            return;
        }
        following = true;
        queue.setSelected(now.queues());
        role.setText(now.role());
        output.setText(now.output());
        key.setText(now.key());
        context.setText(Pairs.text(now.context()));
        tags.setText(Pairs.text(now.tags()));
        following = false;
    }

    /// What cannot be yet is said and not taken over.
    private void change() {
        if (following) {
            return;
        }
        following = true;
        try {
            Handling wanted = new Handling(queue.isSelected(), role.getText().strip(), output.getText().strip(), key.getText().strip(),
                    Pairs.read(context.getText()), Pairs.read(tags.getText()));
            wrong.setVisible(false);
            model.change(settings -> settings.with(wanted));
        } catch (IllegalArgumentException e) {
            wrong.setVisible(true);
        }
        following = false;
    }
}
