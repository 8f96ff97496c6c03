package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.jobs.Choice.Refused;
import app.galley.ui.jobs.form.JobForm;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The panel beside the library while several recordings are chosen: one form for all of them.
public final class ManyJobsView extends VBox {
    private static final int MOST_REFUSED = 8;
    private final ManyJobsViewModel model;
    private final Wording words;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final VBox refused = new VBox(8);
    private final CheckBox fit = new CheckBox();
    private final Button transcribe;

    /// Over its model.
    public ManyJobsView(ManyJobsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.transcribe = Icons.wordedButton(Feather.PLAY_CIRCLE, words.say("jobs.transcribe"), model::start);
        setId("many-jobs");
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        facts.getStyleClass().add("muted");
        Wrapping.wrap(title);
        Wrapping.wrap(facts);
        transcribe.setId("transcribe-all");
        transcribe.getStyleClass().add("accent");
        refused.setId("refused");
        fit.setId("fit-all");
        fit.setWrapText(true);
        fit.setMinHeight(USE_PREF_SIZE);
        fit.selectedProperty().bindBidirectional(model.fitsProperty());
        fit.managedProperty().bind(fit.visibleProperty());
        Label underWay = said();
        underWay.setId("many-under-way");
        underWay.textProperty().bind(Bindings.createStringBinding(() -> model.choiceProperty().get().underWay() == 0 ? ""
                : words.say("jobs.manyUnderWay", model.choiceProperty().get().underWay()), model.choiceProperty()));
        Label problem = said();
        problem.getStyleClass().add("problem-text");
        problem.textProperty().bind(Bindings.createStringBinding(() -> {
            var why = model.problemProperty().get();
            return why == null ? "" : words.say(why);
        }, model.problemProperty()));
        VBox form = new VBox(new JobForm(model.form(), words), transcribe);
        form.getStyleClass().add("form");
        getChildren().setAll(title, facts, underWay, problem, refused, fit, form);
        refused.managedProperty().bind(refused.visibleProperty());
        facts.managedProperty().bind(facts.visibleProperty());
        model.recordingsProperty().subscribe(now -> title.setText(words.say("jobs.many", now.size())));
        model.choiceProperty().subscribe(this::show);
        model.fitsProperty().subscribe((before, now) -> show(model.choiceProperty().get()));
        transcribe.disableProperty().bind(Bindings.createBooleanBinding(() -> model.busyProperty().get() || model.sent().isEmpty()
                || !model.form().faultsProperty().get().isEmpty(), model.busyProperty(), model.choiceProperty(), model.fitsProperty(), model.form().faultsProperty()));
    }

    private static Label said() {
        Label said = new Label();
        Wrapping.wrap(said);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private void show(Choice choice) {
        List<Recording> sent = model.sent();
        Duration sum = sent.stream().map(Recording::length).reduce(Duration.ZERO, Duration::plus);
        facts.setVisible(!sent.isEmpty());
        facts.setText(words.say("jobs.manyFacts", Times.clock(sum)));
        transcribe.setText(words.say("jobs.transcribeMany", sent.size()));
        int mendable = choice.mendable().size();
        fit.setVisible(mendable > 0);
        fit.setText(words.say("jobs.manyFit", mendable));
        show(choice.left(model.fitsProperty().get()));
    }

    private void show(List<Refused> left) {
        refused.setVisible(!left.isEmpty());
        Label heading = new Label(words.say("jobs.manyRefused", left.size()));
        heading.getStyleClass().add("field-group");
        Wrapping.wrap(heading);
        List<Node> rows = left.stream().limit(MOST_REFUSED).map(this::row).toList();
        refused.getChildren().setAll(heading);
        refused.getChildren().addAll(rows);
        int more = left.size() - MOST_REFUSED;
        if (more > 0) {
            refused.getChildren().add(new Label(words.say("jobs.manyRefusedMore", more)));
        }
    }

    private Node row(Refused row) {
        Label name = new Label(row.recording().title());
        Label why = new Label(words.say(row.why()));
        why.getStyleClass().add("problem-text");
        Wrapping.wrap(name);
        Wrapping.wrap(why);
        return new VBox(2, name, why);
    }
}
