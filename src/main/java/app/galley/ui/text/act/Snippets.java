package app.galley.ui.text.act;

import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text to and from the clipboard, as plain text: one turn a line. Used by the FX thread.
public final class Snippets {
    private static final Pattern BREAKS = Pattern.compile("[ \\t]*(?:\\R[ \\t]*)+");
    private final Pen pen;

    /// Copies from and pastes into what a pen writes.
    public Snippets(Pen pen) {
        this.pen = pen;
    }

    /// Copies what is selected; leaves the clipboard alone when nothing is.
    public void copy() {
        String text = pen.selectedText();
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Copies and deletes what is selected.
    public void cut() {
        if (!pen.selectedText().isEmpty()) {
            copy();
            pen.insert("");
        }
    }

    /// Whether the clipboard has text.
    public boolean isOffered() {
        return Clipboard.getSystemClipboard().hasString();
    }

    /// Puts the clipboard's text in as [#paste] does, whatever else the clipboard has.
    public void pastePlain() {
        paste();
    }

    /// Puts the clipboard's text in place of the selection; empty lines do not become empty turns.
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isEmpty()) {
            pen.insert(BREAKS.matcher(text).replaceAll("\n").replace('\t', ' '));
        }
    }
}
