package app.galley.ui.jobs;

import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of jobs: what they are at, with cancel, retry and open.
public final class JobsView extends BorderPane {
    private final TableView<TrackedJob> jobs;
    private final JobsViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;

    /// Over its model.
    ///
    /// @param open opens the transcript of a recording
    public JobsView(JobsViewModel model, Wording words, Consumer<UUID> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        getStyleClass().add("jobs");
        Label title = new Label(words.say("jobs.title"));
        title.getStyleClass().add("view-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("view-header");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe(why -> notice.messageProperty()
                .set(why == null ? null : Notice.Message.of(why, words)));
        Notice trouble = new Notice(words.say("kit.close"));
        model.troubleProperty().subscribe(why -> trouble.messageProperty()
                .set(why == null ? null : Notice.Message.of(why, words)));
        setTop(new VBox(header, notice, trouble));
        jobs = table();
        setCenter(new StackPane(jobs, empty()));
    }

    /// Puts the cursor into the list.
    public void focusList() {
        jobs.requestFocus();
    }

    private TableView<TrackedJob> table() {
        TableView<TrackedJob> table = new TableView<>(model.jobs());
        table.setId("jobs");
        table.setAccessibleText(words.say("jobs.title"));
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("jobs.column.recording", 260, (cell, job) -> {
            cell.setText(model.title(job, words));
            cell.setGraphic(Icons.of(icon(job.step())));
        }));
        table.getColumns().add(column("jobs.column.state", 320, this::showState));
        table.getColumns().add(column("jobs.column.started", 160,
                (cell, job) -> cell.setText(Times.date(job.created(), words.locale()))));
        table.getColumns().add(column("jobs.column.actions", 110, (cell, job) -> cell.setGraphic(actions(job))));
        return table;
    }

    private TableColumn<TrackedJob, TrackedJob> column(String key, double width,
                                                       BiConsumer<TableCell<TrackedJob, TrackedJob>, TrackedJob> show) {
        TableColumn<TrackedJob, TrackedJob> column = new TableColumn<>(words.say(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable TrackedJob job, boolean empty) {
                super.updateItem(job, empty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (!empty && job != null) {
                    show.accept(this, job);
                }
            }
        });
        return column;
    }

    private void showState(TableCell<TrackedJob, TrackedJob> cell, TrackedJob job) {
        Problem why = job.problem();
        String said = why == null ? model.state(job, words) : words.say(why);
        cell.setText(said);
        cell.setTooltip(new Tooltip(said));
        if (!job.step().isFinal()) {
            ProgressBar bar = new ProgressBar(JobWords.share(job));
            bar.setPrefWidth(90);
            cell.setGraphic(bar);
        }
    }

    private Node actions(TrackedJob job) {
        HBox row = new HBox(4);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!job.step().isFinal()) {
            if (job.step() == TrackedJob.Step.WAITING || job.step() == TrackedJob.Step.UPLOADING) {
                row.getChildren().add(Icons.button(Feather.PAUSE, words.say("jobs.pause"), () -> model.pause(job)));
            } else if (job.step() == TrackedJob.Step.PAUSED) {
                row.getChildren().add(Icons.button(Feather.PLAY, words.say("jobs.resume"), () -> model.resume(job)));
            }
            row.getChildren().add(Icons.button(Feather.X_CIRCLE, words.say("jobs.cancel"), () -> model.cancel(job)));
        } else {
            row.getChildren().add(job.step() == TrackedJob.Step.DONE
                    ? Icons.button(Feather.FILE_TEXT, words.say("jobs.openTranscript"), () -> open.accept(job.recording()))
                    : Icons.button(Feather.ROTATE_CW, words.say("jobs.retry"), () -> model.retry(job)));
            row.getChildren().add(Icons.button(Feather.TRASH_2, words.say("jobs.forget"), () -> model.forget(job)));
        }
        return row;
    }

    private Node empty() {
        Label say = new Label(words.say("jobs.empty"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("jobs.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.ACTIVITY), say, hint);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(Bindings.isEmpty(model.jobs()));
        return box;
    }

    private static Feather icon(TrackedJob.Step step) {
        return switch (step) {
            case WAITING, QUEUED -> Feather.CLOCK;
            case UPLOADING -> Feather.UPLOAD;
            case PAUSED -> Feather.PAUSE;
            case STARTING, TRANSCRIBING -> Feather.ACTIVITY;
            case FETCHING -> Feather.DOWNLOAD;
            case DONE -> Feather.CHECK;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case CANCELLED -> Feather.SLASH;
        };
    }
}
