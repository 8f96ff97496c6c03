package app.galley.ui.category;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.workbench.category.CategoryEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The place of the call categories: the list, and beside it the one that is open.
public final class CategoriesView extends BorderPane {
    private final CategoriesViewModel model;
    private final Wording words;
    private final ListView<CategoryEntry> list;
    private final TextField name = new TextField();

    /// @param play plays a place of a recording
    public CategoriesView(CategoriesViewModel model, Wording words, BiConsumer<UUID, TimeSpan> play) {
        this.model = model;
        this.words = words;
        this.list = list();
        setId("categories");
        getStyleClass().add("categories");
        getStylesheets().add(Objects.requireNonNull(CategoriesView.class.getResource("/app/galley/ui/category.css")).toExternalForm());
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe((@Nullable Problem why) -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        model.newsProperty().subscribe((@Nullable Problem news) -> {
            if (news != null) {
                notice.messageProperty().set(new Notice.Message(words.say(news), false, "", () -> { }));
            }
        });
        setTop(notice);
        VBox side = new VBox(8, begin(), list, actions());
        side.getStyleClass().add("category-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        setLeft(side);
        ScrollPane form = new ScrollPane(new CategoryForm(model, words, play));
        form.setFitToWidth(true);
        form.getStyleClass().add("edge-to-edge");
        form.visibleProperty().bind(model.draftProperty().isNotNull());
        setCenter(new StackPane(empty(), form));
    }

    /// Puts the cursor into the list.
    public void focusList() {
        list.requestFocus();
    }

    private Node begin() {
        name.setId("category-name");
        name.setPromptText(words.say("category.newName"));
        name.setAccessibleText(words.say("category.newName"));
        name.setOnAction(event -> create());
        Button create = Icons.wordedButton(Feather.PLUS, words.say("category.create"), this::create);
        create.setId("create-category");
        create.setMinWidth(Region.USE_PREF_SIZE);
        create.disableProperty().bind(name.textProperty().isEmpty());
        HBox.setHgrow(name, Priority.ALWAYS);
        return new HBox(8, name, create);
    }

    private void create() {
        if (!name.getText().isBlank()) {
            model.begin(name.getText());
            name.clear();
        }
    }

    private ListView<CategoryEntry> list() {
        ListView<CategoryEntry> made = new ListView<>(model.entries());
        made.setId("category-list");
        made.setAccessibleText(words.say("category.title"));
        made.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable CategoryEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(null);
                setGraphic(empty || entry == null ? null : row(entry));
            }
        });
        made.getSelectionModel().selectedItemProperty().subscribe((@Nullable CategoryEntry entry) -> {
            if (entry != null && !isOpen(entry)) {
                model.open(entry);
            }
        });
        return made;
    }

    private boolean isOpen(CategoryEntry entry) {
        Draft open = model.draftProperty().get();
        return open != null && entry.draft().filter(own -> own.id().equals(open.id())).isPresent();
    }

    private Node row(CategoryEntry entry) {
        Label state = new Label(words.say("category.state." + model.state(entry)));
        state.getStyleClass().add("empty-hint");
        return new VBox(2, new Label(entry.name()), state);
    }

    private Node actions() {
        Button look = Icons.wordedButton(Feather.REFRESH_CW, words.say("category.look"), model::look);
        look.setId("look-for-categories");
        look.disableProperty().bind(model.busyProperty());
        Button there = Icons.wordedButton(Feather.TRASH_2, words.say("category.deleteThere"), () -> chosen().ifPresent(model::deleteThere));
        there.setId("delete-category");
        there.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen().flatMap(CategoryEntry::info).isEmpty(),
                list.getSelectionModel().selectedItemProperty()));
        Button forget = Icons.wordedButton(Feather.X, words.say("category.forget"), () -> chosen().ifPresent(model::forget));
        forget.setId("forget-category");
        forget.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen().flatMap(CategoryEntry::draft).isEmpty(),
                list.getSelectionModel().selectedItemProperty()));
        Button pull = Icons.wordedButton(Feather.DOWNLOAD_CLOUD, words.say("category.pull"), () -> chosen().ifPresent(model::pull));
        pull.setId("pull-category");
        pull.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen().flatMap(CategoryEntry::info).isEmpty(),
                list.getSelectionModel().selectedItemProperty()));
        return new FlowPane(8, 8, look, pull, there, forget);
    }

    private Optional<CategoryEntry> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Node empty() {
        Label say = new Label(words.say("category.empty"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("category.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.TAG), say, hint);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.draftProperty().isNull());
        return box;
    }
}
