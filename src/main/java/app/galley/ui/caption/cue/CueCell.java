package app.galley.ui.caption.cue;

import app.galley.caption.TrackCue;
import app.galley.caption.check.Severity;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cue in the list: when, who, how it came about; what is shown; what is wrong with it.
public final class CueCell extends PanelCell<CueRow> {
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
    private final CueChoice choice;
    private final Wording words;
    private final FontIcon playing = Icons.of(Feather.VOLUME_2);
    private final Label facts = new Label();
    private final Label state = new Label();
    private final Label text = new Label();
    private final VBox remarks = new VBox();

    /// Of a list.
    ///
    /// @param choice marks the cue that is heard
    public CueCell(CueChoice choice, ListView<CueRow> list, Wording words) {
        this.choice = choice;
        this.words = words;
        getStyleClass().add("cue-cell");
        facts.getStyleClass().addAll("muted", "cue-facts");
        state.getStyleClass().addAll("muted", "cue-state");
        state.managedProperty().bind(state.visibleProperty());
        text.getStyleClass().add("cue-text");
        remarks.getStyleClass().add("cue-remarks");
        remarks.managedProperty().bind(remarks.visibleProperty());
        Wrapping.wrap(facts);
        Wrapping.wrap(text);
        VBox box = new VBox(new HBox(facts), text, state, remarks);
        box.getStyleClass().add("cue");
        show(list, box);
        choice.heardProperty().subscribe(this::mark);
        itemProperty().subscribe(this::mark);
    }

    private void mark() {
        boolean heard = getItem() != null && getItem().equals(choice.heardProperty().get());
        pseudoClassStateChanged(HEARD, heard);
        facts.setGraphic(heard ? playing : null);
    }

    @Override
    protected String fill(CueRow row) {
        facts.setText(facts(row));
        text.setText(String.join("\n", row.shown().lines()));
        state.setVisible(row.isByHand());
        state.setText(state(row));
        state.setGraphic(Icons.of(row.cue().state() == TrackCue.State.OUTDATED ? Feather.ALERT_CIRCLE : Feather.LOCK));
        remarks.setVisible(row.isFaulty());
        remarks.getChildren().setAll(row.remarks().stream().map(this::remark).toList());
        StringJoiner said = new StringJoiner(" ");
        said.add(words.say("caption.panel.rowSaid", facts.getText(), String.join(" ", row.shown().lines())));
        if (row.isByHand()) {
            said.add(state.getText() + ".");
        }
        return said.add(row.remarks().stream().map(remark -> sentence(remark) + ".").collect(Collectors.joining(" "))).toString().strip();
    }

    private String facts(CueRow row) {
        String time = words.say("caption.panel.time", CueTime.of(row.shown().time().start()), CueTime.of(row.shown().time().end()));
        return row.shown().speaker().isEmpty() ? time : time + " · " + row.shown().speaker();
    }

    private String state(CueRow row) {
        return switch (row.cue().state()) {
            case CUT -> "";
            case LOCKED -> words.say("caption.panel.byHand");
            case OUTDATED -> words.say("caption.panel.outdated");
        };
    }

    private String sentence(CueRow.Remark remark) {
        return words.say("caption.panel.remark", words.say("caption.severity." + remark.severity().name().toLowerCase(Locale.ROOT)), words.say(remark.says()));
    }

    private Label remark(CueRow.Remark remark) {
        Label label = new Label(sentence(remark), Icons.of(remark.severity() == Severity.ERROR ? Feather.ALERT_OCTAGON : Feather.INFO));
        label.getStyleClass().addAll("cue-remark", remark.severity().name().toLowerCase(Locale.ROOT));
        Wrapping.wrap(label);
        return label;
    }
}
