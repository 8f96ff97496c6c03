package app.galley.ui.text.act;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.Fragment;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.MoveEdits;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Writes into the open document at the caret: each call is one edit of the session. It does nothing while no document is
/// open or the page is read only. The caret follows by listening to the session. Used by the thread that edits.
public final class Pen {
    private static final long PAUSE_NANOS = 1_500_000_000L;
    private final CaretModel caret;
    private final Boundaries boundaries;
    private final LongSupplier nanos;
    private @Nullable EditSession session;
    private boolean editable = true;
    private long wroteAt;

    /// A pen at a caret.
    ///
    /// @param nanos a clock, in nanoseconds from any moment: after a pause in typing a new step of undo begins
    public Pen(CaretModel caret, Boundaries boundaries, LongSupplier nanos) {
        this.caret = caret;
        this.boundaries = boundaries;
        this.nanos = nanos;
    }

    /// Takes up another document, or none.
    public void take(@Nullable EditSession opened) {
        session = opened;
    }

    /// Whether it writes at all.
    public void editable(boolean allowed) {
        editable = allowed;
    }

    /// Whether it can write now.
    public boolean canWrite() {
        return editable && session != null;
    }

    /// Whether a document is open.
    public boolean isOpen() {
        return session != null;
    }

    /// What undo would take back; nothing on a page that is read only.
    public Optional<Edit> undoable() {
        EditSession open = session;
        return open == null || !editable ? Optional.empty() : open.history().undoable();
    }

    /// What redo would make again; nothing on a page that is read only.
    public Optional<Edit> redoable() {
        EditSession open = session;
        return open == null || !editable ? Optional.empty() : open.history().redoable();
    }

    /// Deletes the selection.
    public void deleteSelected() {
        if (!caret.selection().isEmpty()) {
            insert("");
        }
    }

    /// Puts text in place of the selection; a line break starts a new turn.
    public void insert(String text) {
        Selection selection = caret.selection();
        replace(selection.from(), selection.to(), text);
    }

    /// Puts text from elsewhere in place of what lies between two positions; a line break starts a new turn.
    public void paste(Position from, Position to, String text) {
        if (canWrite() && !(from.equals(to) && text.isEmpty())) {
            apply(Edits.paste(document(), from, to, text, caret.caret()));
        }
    }

    /// Puts a piece of a transcript in place of what lies between two positions; its words keep their times.
    public void paste(Position from, Position to, Fragment fragment) {
        if (canWrite() && !(from.equals(to) && fragment.isEmpty())) {
            apply(Edits.paste(document(), from, to, fragment, caret.caret()));
        }
    }

    /// Moves the text between two positions to a place that is not between them, in one edit.
    ///
    /// @return where the text begins now
    /// @throws IllegalStateException when it cannot write
    public Position move(Position from, Position to, Position target) {
        if (!canWrite()) {
            throw new IllegalStateException("nothing can be moved on a page that is read only");
        }
        MoveEdits.Move move = MoveEdits.move(document(), from, to, target, caret.caret());
        apply(move.edit());
        return move.landing();
    }

    /// Exchanges the characters on either side of the caret, at the end of a turn the two before it.
    public void transpose() {
        Position at = caret.caret();
        Transcript document = document();
        Position middle = at.equals(Boundaries.end(document, at.turn())) ? boundaries.characterBefore(document, at) : at;
        Position start = boundaries.characterBefore(document, middle);
        Position end = boundaries.characterAfter(document, middle);
        if (caret.selection().isEmpty() && start.turn() == at.turn() && end.turn() == at.turn() && middle.offset() > 0) {
            String text = document.turns().get(at.turn()).text();
            replace(start, end, text.substring(middle.offset(), end.offset()) + text.substring(start.offset(), middle.offset()));
        }
    }

    /// Starts a new turn behind the caret, which stays where it is.
    public void open() {
        int turn = caret.selection().from().turn();
        split();
        if (canWrite()) {
            caret.moveTo(Boundaries.end(document(), turn), false, false);
        }
    }

    /// Starts a new turn at the caret.
    public void split() {
        if (!caret.selection().isEmpty()) {
            insert("\n");
        } else if (canWrite()) {
            apply(Edits.splitTurn(document(), caret.caret(), caret.caret()));
        }
    }

    /// Deletes the selection, or the character before the caret; at the start of a turn joins it with the one before.
    public void deleteBack() {
        Position at = caret.caret();
        if (!caret.selection().isEmpty()) {
            insert("");
        } else if (canWrite() && at.offset() == 0 && at.turn() > 0) {
            Edits.joinWithNext(document(), at.turn() - 1, at).ifPresent(this::apply);
        } else if (canWrite()) {
            replace(boundaries.characterBefore(document(), at), at, "");
        }
    }

    /// Deletes the selection, or the character behind the caret; at the end of a turn joins it with the next one.
    public void deleteOn() {
        Position at = caret.caret();
        if (!caret.selection().isEmpty()) {
            insert("");
        } else if (canWrite() && at.equals(Boundaries.end(document(), at.turn()))) {
            Edits.joinWithNext(document(), at.turn(), at).ifPresent(this::apply);
        } else if (canWrite()) {
            replace(at, boundaries.characterAfter(document(), at), "");
        }
    }

    /// Deletes the selection, or what lies between the caret and another place.
    public void deleteTo(Position place) {
        if (caret.selection().isEmpty() && place.turn() != caret.caret().turn()) {
            if (place.compareTo(caret.caret()) < 0) {
                deleteBack();
            } else {
                deleteOn();
            }
        } else if (caret.selection().isEmpty()) {
            replace(caret.caret(), place, "");
        } else {
            insert("");
        }
    }

    /// The selected text; turns are parted by line breaks.
    public String selectedText() {
        Selection selection = caret.selection();
        Position from = selection.from();
        Position to = selection.to();
        if (session == null || selection.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int turn = from.turn(); turn <= to.turn(); turn++) {
            String words = document().turns().get(turn).text();
            text.append(turn > from.turn() ? "\n" : "").append(words, turn == from.turn() ? from.offset() : 0,
                    turn == to.turn() ? to.offset() : words.length());
        }
        return text.toString();
    }

    /// Takes back the last step.
    public void undo() {
        EditSession open = session;
        if (open != null && editable) {
            open.undoStep();
        }
    }

    /// Makes the last undone step again.
    public void redo() {
        EditSession open = session;
        if (open != null && editable) {
            open.redoStep();
        }
    }

    private void replace(Position from, Position to, String text) {
        if (canWrite() && !(from.equals(to) && text.isEmpty())) {
            apply(Edits.replace(document(), from, to, text, caret.caret()));
        }
    }

    private void apply(Edit edit) {
        EditSession open = session;
        if (open != null && !edit.isIdle()) {
            long now = nanos.getAsLong();
            if (now - wroteAt > PAUSE_NANOS) {
                open.history().endStep();
            }
            wroteAt = now;
            open.apply(edit);
        }
    }

    /// The open document, an empty one when none is open.
    public Transcript document() {
        EditSession open = session;
        return open == null ? Transcript.empty() : open.transcript();
    }
}
