package app.galley.ui.review;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubt;
import app.galley.ui.desk.Desk;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// What is done to doubtful words and to turns that were looked through, each as one edit. Used by the FX thread; needs no toolkit.
public final class Corrections {
    private final Desk desk;
    private final ObservableValue<MachineWords> machine;

    /// @param machine what the recogniser returned for the document on the desk
    Corrections(Desk desk, ObservableValue<MachineWords> machine) {
        this.desk = desk;
        this.machine = machine;
    }

    /// Finds a word right.
    public void accept(Doubt doubt, Position caret) {
        apply(document -> WordEdits.accept(document, doubt.turn(), doubt.word(), caret));
    }

    /// What else may have been said there, the likeliest first.
    public List<Alternatives.Offer> offers(Doubt doubt) {
        EditSession open = desk.sessionProperty().get();
        return open == null ? List.of() : machine.getValue().alternatives()
                .of(open.transcript().turns().get(doubt.turn()), doubt.word());
    }

    /// Puts an alternative in the place of the word or words it stands for.
    public void replace(Doubt doubt, Alternatives.Offer offer, Position caret) {
        if (offer.first() == offer.last()) {
            apply(document -> WordEdits.replaceWord(document, doubt.turn(), offer.first(), offer.text(), caret));
        } else {
            apply(document -> {
                List<Word> all = document.turns().get(doubt.turn()).words();
                Position from = new Position(doubt.turn(), all.get(offer.first()).start());
                Position to = new Position(doubt.turn(), all.get(offer.last()).end());
                Edit edit = Edits.replace(document, from, to, offer.text(), caret);
                return new Edit(Edit.Kind.REPLACE, edit.index(), edit.before(), edit.after(), edit.speakersBefore(),
                        edit.speakersAfter(), edit.caretBefore(), edit.caretAfter());
            });
        }
    }

    /// Puts back what the recogniser had heard, where it is known.
    public void revert(Position from, Position to, Position caret) {
        machine.getValue().transcript().ifPresent(heard -> apply(document -> WordEdits.revert(document, from, to, heard, caret)));
    }

    /// Marks turns as verified, or takes the marks off when all of them are.
    public void verify(int firstTurn, int lastTurn, Position caret) {
        apply(document -> TurnEdits.verify(document, firstTurn, lastTurn, !document.turns().subList(firstTurn, lastTurn + 1)
                .stream().allMatch(Turn::verified), caret));
    }

    /// Whether a turn is verified.
    public boolean isVerified(int turn) {
        EditSession open = desk.sessionProperty().get();
        return open != null && turn < open.transcript().turns().size() && open.transcript().turns().get(turn).verified();
    }

    private void apply(Function<Transcript, Edit> change) {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            open.apply(change.apply(open.transcript()));
        }
    }
}
