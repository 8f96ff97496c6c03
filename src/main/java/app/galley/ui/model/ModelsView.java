package app.galley.ui.model;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The custom language models: which there are, and beside them the one that is chosen or the form for a new one.
public final class ModelsView extends BorderPane {
    /// How much of the view the list takes at most.
    private static final double LIST_SHARE = 0.34;
    private final ModelsViewModel model;
    private final Wording words;
    private final ModelList list;
    private final Notice notice;

    /// Over its model.
    public ModelsView(ModelsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.list = new ModelList(model, words);
        this.notice = new Notice(words.say("kit.close"));
        getStyleClass().add("resources");
        getStylesheets().add(Objects.requireNonNull(ModelsView.class.getResource("/app/galley/ui/lists.css")).toExternalForm());
        setTop(new VBox(header(), notice));
        setLeft(list);
        list.maxWidthProperty().bind(widthProperty().multiply(LIST_SHARE));
        list.visibleProperty().bind(Bindings.isNotEmpty(model.list()));
        list.managedProperty().bind(list.visibleProperty());
        ScrollPane form = new ScrollPane(new ModelForm(model, words));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.visibleProperty().bind(model.writingProperty());
        StackPane middle = new StackPane(new ModelDetails(model, words), form, empty());
        middle.getStyleClass().add("resource-middle");
        setCenter(middle);
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
        Label title = new Label(words.say("model.title"));
        title.getStyleClass().add("view-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = Icons.button(Feather.REFRESH_CW, words.say("model.reload"), model::look);
        Button fresh = Icons.wordedButton(Feather.PLUS, words.say("model.new"), model::begin);
        fresh.setId("new-model");
        HBox header = new HBox(title, space, again, fresh);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void say(ModelsViewModel.@Nullable News news) {
        notice.messageProperty().set(news == null ? null : new Notice.Message(words.say(news.says()), news.isProblem(),
                news.asks() ? words.say("model.delete") : "", model::delete));
    }

    private Node empty() {
        Label title = new Label(words.say("model.emptyTitle"));
        title.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("model.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        Button first = Icons.wordedButton(Feather.PLUS, words.say("model.new"), model::begin);
        first.getStyleClass().add("accent");
        VBox box = new VBox(Icons.of(Feather.TRENDING_UP), title, hint, first);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(Bindings.isEmpty(model.list()).and(model.writingProperty().not()));
        return box;
    }
}
