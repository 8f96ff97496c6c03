package app.galley.ui.text.clip;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Fragment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// What a clipboard or a drag offers the page: text, and with it the times when it comes from Galley. Used by the FX thread.
///
/// @param text the text; a line for each turn, no line empty but the first and the last, which stand for a break at the edge
/// @param fragment the same with its words and their times, null when another program offers it
public record Clipping(String text, @Nullable Fragment fragment) {
    /// What every kind of system and document ends a line with.
    private static final String BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";
    private static final String TIMED = "application/x-galley-fragment";

    /// What is offered; empty when it is no text.
    public static Optional<Clipping> of(Clipboard board) {
        Optional<Fragment> fragment = board.hasContent(timed()) ? timed(board.getContent(timed())) : Optional.empty();
        return fragment.map(f -> new Clipping(f.text(), f)).or(() -> plain(board));
    }

    /// The text of what is offered, whatever else it brings.
    public static Optional<Clipping> plain(Clipboard board) {
        String text = board.hasString() ? board.getString() : null;
        if ((text == null || text.isEmpty()) && board.hasHtml()) {
            String html = board.getHtml();
            text = html == null ? null : HtmlText.of(html);
        }
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new Clipping(tidy(text), null));
    }

    /// Whether there is text to be had, without reading it.
    public static boolean isOffered(Clipboard board) {
        return board.hasString() || board.hasHtml() || board.hasContent(timed());
    }

    /// One break between lines, without blanks around it; blanks instead of tabs.
    private static String tidy(String text) {
        StringBuilder tidied = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = tidied.length() - 1;
            boolean begins = last >= 0 && tidied.charAt(last) == '\n';
            if (BREAKS.indexOf(c) >= 0) {
                while (last >= 0 && tidied.charAt(last) == ' ') {
                    tidied.setLength(last--);
                }
                tidied.append(begins ? "" : "\n");
            } else if (!begins || c != ' ' && c != '\t') {
                tidied.append(c == '\t' ? ' ' : c);
            }
        }
        return tidied.toString();
    }

    /// This clipping without a break at an edge where it would only make an empty turn.
    ///
    /// @param atStart whether it goes to the very start of a turn
    /// @param atEnd whether it goes to the very end of a turn
    public Clipping fitted(boolean atStart, boolean atEnd) {
        if (fragment != null || text.equals("\n")) {
            return this;
        }
        int from = atStart && text.startsWith("\n") ? 1 : 0;
        int to = text.length() - (atEnd && text.endsWith("\n") ? 1 : 0);
        return new Clipping(text.substring(from, Math.max(from, to)), null);
    }

    /// A piece of a transcript in all forms: plain, as HTML, and with its times.
    ///
    /// @param from where it begins
    /// @param to where it ends, behind `from`
    public static ClipboardContent content(Transcript document, Position from, Position to) {
        Fragment fragment = Fragment.of(document, from, to);
        ClipboardContent content = new ClipboardContent();
        content.putString(fragment.text());
        content.putHtml(HtmlParagraphs.of(document, from, to));
        content.put(timed(), ByteBuffer.wrap(fragment.encode().getBytes(StandardCharsets.UTF_8)));
        return content;
    }

    private static Optional<Fragment> timed(@Nullable Object content) {
        return switch (content) {
            case ByteBuffer bytes -> Fragment.decode(StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
            case String text -> Fragment.decode(text);
            case null, default -> Optional.empty();
        };
    }

    /// JavaFX keeps one format of a name for the whole program and refuses a second.
    private static DataFormat timed() {
        DataFormat known = DataFormat.lookupMimeType(TIMED);
        return known == null ? new DataFormat(TIMED) : known;
    }
}
