package app.galley.ui.model;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.model.TrainingSource;
import java.io.File;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The texts of a new model: transcripts of the library and files, each with its words.
final class SourceList extends VBox {
    private final ModelsViewModel models;
    private final NewModelViewModel model;
    private final Wording words;
    private final VBox lines = new VBox();
    private final ObservableList<Recording> recordings = FXCollections.observableArrayList();
    private final ListView<Recording> choice = new ListView<>(recordings);
    private final CheckBox verified;
    private final VBox choosing;

    SourceList(ModelsViewModel models, Wording words) {
        this.models = models;
        this.model = models.fresh();
        this.words = words;
        this.verified = new CheckBox(words.say("model.verifiedOnly"));
        this.choosing = choosing();
        getStyleClass().add("model-sources");
        lines.getStyleClass().add("source-lines");
        Label title = new Label(words.say("model.texts"));
        title.getStyleClass().add("section-title");
        Button transcripts = Icons.wordedButton(Feather.BOOK_OPEN, words.say("model.addRecordings"), this::offer);
        transcripts.setId("add-transcripts");
        Button files = Icons.wordedButton(Feather.FILE_PLUS, words.say("model.addFiles"), this::chooseFiles);
        FlowPane add = new FlowPane(8, 8, transcripts, files);
        getChildren().setAll(title, lines, add, choosing);
        model.sources().addListener((ListChangeListener<Source>) change -> show());
        show();
    }

    private VBox choosing() {
        choice.setId("training-recordings");
        choice.setAccessibleText(words.say("model.recordingsHint"));
        choice.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        choice.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Recording recording, boolean empty) {
                super.updateItem(recording, empty);
                setText(empty || recording == null ? null : recording.title());
            }
        });
        verified.setSelected(true);
        verified.setId("verified-only");
        Button add = new Button(words.say("model.choose"));
        add.setId("choose-transcripts");
        add.setOnAction(e -> take());
        Button close = new Button(words.say("model.cancel"));
        close.getStyleClass().add("flat");
        HBox buttons = new HBox(8, add, close);
        Label hint = new Label(words.say("model.recordingsHint"));
        hint.getStyleClass().add("hint");
        VBox box = new VBox(hint, choice, verified, buttons);
        box.getStyleClass().add("source-choice");
        close.setOnAction(e -> box.setVisible(false));
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        return box;
    }

    private void offer() {
        choosing.setVisible(true);
        models.offerRecordings(recordings);
        choice.requestFocus();
    }

    private void take() {
        model.add(choice.getSelectionModel().getSelectedItems().stream()
                .map(recording -> (TrainingSource) new TrainingSource.Spoken(recording.id(), recording.title(), verified.isSelected())).toList());
        choosing.setVisible(false);
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("model.addFilesTitle"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("model.files"), "*.txt"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            model.add(files.stream().map(file -> (TrainingSource) new TrainingSource.Written(file.toPath())).toList());
        }
    }

    private void show() {
        if (model.sources().isEmpty()) {
            Label none = new Label(words.say("model.noTexts"));
            none.getStyleClass().add("hint");
            Wrapping.wrap(none);
            lines.getChildren().setAll(none);
        } else {
            lines.getChildren().setAll(model.sources().stream().map(this::line).toList());
        }
    }

    private Node line(Source source) {
        String title = source.from() instanceof TrainingSource.Spoken spoken && spoken.isVerified() ? words.say("model.source.verified", spoken.title())
                : source.from().title();
        Label name = new Label(title, Icons.of(source.from() instanceof TrainingSource.Spoken ? Feather.BOOK_OPEN : Feather.FILE_TEXT));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(source.amount().map(amount -> words.say("model.source.words", amount.words()))
                .orElseGet(() -> source.problem().isPresent() ? "" : words.say("model.source.reading")));
        count.getStyleClass().add("hint");
        HBox line = new HBox(8, name, count, Icons.button(Feather.X, words.say("model.takeOut", source.from().title()), () -> model.takeOut(source)));
        line.getStyleClass().add("source-line");
        return line;
    }
}
