package app.galley.ui.jobs;

import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.job.LedgerSheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside the jobs: what the chosen one is at, why it failed, what can be done with it, and what was sent for it.
final class JobDetails extends VBox {
    private final JobsViewModel model;
    private final SentViewModel sent;
    private final Wording words;
    private final Consumer<UUID> open;
    private final Label title = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label problem = new Label();
    private final FlowPane actions = new FlowPane(8, 8);
    private final Label facts = new Label();
    private final Label unused = new Label();
    private final VBox ledger = new VBox();
    private @Nullable TrackedJob shown;
    private List<Line> lines = List.of();

    JobDetails(JobsViewModel model, SentViewModel sent, Wording words, Consumer<UUID> open) {
        this.model = model;
        this.sent = sent;
        this.words = words;
        this.open = open;
        setId("job-details");
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        facts.getStyleClass().add("muted");
        problem.getStyleClass().add("problem-text");
        ledger.getStyleClass().add("job-ledger");
        unused.setId("job-unused");
        unused.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        unused.setVisible(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        for (Label label : List.of(title, state, problem, facts, unused)) {
            Wrapping.wrap(label);
        }
        getChildren().setAll(title, state, bar, problem, actions, facts, unused, ledger);
        for (Node node : List.of(state, bar, problem, unused, ledger)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.selectedProperty().subscribe(this::show);
        model.nowProperty().subscribe(now -> sayState());
        sent.settledProperty().subscribe(id -> {
            TrackedJob job = model.selectedProperty().get();
            if (job != null && job.id().equals(id)) {
                sent.of(job, found -> showLedger(job, found));
            }
        });
    }

    private void show(@Nullable TrackedJob job) {
        if (job == null) {
            shown = null;
            return;
        }
        title.setText(model.title(job, words));
        sayState();
        bar.setVisible(JobWords.isMeasured(job));
        bar.setProgress(JobWords.share(job));
        Problem why = job.problem();
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : words.say(why));
        facts.setText(facts(job));
        actions.getChildren().setAll(actions(job));
        TrackedJob before = shown;
        if (before == null || !before.id().equals(job.id()) || before.step() != job.step()) {
            sent.of(job, found -> showLedger(job, found));
            showUnused(job);
        }
        shown = job;
    }

    private void showUnused(TrackedJob job) {
        unused.setVisible(false);
        model.unused(job, found -> {
            TrackedJob present = model.selectedProperty().get();
            if (present != null && present.id().equals(job.id())) {
                unused.setText(words.say("jobs.vocabularyUnused", words.say("jobs.recogniser." + found.recogniser()), String.join(", ", found.names())));
                unused.setVisible(true);
            }
        });
    }

    private void sayState() {
        TrackedJob job = model.selectedProperty().get();
        state.setText(job == null ? "" : model.state(job, words));
    }

    private String facts(TrackedJob job) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("jobs.fact.asked", JobWords.asked(job.settings(), words)));
        facts.add(words.say("jobs.fact.started", Times.date(job.created(), words.locale())));
        if (job.step().isFinal()) {
            facts.add(words.say("jobs.fact.ended", Times.date(job.changed(), words.locale())));
        }
        return String.join("\n", facts);
    }

    private List<Button> actions(TrackedJob job) {
        List<Button> buttons = new ArrayList<>();
        switch (job.step()) {
            case WAITING, UPLOADING -> buttons.add(Icons.wordedButton(Feather.PAUSE, words.say("jobs.pause"), () -> model.pause(job)));
            case PAUSED -> buttons.add(first(Icons.wordedButton(Feather.PLAY, words.say("jobs.resume"), () -> model.resume(job))));
            case DONE -> buttons.add(first(Icons.wordedButton(Feather.FILE_TEXT, words.say("jobs.openTranscript"), () -> open.accept(job.recording()))));
            case FAILED, CANCELLED -> buttons.add(first(Icons.wordedButton(Feather.ROTATE_CW, words.say("jobs.retry"), () -> model.retry(job))));
            case STARTING, QUEUED, TRANSCRIBING, FETCHING -> { }
        }
        buttons.add(job.step().isFinal() ? Icons.wordedButton(Feather.TRASH_2, words.say("jobs.forget"), () -> model.forget(job))
                : Icons.wordedButton(Feather.X_CIRCLE, words.say("jobs.cancel"), () -> model.cancel(job)));
        return buttons;
    }

    private static Button first(Button button) {
        button.getStyleClass().add("accent");
        return button;
    }

    private void showLedger(TrackedJob job, List<Line> found) {
        TrackedJob present = model.selectedProperty().get();
        if (present == null || !present.id().equals(job.id())) {
            return;
        }
        lines = found;
        ledger.setVisible(!found.isEmpty());
        Label heading = new Label(words.say("jobs.sent"));
        heading.getStyleClass().add("field-group");
        ledger.getChildren().setAll(heading);
        found.forEach(line -> ledger.getChildren().add(row(line)));
        LedgerActions elsewhere = new LedgerActions(sent, words, () -> lines);
        ledger.getChildren().add(new FlowPane(8, 8, elsewhere.copy(), elsewhere.save()));
    }

    private Node row(Line line) {
        Label what = new Label(SentWords.what(line.entry(), words));
        Label where = new Label(SentWords.where(line.entry(), words));
        Label state = new Label(SentWords.state(line.entry(), words));
        where.getStyleClass().add("hint");
        state.getStyleClass().add("hint");
        for (Label label : List.of(what, where, state)) {
            Wrapping.wrap(label);
        }
        return new VBox(2, what, where, state);
    }
}
