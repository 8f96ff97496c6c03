package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Doubt;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A doubtful word in the list: the word in its sentence, and what is known about it.
final class DoubtCell extends ListCell<Doubt> {
    private final DoubtsViewModel model;
    private final Wording words;
    private final Text lead = text("doubt-around");
    private final Text word = text("doubt-word");
    private final Text tail = text("doubt-around");
    private final Label facts = new Label();
    private final VBox box = new VBox(new TextFlow(lead, word, tail), facts);

    DoubtCell(DoubtsViewModel model, ListView<Doubt> list, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("doubt-cell");
        box.getStyleClass().add("doubt");
        facts.getStyleClass().add("muted");
        setPrefWidth(0);
        box.maxWidthProperty().bind(list.widthProperty().subtract(32));
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    protected void updateItem(@Nullable Doubt doubt, boolean empty) {
        super.updateItem(doubt, empty);
        if (empty || doubt == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Turn turn = model.turn(doubt);
        lead.setText(DoubtWords.lead(turn, doubt.word()));
        word.setText(turn.textOf(turn.words().get(doubt.word())));
        tail.setText(DoubtWords.tail(turn, doubt.word()));
        facts.setText(DoubtWords.facts(doubt, model.speaker(doubt), words));
        setGraphic(box);
        setAccessibleText(words.say("review.doubts.rowSaid", word.getText(), lead.getText() + word.getText() + tail.getText(),
                facts.getText()));
    }
}
