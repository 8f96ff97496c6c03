package app.galley.ui.shell;

import app.galley.problem.BugReport;
import app.galley.problem.Wording;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Says that Galley made a mistake, with a report to copy. One at a time: what follows while it is shown has most often the same
/// cause, and stands in the log. Used on the FX thread.
public final class BugDialog {
    private final Wording words;
    private final Supplier<@Nullable Scene> owner;
    private @Nullable Dialog<ButtonType> shown;

    /// Over a window.
    ///
    /// @param owner the content of the window it belongs to; null when there is none
    public BugDialog(Wording words, Supplier<@Nullable Scene> owner) {
        this.words = words;
        this.owner = owner;
    }

    /// Shows a report, unless one is shown already.
    public void show(BugReport report) {
        if (shown != null) {
            return;
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(words.say("shell.bug.title"));
        dialog.setResizable(true);
        dress(dialog, report);
        Scene under = owner.get();
        if (under != null && under.getWindow() != null) {
            dialog.initOwner(under.getWindow());
            dialog.getDialogPane().getStylesheets().setAll(under.getStylesheets());
            dialog.getDialogPane().getStyleClass().addAll(under.getRoot().getStyleClass().filtered(s -> s.equals("dark") || s.equals("light")));
        }
        dialog.setOnHidden(e -> shown = null);
        shown = dialog;
        dialog.show();
    }

    private void dress(Dialog<ButtonType> dialog, BugReport report) {
        ButtonType copy = new ButtonType(words.say("shell.bug.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(words.say("shell.bug.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("bug-dialog");
        pane.setContent(content(report));
        pane.getButtonTypes().setAll(copy, close);
        Node copying = pane.lookupButton(copy);
        copying.setId("copy-report");
        copying.addEventFilter(ActionEvent.ACTION, e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report.text());
            Clipboard.getSystemClipboard().setContent(content);
            e.consume();
        });
    }

    private Node content(BugReport report) {
        Label title = new Label(words.say("shell.bug.title"));
        title.getStyleClass().add("view-title");
        Label say = new Label(words.say("shell.bug.words"));
        say.setWrapText(true);
        TextArea text = new TextArea(report.text());
        text.setEditable(false);
        text.setId("bug-report");
        text.setAccessibleText(words.say("shell.bug.report"));
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox box = new VBox(title, say, text);
        box.getStyleClass().add("form");
        return box;
    }
}
