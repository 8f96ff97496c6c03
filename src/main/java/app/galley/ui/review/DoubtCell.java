package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Doubt;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A doubtful word in the list: the word in its sentence, and what is known about it.
final class DoubtCell extends PanelCell<Doubt> {
    private final DoubtsViewModel model;
    private final Wording words;
    private final Text lead = text("doubt-around");
    private final Text word = text("doubt-word");
    private final Text tail = text("doubt-around");
    private final Label facts = new Label();
    private final TextFlow sentence = new TextFlow();

    DoubtCell(DoubtsViewModel model, ListView<Doubt> list, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("doubt-cell");
        facts.getStyleClass().add("muted");
        Wrapping.wrap(facts);
        VBox box = new VBox(sentence, facts);
        box.getStyleClass().add("doubt");
        show(list, box);
    }

    @Override
    protected String fill(Doubt doubt) {
        Turn turn = model.turn(doubt);
        lead.setText(DoubtWords.lead(turn, doubt.word()));
        word.setText(turn.textOf(turn.words().get(doubt.word())));
        tail.setText(DoubtWords.tail(turn, doubt.word()));
        facts.setText(DoubtWords.facts(doubt, model.speaker(doubt), words));
        fill(sentence, lead, word, tail);
        return words.say("review.doubts.rowSaid", word.getText(), lead.getText() + word.getText() + tail.getText(), facts.getText());
    }
}
