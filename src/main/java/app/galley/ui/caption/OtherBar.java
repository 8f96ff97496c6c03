package app.galley.ui.caption;

import app.galley.problem.Wording;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.cue.OtherFile;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says that the cues of a file are listed, not the captions; with the ways back.
final class OtherBar extends VBox {
    /// @param cues what is listed
    /// @param decisions takes the cues of the file over
    /// @param others mends the cues of the file
    OtherBar(CueList cues, Decisions decisions, OtherCaptions others, Commands commands, Wording words) {
        getStyleClass().add("other-bar");
        Label says = new Label();
        says.setId("other-says");
        says.setGraphic(Icons.of(Feather.FILE));
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        Button take = Icons.wordedButton(Feather.DOWNLOAD, words.say("caption.other.takeOver"), decisions::takeOver);
        take.setId("take-over");
        Button back = Icons.wordedButton(Feather.X, words.say("caption.other.leave"), cues::leaveOther);
        back.setId("leave-other");
        Button mend = Icons.wordedButton(Feather.TOOL, words.say("caption.panel.mend"), others::mend);
        mend.setId("mend-other");
        mend.managedProperty().bind(mend.visibleProperty());
        commands.name(mend, "caption.command.mend", new SimpleStringProperty(words.say("caption.other.mendHelp")));
        Button undo = Icons.button(Feather.ROTATE_CCW, words.say("caption.panel.undo"), others::undo);
        undo.setId("undo-other");
        undo.disableProperty().bind(others.canUndoProperty().not());
        FlowPane buttons = new FlowPane(mend, take, back, undo);
        buttons.getStyleClass().add("cue-buttons");
        getChildren().setAll(says, buttons);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(cues.otherProperty().isNotNull());
        Runnable look = () -> {
            OtherFile file = cues.otherProperty().get();
            CueRow row = cues.choice().currentProperty().get();
            if (file != null) {
                says.setText(words.say("caption.other.says", file.name(), file.taken().left()));
                take.setDisable(file.taken().locks().isEmpty());
                mend.setVisible(row != null && file.isMendable(row));
            }
        };
        cues.otherProperty().subscribe(look);
        cues.choice().currentProperty().subscribe(look);
    }
}
