package app.galley.ui.editor.marker;

import app.galley.problem.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of markers as a text, one in each line; what is typed is kept when the cursor leaves it. Used by the FX thread.
public final class MarkerPanel extends VBox {
    private final TextArea list = new TextArea();

    /// Over a model.
    public MarkerPanel(MarkersViewModel model, Wording words) {
        getStyleClass().add("marker-panel");
        Label hint = new Label(words.say("editor.markers.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("markers");
        list.setAccessibleText(words.say("editor.markers.list"));
        list.setText(String.join("\n", model.markers()));
        list.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.keep(list.getText());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button usual = new Button(words.say("editor.markers.putBack"));
        usual.setId("usual-markers");
        usual.setOnAction(e -> {
            list.setText(String.join("\n", model.usual()));
            model.keep(list.getText());
        });
        getChildren().setAll(hint, list, usual);
    }

    /// Puts the cursor into the list.
    public void focusList() {
        list.requestFocus();
        list.end();
    }
}
