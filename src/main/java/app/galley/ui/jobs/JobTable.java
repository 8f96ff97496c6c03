package app.galley.ui.jobs;

import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.CellTips;
import app.galley.ui.kit.SignedCell;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.table.ColumnWidths;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The jobs, a row each: recording, state, when it was taken on. Enter and a double click open the transcript of one that is done, Delete
/// takes one that has ended out of the list.
final class JobTable extends TableView<JobLine> {
    private final JobsViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;

    /// @param letter the size of letters, which columns follow
    JobTable(JobsViewModel model, Wording words, Consumer<UUID> open, ObservableValue<Double> letter) {
        super(model.lines());
        this.model = model;
        this.words = words;
        this.open = open;
        setId("jobs");
        setAccessibleText(words.say("jobs.title"));
        setPlaceholder(new Label());
        getColumns().add(column("jobs.column.recording", TitleCell::new));
        getColumns().add(column("jobs.column.state", StateCell::new));
        getColumns().add(column("jobs.column.started", StartedCell::new));
        new ColumnWidths(letter, 1, 12, 21, 7).rule(this);
        setRowFactory(table -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        follow();
    }

    /// The model's choice and the table's are one. Who comes by keyboard stands on a job at once.
    private void follow() {
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                model.selectedProperty().set(line.job());
            }
        });
        model.selectedProperty().subscribe(job -> {
            if (job == null) {
                getSelectionModel().clearSelection();
            } else if (chosen().filter(shown -> shown.id().equals(job.id())).isEmpty()) {
                getItems().stream().filter(line -> line.job().id().equals(job.id())).findFirst().ifPresent(getSelectionModel()::select);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
                getSelectionModel().selectFirst();
            }
        });
    }

    private Optional<TrackedJob> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(JobLine::job);
    }

    private TableColumn<JobLine, TrackedJob> column(String key, Supplier<TableCell<JobLine, TrackedJob>> cell) {
        TableColumn<JobLine, TrackedJob> column = new TableColumn<>(words.say(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> c.getValue().jobProperty());
        column.setCellFactory(c -> cell.get());
        return column;
    }

    private TableRow<JobLine> row() {
        TableRow<JobLine> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                openDone(row.getItem().job());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        chosen().ifPresent(job -> {
            if (event.getCode() == KeyCode.ENTER) {
                openDone(job);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && job.step().isFinal()) {
                model.forget(job);
                event.consume();
            }
        });
    }

    private void openDone(TrackedJob job) {
        if (job.step() == TrackedJob.Step.DONE) {
            open.accept(job.recording());
        }
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

    /// The recording, behind a sign for the state.
    private final class TitleCell extends SignedCell<JobLine, TrackedJob> {
        TitleCell() {
            CellTips.on(this, this::getText);
        }

        @Override
        protected void updateItem(@Nullable TrackedJob job, boolean empty) {
            super.updateItem(job, empty);
            if (empty || job == null) {
                showNothing();
            } else {
                show(icon(job.step()), model.title(job, words));
            }
        }
    }

    /// When a job was taken on.
    private final class StartedCell extends TableCell<JobLine, TrackedJob> {
        StartedCell() {
            CellTips.on(this, () -> Times.date(getItem().created(), words.locale()));
        }

        @Override
        protected void updateItem(@Nullable TrackedJob job, boolean empty) {
            super.updateItem(job, empty);
            setText(empty || job == null ? null : Times.brief(job.created(), model.nowProperty().get(), words.locale()));
        }
    }

    /// The state in words, above a bar while something goes on; the words follow the time.
    private final class StateCell extends TableCell<JobLine, TrackedJob> {
        private final Label said = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final VBox both = new VBox(2, said, bar);

        StateCell() {
            both.getStyleClass().add("job-state");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.managedProperty().bind(bar.visibleProperty());
            setGraphic(both);
            CellTips.on(this, said::getText);
            model.nowProperty().subscribe(now -> say());
        }

        @Override
        protected void updateItem(@Nullable TrackedJob job, boolean empty) {
            super.updateItem(job, empty);
            both.setVisible(!empty && job != null);
            say();
        }

        private void say() {
            TrackedJob job = getItem();
            if (job == null || isEmpty()) {
                return;
            }
            Problem why = job.problem();
            said.setText(why == null ? model.state(job, words) : words.say(why));
            bar.setVisible(JobWords.isMeasured(job));
            bar.setProgress(JobWords.share(job));
        }
    }
}
