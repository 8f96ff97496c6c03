package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Fragment;
import app.galley.transcript.edit.Places;

/// Moving text to another place of the transcript. Stateless; any thread.
public final class MoveEdits {
    private MoveEdits() {
    }

    /// A move as one edit.
    ///
    /// @param edit takes the text out and puts it in; the caret goes behind it
    /// @param landing where the moved text begins after the edit
    public record Move(Edit edit, Position landing) { }

    /// Moves the text between two positions: its words keep time, confidence and mark, as with [Edits#paste].
    ///
    /// @param from one end of what is moved; the ends may come in either order
    /// @param to the other end
    /// @param target where it goes, not between the two
    /// @param caretBefore where the caret is now
    public static Move move(Transcript transcript, Position from, Position to, Position target, Position caretBefore) {
        Position start = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? from : to, false);
        Position end = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? to : from, true);
        if (target.compareTo(start) > 0 && target.compareTo(end) < 0) {
            throw new IllegalArgumentException("text cannot be moved into itself");
        }
        Fragment moved = Fragment.of(transcript, start, end);
        Transcript without = Edits.replace(transcript, start, end, "", caretBefore).applyTo(transcript);
        Position landing = target.compareTo(start) <= 0 ? target : behind(start, end, target);
        Edit put = Edits.paste(without, landing, landing, moved, landing);
        Transcript now = put.applyTo(without);
        Edit turns = Edit.of(Edit.Kind.PASTE, transcript, 0, transcript.turns().size(), now.turns(), caretBefore, put.caretAfter());
        return new Move(new Edit(Edit.Kind.PASTE, turns.index(), turns.before(), turns.after(), transcript.speakers(),
                now.speakers(), caretBefore, put.caretAfter()), landing);
    }

    /// Where a place behind a stretch is once the stretch is gone.
    private static Position behind(Position start, Position end, Position place) {
        return place.turn() == end.turn() ? new Position(start.turn(), start.offset() + place.offset() - end.offset())
                : new Position(place.turn() - (end.turn() - start.turn()), place.offset());
    }
}
