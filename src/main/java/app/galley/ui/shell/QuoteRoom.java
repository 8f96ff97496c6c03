package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.transcript.content.Excerpt;
import app.galley.ui.editor.EditorView;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Idle;
import app.galley.ui.kit.Notice;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.export.Quote;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies what is selected, or the turn at the caret, as a quote: text, speaker, time code, recording.
final class QuoteRoom {
    static final String COMMAND = "export.command.quote";
    private static final Duration SEEN = Duration.ofSeconds(4);

    private QuoteRoom() { }

    /// Gives it its key. That of Windows and Linux ends the session of macOS.
    static void furnish(EditorView editor, ShellViewModel model, Commands commands, Wording words, boolean mac) {
        Idle gone = new Idle(SEEN);
        commands.add(COMMAND, mac ? "Shortcut+Alt+Shift+C" : "Shortcut+Shift+Q", editor.openBinding(), () -> {
            OpenDocument open = model.openProperty().get();
            Selection selection = editor.page().selectionProperty().get();
            List<Excerpt> said = open == null ? List.of() : Excerpt.of(open.session().transcript(), selection.from(), selection.to());
            if (open != null && !said.isEmpty()) {
                Quote quote = Quote.of(said, open.recording().title(), words);
                ClipboardContent content = new ClipboardContent();
                content.putString(quote.plain());
                content.putHtml(quote.html());
                Clipboard.getSystemClipboard().setContent(content);
            }
            Notice.Message told = new Notice.Message(words.say(said.isEmpty() ? "export.quote.nothing" : "export.quote.copied"), false, "", () -> { });
            model.messageProperty().set(told);
            gone.execute(() -> {
                if (model.messageProperty().get() == told) {
                    model.messageProperty().set(null);
                }
            });
        });
    }
}
