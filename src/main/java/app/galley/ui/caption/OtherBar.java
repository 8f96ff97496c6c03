package app.galley.ui.caption;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says that the cues of a file are listed, not the captions; with the ways back.
final class OtherBar extends VBox {
    OtherBar(CaptionViewModel model, Wording words) {
        getStyleClass().add("other-bar");
        Label says = new Label();
        says.setId("other-says");
        says.setGraphic(Icons.of(Feather.FILE));
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        Button take = Icons.wordedButton(Feather.DOWNLOAD, words.say("caption.other.takeOver"), model::takeOver);
        take.setId("take-over");
        Button back = Icons.wordedButton(Feather.X, words.say("caption.other.leave"), model::leaveOther);
        back.setId("leave-other");
        FlowPane buttons = new FlowPane(take, back);
        buttons.getStyleClass().add("cue-buttons");
        getChildren().setAll(says, buttons);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.otherProperty().isNotNull());
        model.otherProperty().subscribe(file -> {
            if (file != null) {
                says.setText(words.say("caption.other.says", file.name(), file.left()));
                take.setDisable(file.locks().isEmpty());
            }
        });
    }
}
