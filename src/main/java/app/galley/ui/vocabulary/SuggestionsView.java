package app.galley.ui.vocabulary;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.vocabulary.Term;
import app.galley.transcript.review.term.Suggestion;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.table.ColumnWidths;
import app.galley.ui.kit.table.TextColumns;
import app.galley.workbench.vocabulary.Suggesting.Found;
import app.galley.workbench.vocabulary.Suggesting.Progress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What corrections suggest for a vocabulary: a row each. Enter adds the chosen ones, Delete dismisses them, the space bar plays one.
public final class SuggestionsView extends BorderPane {
    /// What the letters of a button are of the usual size (`galley.css`).
    private static final double BUTTON_LETTER = 0.933;
    private final SuggestionsViewModel model;
    private final Wording words;
    private final Consumer<List<Term>> take;
    private final Consumer<Suggestion.Example> play;
    private final Button add;
    private final TableView<Suggestion> table;
    private final Notice notice;

    /// @param take gets what was accepted, for the vocabulary that the model was told of
    /// @param play plays a moment of a recording
    public SuggestionsView(SuggestionsViewModel model, Wording words, Consumer<List<Term>> take, Consumer<Suggestion.Example> play) {
        this.model = model;
        this.words = words;
        this.take = take;
        this.play = play;
        this.add = Icons.wordedButton(Feather.PLUS, "", this::accept);
        this.table = table();
        this.notice = new Notice(words.say("kit.close"));
        setId("suggestions");
        getStyleClass().add("suggestions");
        model.problemProperty().subscribe((@Nullable Problem why) -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        setTop(new VBox(notice, bar(), progress()));
        setCenter(new StackPane(table, empty()));
    }

    /// Puts the cursor into the list.
    public void focusList() {
        table.requestFocus();
    }

    private Node bar() {
        add.setId("accept-suggestions");
        add.getStyleClass().add("accent");
        add.textProperty().bind(Bindings.createStringBinding(() -> words.say("suggestion.add", table.getSelectionModel().getSelectedItems().size()),
                table.getSelectionModel().getSelectedItems()));
        Button hear = Icons.wordedButton(Feather.PLAY, words.say("suggestion.play"), this::playOne);
        hear.setId("play-suggestion");
        Button drop = Icons.wordedButton(Feather.X, words.say("suggestion.dismiss"), this::dismiss);
        drop.setId("dismiss-suggestions");
        for (Button button : List.of(add, hear, drop)) {
            button.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        }
        Button again = Icons.wordedButton(Feather.REFRESH_CW, "", model::look);
        again.setId("look-for-suggestions");
        again.textProperty().bind(model.foundProperty().map(found -> words.say("suggestion.look")).orElse(words.say("suggestion.lookFirst")));
        again.disableProperty().bind(model.progressProperty().isNotNull());
        FlowPane bar = new FlowPane(8, 8, add, hear, drop, again);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(Bindings.createDoubleBinding(() -> {
            Progress now = model.progressProperty().get();
            return now == null || now.all() == 0 ? 0 : (double) now.done() / now.all();
        }, model.progressProperty()));
        Label amount = new Label();
        amount.textProperty().bind(Bindings.createStringBinding(() -> {
            Progress now = model.progressProperty().get();
            return now == null ? "" : words.say("suggestion.progress", now.done(), now.all());
        }, model.progressProperty()));
        bar.accessibleTextProperty().bind(amount.textProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox box = new HBox(8, bar, amount, Icons.button(Feather.X, words.say("suggestion.stop"), model::stop));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("view-bar");
        box.visibleProperty().bind(model.progressProperty().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private TableView<Suggestion> table() {
        TableView<Suggestion> made = new TableView<>(model.rows());
        made.setAccessibleText(words.say("suggestion.title"));
        made.setPlaceholder(new Label());
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.getColumns().add(column("suggestion.term", Suggestion::text));
        made.getColumns().add(column("suggestion.heard", one -> one.heard().stream()
                .map(heard -> words.say("suggestion.heardAs", heard.text(), heard.count())).collect(Collectors.joining(words.say("suggestion.separator")))));
        TableColumn<Suggestion, Suggestion> count = column("suggestion.count", one -> words.say("suggestion.times", one.count()));
        count.getStyleClass().add("number");
        made.getColumns().add(count);
        made.getColumns().add(column("suggestion.recordings", one -> one.examples().stream().map(example -> model.title(example.recording()))
                .collect(Collectors.joining(words.say("suggestion.separator")))));
        new ColumnWidths(add.fontProperty().map(font -> font.getSize() / BUTTON_LETTER), 1, 12, 16, 5.5, 16).rule(made);
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        return made;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> accept();
            case DELETE, BACK_SPACE -> dismiss();
            case SPACE -> playOne();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private TableColumn<Suggestion, Suggestion> column(String key, Function<Suggestion, String> text) {
        return TextColumns.of(words.say(key), text);
    }

    private List<Suggestion> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void accept() {
        List<Suggestion> chosen = chosen();
        if (!chosen.isEmpty()) {
            take.accept(model.accept(chosen));
            notice.messageProperty().set(new Notice.Message(words.say("suggestion.added", chosen.size(), chosen.getFirst().text()), false, "", () -> { }));
        }
    }

    private void dismiss() {
        List<Suggestion> chosen = chosen();
        if (!chosen.isEmpty()) {
            model.dismiss(chosen);
            notice.messageProperty().set(new Notice.Message(words.say("suggestion.dismissed", chosen.size(), chosen.getFirst().text()), false,
                    words.say("suggestion.takeBack"), () -> model.takeBack(chosen)));
        }
    }

    private void playOne() {
        chosen().stream().findFirst().map(one -> one.examples().getFirst()).ifPresent(play);
    }

    private Node empty() {
        Label say = new Label();
        say.getStyleClass().add("empty-title");
        Label hint = new Label();
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        model.foundProperty().subscribe((@Nullable Found found) -> {
            String state = found == null ? "before" : found.read() == 0 ? "untouched" : "nothing";
            say.setText(words.say("suggestion.empty." + state));
            hint.setText(words.say("suggestion.empty." + state + "Hint"));
        });
        VBox box = new VBox(Icons.of(Feather.EDIT_3), say, hint);
        box.getStyleClass().add("empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(Bindings.isEmpty(model.rows()).and(model.progressProperty().isNull()));
        return box;
    }
}
