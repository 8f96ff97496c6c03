package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of recordings with search, import and trash. Recordings come in by the button, by dropping files, and by the
/// shell's commands.
public final class LibraryView extends BorderPane {
    private static final int MOST_PROBLEMS = 3;
    private final LibraryViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;
    private final SoundSavingViewModel saving;
    private final RecordingTable table;
    private final TextField search = new TextField();
    private final Notice notice;
    private final HBox header = new HBox();

    /// Over its models.
    ///
    /// @param saving saves the sound of recordings
    /// @param open opens the transcript of a recording
    /// @param inspector shows what can be done with the selected recording
    /// @param ofMany shows what can be done with several
    public LibraryView(LibraryViewModel model, SoundSavingViewModel saving, Wording words, Consumer<UUID> open, Node inspector, Node ofMany) {
        this.model = model;
        this.saving = saving;
        this.words = words;
        this.open = open;
        this.table = new RecordingTable(model, words, open, this::saveSound);
        this.notice = new Notice(words.say("kit.close"));
        getStyleClass().add("library");
        setTop(new VBox(header(), notice, work(model.readingProperty(), "library.reading", "library.stopImport", model::cancelImport),
                work(saving.savingProperty(), "library.saving", "library.stopSaving", saving::stop)));
        setCenter(new StackPane(table, empty(), nothingFound()));
        ScrollPane side = new ScrollPane();
        model.chosenProperty().subscribe(rows -> side.setContent(rows.size() > 1 ? ofMany : inspector));
        side.setFitToWidth(true);
        side.getStyleClass().add("inspector-side");
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setRight(side);
        side.managedProperty().bind(side.visibleProperty());
        side.visibleProperty().bind(model.selectedProperty().isNotNull().and(model.trashShownProperty().not()));
        act();
    }

    /// Asks for files and imports them.
    public void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("library.chooseFiles"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(words.say("library.filesToImport"), "*.mp3", "*.mp4", "*.m4a", "*.wav",
                        "*.flac", "*.ogg", "*.oga", "*.opus", "*.amr", "*.webm", "*.mov", "*.mkv", "*.aac", "*.aiff",
                        "*.aif", "*.wma", "*.json"),
                new FileChooser.ExtensionFilter(words.say("library.allFiles"), "*.*"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            importFiles(files.stream().map(File::toPath).toList());
        }
    }

    /// Sets who puts a text onto a recording.
    public void setOnText(Consumer<Recording> listener) {
        table.setOnText(listener);
    }

    /// Imports files and selects the last.
    public void importFiles(List<Path> files) {
        model.importFiles(files, recording -> model.select(recording.id()));
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Puts the cursor into the list.
    public void focusList() {
        table.requestFocus();
    }

    /// Offers to hand out what is selected.
    public void setOnExport(Runnable action) {
        Button export = Icons.wordedButton(Feather.DOWNLOAD, words.say("library.export"), action);
        export.setId("export-selected");
        export.disableProperty().bind(Bindings.createBooleanBinding(() -> model.chosenRecordings().getValue().isEmpty(), model.chosenProperty()));
        header.getChildren().add(header.getChildren().size() - 1, export);
        export.visibleProperty().bind(model.trashShownProperty().not());
        export.managedProperty().bind(export.visibleProperty());
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(Bindings.when(model.trashShownProperty()).then(words.say("library.trash"))
                .otherwise(words.say("library.title")));
        search.setPromptText(words.say("library.search"));
        search.setAccessibleText(words.say("library.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        search.getStyleClass().add("search");
        ToggleButton trash = Icons.dress(new ToggleButton(), Feather.TRASH_2, words.say("library.showTrash"));
        trash.getStyleClass().addAll("flat", "button-icon");
        trash.selectedProperty().bindBidirectional(model.trashShownProperty());
        Button add = Icons.wordedButton(Feather.PLUS, words.say("library.import"), this::chooseFiles);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().setAll(title, space, search, trash, add);
        header.getStyleClass().add("view-header");
        return header;
    }

    /// What takes a while, with its progress, and a button that ends it.
    private Node work(ObservableValue<LibraryViewModel.@Nullable Reading> going, String what, String end, Runnable stopping) {
        Label name = new Label();
        ProgressBar bar = new ProgressBar();
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Button stop = Icons.button(Feather.X, words.say(end), stopping);
        HBox row = new HBox(name, bar, stop);
        row.getStyleClass().add("reading");
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        going.subscribe(now -> {
            row.setVisible(now != null);
            if (now != null) {
                name.setText(words.say(what, now.name()));
                bar.setProgress(now.share());
            }
        });
        return row;
    }

    private void saveSound(Recording recording) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("library.saveSoundTitle", recording.title()));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("library.flac"), "*.flac"),
                new FileChooser.ExtensionFilter(words.say("library.m4a"), "*.m4a"));
        String title = recording.title();
        chooser.setInitialFileName(title.lastIndexOf('.') > 0 ? title.substring(0, title.lastIndexOf('.')) : title);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            saving.save(recording, file.toPath(), saved -> notice.messageProperty().set(new Notice.Message(
                    words.say("library.soundSaved", recording.title(), saved), false, "", () -> { })));
        }
    }

    private Node empty() {
        Label say = new Label(words.say("library.empty"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("library.emptyHint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-hint");
        Button add = Icons.wordedButton(Feather.PLUS, words.say("library.import"), this::chooseFiles);
        add.getStyleClass().add("accent");
        VBox box = new VBox(Icons.of(Feather.HEADPHONES), say, hint, add);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.rows()))
                .and(model.queryProperty().isEmpty()).and(model.trashShownProperty().not())
                .and(model.readingProperty().isNull()));
        return box;
    }

    private Node nothingFound() {
        Label say = new Label();
        say.textProperty().bind(Bindings.when(model.queryProperty().isEmpty()).then(words.say("library.trashEmpty"))
                .otherwise(words.say("library.nothingFound")));
        say.getStyleClass().add("empty-hint");
        VBox box = new VBox(say);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.rows()))
                .and(model.queryProperty().isNotEmpty().or(model.trashShownProperty())));
        return box;
    }

    private void act() {
        setOnDragOver(this::offerDrop);
        setOnDragDropped(this::drop);
        model.problemsProperty().subscribe(this::showProblems);
        model.removedProperty().subscribe(this::offerRestore);
        saving.problemProperty().subscribe(why -> {
            if (why != null) {
                notice.messageProperty().set(Notice.Message.of(why, words));
            }
        });
    }

    private void offerDrop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        boolean has = event.getDragboard().hasFiles();
        if (has) {
            importFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(has);
        event.consume();
    }

    private void showProblems(List<LibraryViewModel.Trouble> problems) {
        if (problems.isEmpty()) {
            return;
        }
        String said = problems.stream().limit(MOST_PROBLEMS).map(this::said).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_PROBLEMS;
        notice.messageProperty().set(new Notice.Message(more > 0 ? said + "\n" + words.say("library.moreFailed", more) : said,
                true, "", () -> { }));
    }

    private String said(LibraryViewModel.Trouble trouble) {
        String said = words.say(trouble.why());
        return said.contains(trouble.file()) ? said : words.say("library.refused", trouble.file(), said);
    }

    private void offerRestore(List<Recording> removed) {
        if (!removed.isEmpty()) {
            notice.messageProperty().set(new Notice.Message(removed.size() == 1 ? words.say("library.removed", removed.getFirst().title())
                    : words.say("library.removedMany", removed.size()), false,
                    words.say("library.undo"), () -> model.restore(removed.stream().map(Recording::id).toList())));
        }
    }
}
