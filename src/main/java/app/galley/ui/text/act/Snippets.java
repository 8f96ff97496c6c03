package app.galley.ui.text.act;

import app.galley.transcript.Position;
import app.galley.transcript.edit.Fragment;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.clip.Clipping;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// Text to and from the clipboard and drags: out as plain text, HTML and with its times; in with its times when it comes from
/// Galley. Used by the FX thread.
public final class Snippets {
    private final Pen pen;
    private final CaretModel caret;
    private @Nullable Fragment killed;

    /// Copies from and pastes into what a pen writes.
    public Snippets(Pen pen, CaretModel caret) {
        this.pen = pen;
        this.caret = caret;
    }

    /// What is selected, in all forms; empty when nothing is.
    public ClipboardContent content() {
        Selection selection = caret.selection();
        return selection.isEmpty() ? new ClipboardContent()
                : Clipping.content(pen.document(), selection.from(), selection.to());
    }

    /// Copies what is selected; leaves the clipboard alone when nothing is.
    public void copy() {
        if (!caret.selection().isEmpty()) {
            Clipboard.getSystemClipboard().setContent(content());
        }
    }

    /// Copies and deletes what is selected.
    public void cut() {
        copy();
        pen.deleteSelected();
    }

    /// Whether the clipboard has text.
    public boolean isOffered() {
        return Clipping.isOffered(Clipboard.getSystemClipboard());
    }

    /// Puts the clipboard's text in place of the selection, with its times when it has any; empty lines do not become empty
    /// turns.
    public void paste() {
        Clipping.of(Clipboard.getSystemClipboard()).ifPresent(clipping -> put(clipping, caret.selection().from(), caret.selection().to()));
    }

    /// Puts the clipboard's text in as [#paste] does, without the times it may have.
    public void pastePlain() {
        Clipping.plain(Clipboard.getSystemClipboard()).ifPresent(clipping -> put(clipping, caret.selection().from(), caret.selection().to()));
    }

    /// Puts a clipping in place of what lies between two positions.
    ///
    /// @param from not behind `to`
    public void put(Clipping clipping, Position from, Position to) {
        Clipping fitted = clipping.fitted(from.offset() == 0, to.equals(Boundaries.end(pen.document(), to.turn())));
        Fragment fragment = fitted.fragment();
        if (fragment != null) {
            pen.paste(from, to, fragment);
        } else {
            pen.paste(from, to, fitted.text());
        }
    }

    /// Deletes what lies between the caret and the end of its turn, the break when nothing does, and keeps it for [#yank]: one
    /// place for it, apart from the clipboard, as on macOS.
    public void kill() {
        Position at = caret.caret();
        Position end = Boundaries.end(pen.document(), at.turn());
        if (pen.canWrite() && caret.selection().isEmpty() && at.compareTo(end) < 0) {
            killed = Fragment.of(pen.document(), at, end);
            pen.deleteTo(end);
        } else {
            pen.deleteOn();
        }
    }

    /// Puts in what was last killed.
    public void yank() {
        Fragment kept = killed;
        if (kept != null) {
            pen.paste(caret.selection().from(), caret.selection().to(), kept);
        }
    }
}
