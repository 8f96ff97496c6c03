package app.galley.ui.jobs;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.table.ColumnWidths;
import app.galley.ui.kit.table.TextColumns;
import app.galley.workbench.job.OtherJobs.Other;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The finished jobs of other programs and libraries at the service: a row each; Enter and a button import the transcript of one.
final class OtherJobsView extends BorderPane {
    private final OtherJobsViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;
    private final TableView<Other> table;

    /// @param letter the size of letters, which columns follow
    /// @param open opens the transcript of a recording
    OtherJobsView(OtherJobsViewModel model, Wording words, ObservableValue<Double> letter, Consumer<UUID> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        this.table = table(letter);
        setId("other-jobs");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe((@Nullable Problem why) -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        Button take = Icons.wordedButton(Feather.DOWNLOAD, words.say("jobs.others.take"), this::take);
        take.setId("take-other");
        take.disableProperty().bind(model.busyProperty().or(table.getSelectionModel().selectedItemProperty().isNull()));
        Button again = Icons.wordedButton(Feather.REFRESH_CW, words.say("jobs.others.again"), model::look);
        again.disableProperty().bind(model.busyProperty());
        FlowPane bar = new FlowPane(8, 8, take, again);
        bar.getStyleClass().add("view-bar");
        setTop(new VBox(notice, bar));
        setCenter(new StackPane(table, empty()));
    }

    /// Puts the cursor into the list.
    void focusList() {
        table.requestFocus();
    }

    private void take() {
        Other chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.take(chosen, recording -> open.accept(recording.id()));
        }
    }

    private TableView<Other> table(ObservableValue<Double> letter) {
        TableView<Other> made = new TableView<>(model.jobs());
        made.setAccessibleText(words.say("jobs.others"));
        made.setPlaceholder(new Label());
        made.getColumns().add(column("jobs.others.name", other -> other.job().name()));
        made.getColumns().add(column("jobs.others.kind", other -> words.say("jobs.others.kind." + other.kind().name().toLowerCase(Locale.ROOT))));
        made.getColumns().add(column("jobs.column.started", other -> Times.date(other.job().created(), words.locale())));
        new ColumnWidths(letter, 0, 14, 9, 12.5).rule(made);
        made.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            }
        });
        made.setRowFactory(shown -> {
            TableRow<Other> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    take();
                }
            });
            return row;
        });
        return made;
    }

    private TableColumn<Other, Other> column(String key, Function<Other, String> text) {
        return TextColumns.of(words.say(key), text);
    }

    private Node empty() {
        Label say = new Label();
        say.textProperty().bind(Bindings.when(model.busyProperty()).then(words.say("jobs.others.asking"))
                .otherwise(Bindings.when(model.lookedProperty()).then(words.say("jobs.others.empty")).otherwise(words.say("jobs.others"))));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("jobs.others.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.DOWNLOAD_CLOUD), say, hint);
        box.getStyleClass().add("empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(Bindings.isEmpty(model.jobs()));
        return box;
    }
}
