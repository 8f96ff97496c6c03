package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import java.util.ArrayList;
import java.util.List;

/// The changes of whole turns. Stateless; any thread.
public final class TurnEdits {
    private TurnEdits() {
    }

    /// Marks turns as verified, or takes the mark off. Typing in a verified turn leaves it verified; both halves of one that
    /// is split are; two that are joined are only when both were.
    ///
    /// @param firstTurn index of the first turn
    /// @param lastTurn index of the last turn, not before the first
    /// @param caret where the caret is; it stays there
    public static Edit verify(Transcript transcript, int firstTurn, int lastTurn, boolean verified, Position caret) {
        Places.turn(transcript, firstTurn);
        Places.turn(transcript, lastTurn);
        List<Turn> after = transcript.turns().subList(firstTurn, lastTurn + 1).stream().map(t -> t.verified(verified)).toList();
        return Edit.of(verified ? Edit.Kind.VERIFY : Edit.Kind.UNVERIFY, transcript, firstTurn, after.size(), after, caret,
                caret);
    }

    /// Makes the transcript what another one is, such as an earlier version, in one step that holds only the run of turns
    /// in which they differ. The language stays.
    ///
    /// @param other what it becomes
    /// @param kind what the step is called
    /// @param caret where the caret is; it goes along with its text
    public static Edit become(Transcript transcript, Transcript other, Edit.Kind kind, Position caret) {
        List<Turn> after = new ArrayList<>(other.turns());
        int most = Math.min(transcript.turns().size(), after.size());
        for (int i = 0; i < most && transcript.turns().get(i).equals(after.get(i)); i++) {
            after.set(i, transcript.turns().get(i));
        }
        for (int i = 1; i <= most && transcript.turns().get(transcript.turns().size() - i).equals(after.get(after.size() - i)); i++) {
            after.set(after.size() - i, transcript.turns().get(transcript.turns().size() - i));
        }
        Edit edit = Edit.of(kind, transcript, 0, transcript.turns().size(), after, caret, caret);
        Position mapped = edit.map(caret, Edit.Bias.BEFORE);
        return new Edit(kind, edit.index(), edit.before(), edit.after(), transcript.speakers(), other.speakers(), caret, mapped);
    }
}
