package app.galley.ui.jobs;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.table.ColumnWidths;
import app.galley.ui.kit.table.TextColumns;
import app.galley.workbench.job.LedgerSheet.Line;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ledger of all jobs: what was sent where, since when it lies there, and when it was seen to be gone.
final class SentView extends BorderPane {
    private final SentViewModel model;
    private final Wording words;

    /// @param letter the size of letters, which columns follow
    SentView(SentViewModel model, Wording words, ObservableValue<Double> letter) {
        this.model = model;
        this.words = words;
        setId("sent");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe((@Nullable Problem why) -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        LedgerActions actions = new LedgerActions(model, words, model::lines);
        FlowPane bar = new FlowPane(8, 8, actions.copy(), actions.save());
        bar.getStyleClass().add("view-bar");
        bar.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        bar.managedProperty().bind(bar.visibleProperty());
        setTop(new VBox(notice, bar));
        setCenter(new StackPane(table(letter), empty()));
    }

    private Node table(ObservableValue<Double> letter) {
        TableView<Line> table = new TableView<>(model.lines());
        table.setId("ledger");
        table.setAccessibleText(words.say("jobs.sent"));
        table.setPlaceholder(new Label());
        table.getColumns().add(column("jobs.sent.what", line -> SentWords.what(line.entry(), words)));
        table.getColumns().add(column("jobs.column.recording", Line::recording));
        table.getColumns().add(column("jobs.sent.where", line -> SentWords.where(line.entry(), words)));
        table.getColumns().add(column("jobs.sent.since", line -> Times.date(line.entry().sent(), words.locale())));
        table.getColumns().add(column("jobs.column.state", line -> SentWords.state(line.entry(), words)));
        new ColumnWidths(letter, 2, 9, 9, 11, 12.5, 19).rule(table);
        return table;
    }

    private TableColumn<Line, Line> column(String key, Function<Line, String> text) {
        return TextColumns.of(words.say(key), text);
    }

    private Node empty() {
        Label say = new Label(words.say("jobs.sent.empty"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("jobs.sent.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.BOOK_OPEN), say, hint);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        return box;
    }
}
