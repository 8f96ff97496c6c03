package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.job.JobKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The kind of job, and what each kind alone can be asked for.
final class KindFields extends VBox {
    private final JobFormViewModel model;
    private final Fields fields;
    private final Wording words;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox own = new VBox(8);

    KindFields(JobFormViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        this.fields = new Fields(words);
        getChildren().setAll(fields.labelled("jobs.kind", buttons()), own);
        own.managedProperty().bind(own.visibleProperty());
        model.settingsProperty().subscribe((before, now) -> {
            if (before.kind().name() != now.kind().name()) {
                show(now.kind());
            }
        });
        show(model.settingsProperty().get().kind());
    }

    private Node buttons() {
        HBox row = new HBox();
        JobKind.Name[] kinds = JobKind.Name.values();
        for (JobKind.Name kind : kinds) {
            ToggleButton button = new ToggleButton(words.say("jobs.kind." + kind.name().toLowerCase(Locale.ROOT)));
            button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
            button.setUserData(kind);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add(kind == kinds[0] ? "left-pill" : kind == kinds[kinds.length - 1] ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                if (model.settingsProperty().get().kind().name() != kind) {
                    model.choose(fresh(kind));
                }
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        return row;
    }

    private static JobKind fresh(JobKind.Name kind) {
        return switch (kind) {
            case STANDARD -> new JobKind.Standard();
            case CALL -> new JobKind.Call(0, false);
            case MEDICAL -> new JobKind.Medical(false, false);
        };
    }

    private void show(JobKind kind) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == kind.name()).forEach(toggle -> toggle.setSelected(true));
        switch (kind) {
            case JobKind.Standard() -> own.getChildren().clear();
            case JobKind.Call(int agent, boolean summary) -> {
                ComboBox<Integer> channel = fields.choice(List.of(0, 1), agent, number -> words.say("jobs.agentChannel." + number),
                        number -> change(call -> new JobKind.Call(number, call.summary()), JobKind.Call.class));
                CheckBox tell = check("jobs.summary", summary, on -> change(call -> new JobKind.Call(call.agentChannel(), on), JobKind.Call.class));
                own.getChildren().setAll(fields.labelled("jobs.agentChannel", channel), tell);
            }
            case JobKind.Medical(boolean dictation, boolean marks) -> {
                ComboBox<Boolean> type = fields.choice(List.of(false, true), dictation, on -> words.say(on ? "jobs.dictation" : "jobs.conversation"),
                        on -> change(medical -> new JobKind.Medical(on, medical.marksHealthInformation()), JobKind.Medical.class));
                CheckBox mark = check("jobs.healthInformation", marks,
                        on -> change(medical -> new JobKind.Medical(medical.dictation(), on), JobKind.Medical.class));
                own.getChildren().setAll(fields.labelled("jobs.medicalType", type), mark);
            }
        }
        own.setVisible(!own.getChildren().isEmpty());
    }

    private <K extends JobKind> void change(UnaryOperator<K> how, Class<K> of) {
        JobKind now = model.settingsProperty().get().kind();
        if (of.isInstance(now)) {
            model.change(settings -> settings.with(how.apply(of.cast(now))));
        }
    }

    private CheckBox check(String key, boolean on, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(words.say(key));
        box.setWrapText(true);
        box.setSelected(on);
        box.selectedProperty().addListener((observed, before, now) -> changed.accept(now));
        return box;
    }
}
