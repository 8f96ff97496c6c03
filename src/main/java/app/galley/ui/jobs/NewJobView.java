package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Wording;
import app.galley.ui.jobs.form.JobForm;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel beside the library: what the selected recording is, and the one next thing to do with it.
public final class NewJobView extends VBox {
    private final NewJobViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button transcribe;
    private final Button openText;
    private final VBox form = new VBox();
    private final VBox progress = new VBox();
    private final Label problem = new Label();
    private final Button cancel = new Button();
    /// The cursor waits for the transcript that a job has brought.
    private boolean waits;

    /// Over its model.
    ///
    /// @param open opens the transcript of a recording
    public NewJobView(NewJobViewModel model, Wording words, Consumer<UUID> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        this.transcribe = Icons.wordedButton(Feather.PLAY_CIRCLE, words.say("jobs.transcribe"), model::start);
        this.openText = Icons.wordedButton(Feather.FILE_TEXT, words.say("jobs.openTranscript"), this::openIt);
        getStyleClass().add("inspector");
        build();
        bind();
    }

    /// Shows what else is known of the recording: above what can be done with it, and below.
    public void tell(Node above, Node below) {
        getChildren().add(getChildren().indexOf(facts) + 1, above);
        getChildren().add(below);
    }

    private void build() {
        title.getStyleClass().add("inspector-title");
        Wrapping.wrap(title);
        facts.getStyleClass().add("muted");
        Wrapping.wrap(facts);
        transcribe.setId("transcribe");
        openText.setId("open-transcript");
        Button type = new Button(words.say("jobs.typeIt"));
        type.setOnAction(e -> model.typeIt(this::openIt));
        type.getStyleClass().add("flat");
        type.visibleProperty().bind(model.hasTextProperty().not());
        type.managedProperty().bind(type.visibleProperty());
        Label where = new Label(words.say(model.runsHere() ? "jobs.runsHere" : "jobs.runsAtAmazon"));
        where.getStyleClass().add("hint");
        Wrapping.wrap(where);
        form.getStyleClass().add("form");
        form.getChildren().setAll(new JobForm(model.form(), words), new FitOffer(model.fit(), words), new HBox(8, transcribe, type), where);
        Wrapping.wrap(step);
        bar.setMaxWidth(Double.MAX_VALUE);
        cancel.setText(words.say("jobs.cancel"));
        cancel.setOnAction(e -> model.cancel());
        progress.getStyleClass().add("form");
        progress.getChildren().setAll(step, bar, cancel);
        problem.getStyleClass().add("problem-text");
        Wrapping.wrap(problem);
        HBox captions = new HBox(8);
        model.captions().addListener((ListChangeListener<String>) change -> captions.getChildren().setAll(
                model.captions().stream().map(this::captionsButton).toList()));
        captions.visibleProperty().bind(Bindings.isNotEmpty(model.captions()));
        captions.managedProperty().bind(captions.visibleProperty());
        getChildren().setAll(title, facts, openText, captions, problem, form, progress);
        for (Node node : new Node[] {openText, problem, form, progress}) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private Node captionsButton(String ending) {
        return Icons.wordedButton(Feather.SAVE, words.say("jobs.saveCaptions", ending.toUpperCase(Locale.ROOT)), () -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(title.getText().replaceFirst("\\.[^.]*$", "") + "." + ending);
            File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                model.saveCaptions(ending, file.toPath());
            }
        });
    }

    private void bind() {
        model.recordingProperty().subscribe(this::show);
        model.jobProperty().subscribe(this::show);
        model.hasTextProperty().subscribe(has -> {
            openText.setVisible(has);
            openText.getStyleClass().remove("accent");
            transcribe.getStyleClass().remove("accent");
            (has ? openText : transcribe).getStyleClass().add("accent");
            if (has && waits && transcribe.isFocused()) {
                openText.requestFocus();
            }
            waits = false;
            transcribe.setText(words.say(has ? "jobs.transcribeAgain" : "jobs.transcribe"));
        });
        transcribe.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !hasFile(model.recordingProperty().get()) || !model.form().faultsProperty().get().isEmpty()
                        || !model.fit().fitProperty().get().isGood() && model.fit().chosen() == null,
                model.recordingProperty(), model.form().faultsProperty(), model.fit().fitProperty(), model.fit().acceptedProperty()));
        model.problemProperty().subscribe(why -> {
            problem.setVisible(why != null);
            problem.setText(why == null ? "" : words.say(why));
        });
    }

    private void show(@Nullable Recording recording) {
        if (recording == null) {
            return;
        }
        Path file = recording.file();
        title.setText(recording.title());
        facts.setText(Times.clock(recording.length()) + "\n"
                + (file == null ? words.say("jobs.noRecording") : file.toString()));
    }

    private static boolean hasFile(@Nullable Recording recording) {
        return recording != null && recording.file() != null;
    }

    private void show(@Nullable TrackedJob job) {
        boolean underWay = job != null && !job.step().isFinal();
        boolean atStart = transcribe.isFocused();
        boolean atCancel = cancel.isFocused();
        progress.setVisible(underWay);
        form.setVisible(!underWay);
        if (underWay && atStart) {
            cancel.requestFocus();
        } else if (!underWay && atCancel) {
            transcribe.requestFocus();
            waits = true;
        }
        if (job == null) {
            return;
        }
        step.setText(JobWords.ofPart(job, words));
        bar.setProgress(JobWords.share(job));
        if (job.step() == TrackedJob.Step.FAILED && job.problem() != null) {
            model.problemProperty().set(job.problem());
        }
    }

    private void openIt() {
        Recording shown = model.recordingProperty().get();
        if (shown != null) {
            open.accept(shown.id());
        }
    }
}
