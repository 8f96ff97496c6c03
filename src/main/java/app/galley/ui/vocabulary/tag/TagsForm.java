package app.galley.ui.vocabulary.tag;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tags of a vocabulary, one a line; takes no room while they are not shown. Escape leaves them as they were.
public final class TagsForm extends VBox {
    private static final int LINES = 4;

    /// Over its model.
    ///
    /// @param left run when it is left
    public TagsForm(TagsViewModel model, Wording words, Runnable left) {
        super(8);
        setId("tags");
        getStyleClass().addAll("form", "tags");
        TextArea text = new TextArea();
        text.setId("tags-text");
        text.setPrefRowCount(LINES);
        text.textProperty().bindBidirectional(model.textProperty());
        text.setPromptText(words.say("vocabulary.tags.prompt"));
        Label label = new Label(words.say("vocabulary.tags.label"));
        label.setLabelFor(text);
        Label hint = new Label(words.say("vocabulary.tags.hint"));
        hint.getStyleClass().add("hint");
        Wrapping.wrap(hint);
        Button keep = Icons.wordedButton(Feather.CHECK, words.say("vocabulary.tags.keep"), model::write);
        keep.setId("keep-tags");
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(model.busyProperty());
        Button cancel = new Button(words.say("vocabulary.cancel"));
        cancel.setOnAction(event -> model.close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.write();
                event.consume();
            }
        });
        getChildren().setAll(label, text, hint, new FlowPane(8, 8, keep, cancel));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.draftProperty().isNotNull());
        visibleProperty().addListener((observed, was, shown) -> {
            if (shown) {
                text.requestFocus();
            } else {
                left.run();
            }
        });
    }
}
