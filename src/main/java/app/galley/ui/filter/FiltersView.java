package app.galley.ui.filter;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.workbench.filter.FilterEntry;
import java.io.File;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The vocabulary filters: which there are, and the words of the one that is open.
public final class FiltersView extends BorderPane {
    /// How much of the view the list takes at most.
    private static final double LIST_SHARE = 0.34;
    private final FiltersViewModel model;
    private final Wording words;
    private final FilterList list;
    private final Notice notice;

    /// Over its model.
    public FiltersView(FiltersViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.list = new FilterList(model, words);
        this.notice = new Notice(words.say("kit.close"));
        getStyleClass().add("resources");
        getStylesheets().add(Objects.requireNonNull(FiltersView.class.getResource("/app/galley/ui/lists.css")).toExternalForm());
        setTop(new VBox(header(), notice));
        setLeft(list);
        list.maxWidthProperty().bind(widthProperty().multiply(LIST_SHARE));
        FilterEditor editor = new FilterEditor(model, words, actions());
        setCenter(new StackPane(editor, choose(), only()));
        list.visibleProperty().bind(Bindings.isNotEmpty(model.entries()));
        list.managedProperty().bind(list.visibleProperty());
        model.newsProperty().subscribe(this::say);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.look();
            }
        });
    }

    /// Puts the cursor into the list.
    public void focusList() {
        list.requestFocus();
    }

    private Node header() {
        Label title = new Label(words.say("filter.title"));
        title.getStyleClass().add("view-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = Icons.button(Feather.REFRESH_CW, words.say("filter.reload"), model::look);
        again.disableProperty().bind(model.busyProperty());
        Button take = Icons.wordedButton(Feather.DOWNLOAD, words.say("filter.import"), this::chooseFile);
        Button fresh = Icons.wordedButton(Feather.PLUS, words.say("filter.new"), model::begin);
        fresh.setId("new-filter");
        HBox header = new HBox(title, space, again, take, fresh);
        header.getStyleClass().add("view-header");
        return header;
    }

    /// What is done with the filter that is open.
    private Node actions() {
        Button push = Icons.wordedButton(Feather.UPLOAD_CLOUD, words.say("filter.push"), () -> model.push(false));
        push.setId("push-filter");
        push.getStyleClass().add("accent");
        push.setTooltip(new Tooltip(words.say("filter.pushHint")));
        push.disableProperty().bind(model.busyProperty().or(model.words().faultyProperty().greaterThan(0)));
        MenuButton more = Icons.dress(new MenuButton(), Feather.MORE_HORIZONTAL, words.say("filter.actions"));
        more.setId("filter-actions");
        MenuItem pull = item("filter.pullAgain", model::pull);
        MenuItem deleteThere = item("filter.deleteThere", model::askDelete);
        Menu copy = new Menu(words.say("filter.copy"));
        model.languages().stream().map(this::language).sorted(Comparator.comparing(MenuItem::getText)).forEach(copy.getItems()::add);
        more.getItems().setAll(pull, item("filter.export", this::chooseTarget), copy, new SeparatorMenuItem(), deleteThere,
                item("filter.deleteDraft", model::askForget));
        model.selectedProperty().subscribe(entry -> {
            boolean isThere = entry != null && entry.remote().isPresent();
            pull.setDisable(!isThere);
            deleteThere.setDisable(!isThere);
        });
        push.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(push, more);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("editor-actions");
        return bar;
    }

    private MenuItem language(String code) {
        MenuItem item = new MenuItem(Languages.name(code, words.locale()));
        item.setOnAction(e -> model.copy(code));
        return item;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(words.say(key));
        item.setOnAction(e -> act.run());
        return item;
    }

    private void chooseFile() {
        FileChooser chooser = chooser("filter.importTitle");
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.importFile(file.toPath());
        }
    }

    private void chooseTarget() {
        FileChooser chooser = chooser("filter.exportTitle");
        FilterEntry entry = model.selectedProperty().get();
        chooser.setInitialFileName((entry == null ? "filter" : entry.name()) + ".txt");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.exportTo(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("filter.files"), "*.txt", "*.csv", "*.tsv"));
        return chooser;
    }

    private void say(@Nullable News news) {
        notice.messageProperty().set(Optional.ofNullable(news).map(said -> new Notice.Message(words.say(said.says()), said.isProblem(), switch (said.next()) {
            case NONE -> "";
            case OVERWRITE -> words.say("filter.overwrite");
            case DELETE -> words.say("filter.delete");
            case FORGET -> words.say("filter.deleteDraft");
        }, () -> model.act(said.next()))).orElse(null));
    }

    /// Stands where no filter is open.
    private Node choose() {
        Label title = new Label();
        title.getStyleClass().add("empty-title");
        Label hint = new Label();
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        Button first = Icons.wordedButton(Feather.PLUS, words.say("filter.new"), model::begin);
        first.getStyleClass().add("accent");
        first.managedProperty().bind(first.visibleProperty());
        first.visibleProperty().bind(Bindings.isEmpty(model.entries()));
        title.textProperty().bind(Bindings.when(first.visibleProperty()).then(words.say("filter.emptyTitle")).otherwise(words.say("filter.chooseHint")));
        hint.textProperty().bind(Bindings.when(first.visibleProperty()).then(words.say("filter.emptyHint")).otherwise(""));
        VBox box = new VBox(Icons.of(Feather.FILTER), title, hint, first);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.selectedProperty().isNull());
        return box;
    }

    /// Stands where the words of the open filter are only at the service.
    private Node only() {
        Label title = new Label();
        title.getStyleClass().add("empty-title");
        title.textProperty().bind(model.selectedProperty().map(entry -> entry == null ? "" : entry.name()).orElse(""));
        Label hint = new Label(words.say("filter.pullHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        Button pull = Icons.wordedButton(Feather.DOWNLOAD_CLOUD, words.say("filter.pull"), model::pull);
        pull.setId("pull-filter");
        pull.getStyleClass().add("accent");
        pull.disableProperty().bind(model.busyProperty());
        Button delete = Icons.wordedButton(Feather.TRASH_2, words.say("filter.deleteThere"), model::askDelete);
        delete.getStyleClass().add("flat");
        VBox box = new VBox(Icons.of(Feather.CLOUD), title, hint, pull, delete);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.selectedProperty().map(entry -> entry != null && entry.draft().isEmpty()).orElse(false));
        return box;
    }
}
