package app.galley.ui.jobs;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.workbench.job.LedgerSheet.Line;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The buttons that take lines of the ledger elsewhere.
///
/// @param lines what is shown now
record LedgerActions(SentViewModel model, Wording words, Supplier<List<Line>> lines) {
    /// Copies them as a table.
    Button copy() {
        return Icons.wordedButton(Feather.COPY, words.say("jobs.sent.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(SentViewModel.text(lines.get()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Asks for a file and writes them into it.
    Button save() {
        Button save = Icons.wordedButton(Feather.SAVE, words.say("jobs.sent.save"), () -> { });
        save.setOnAction(e -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.say("jobs.sent.saveTitle"));
            chooser.setInitialFileName(words.say("jobs.sent.fileName"));
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("jobs.sent.csv"), "*.csv"));
            File file = chooser.showSaveDialog(save.getScene().getWindow());
            if (file != null) {
                model.save(List.copyOf(lines.get()), file.toPath());
            }
        });
        return save;
    }
}
