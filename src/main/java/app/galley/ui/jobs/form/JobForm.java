package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.service.rule.JobOption;
import app.galley.ui.kit.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// What a job is asked for: kind, language and speakers in sight, everything else one step further.
public final class JobForm extends VBox {
    private final JobFormViewModel model;
    private final Wording words;

    /// Over its model.
    public JobForm(JobFormViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("form");
        CountRow speakers = new CountRow(words, "jobs.tellSpeakersApart", 2, JobSettings.MOST_SPEAKERS, 10,
                number -> model.change(settings -> settings.withSpeakers(number)));
        model.settingsProperty().subscribe(now -> speakers.follow(now.speakers()));
        getChildren().setAll(new KindFields(model, words), new LanguageFields(model, words), new OptionRow(model, JobOption.SPEAKERS, words, speakers),
                more(), faults(), foot());
    }

    private Node more() {
        VBox all = new VBox(16, group("jobs.group.words", new ListFields(model, words)), group("jobs.group.transcript", new TranscriptFields(model, words)),
                group("jobs.group.privacy", new PrivacyFields(model, words)));
        if (!model.runsHere()) {
            all.getChildren().add(group("jobs.group.handling", new HandlingFields(model, words)));
        }
        TitledPane pane = new TitledPane(words.say("jobs.more"), all);
        pane.setId("more-options");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("more-options");
        return pane;
    }

    private Node group(String key, Node fields) {
        Label title = new Label(words.say(key));
        title.getStyleClass().add("field-group");
        return new VBox(8, title, fields);
    }

    /// What keeps the job from being sent, where no field shows it.
    private Node faults() {
        Label said = new Label();
        said.setId("faults");
        said.getStyleClass().add("problem-text");
        Wrapping.wrap(said);
        said.managedProperty().bind(said.visibleProperty());
        model.faultsProperty().subscribe(faults -> {
            said.setVisible(!faults.isEmpty());
            said.setText(faults.isEmpty() ? "" : words.say(faults.getFirst()));
        });
        return said;
    }

    private Node foot() {
        VBox foot = new VBox(4, new PriceLine(model, words), new MonthLine(model, words), new PresetMenu(model, words));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
