package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.task.Outcome;
import app.galley.ui.editor.EditorView;
import app.galley.ui.kit.Commands;
import app.galley.ui.placing.PlacingSheet;
import app.galley.ui.placing.PlacingViewModel;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.placing.Target;
import app.galley.workbench.placing.TextPlacing;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Texts from elsewhere that are put onto the open recording, or onto one of the library, which is opened for it.
final class PlacingRoom {
    private final ShellViewModel model;
    private final PlacingViewModel placing;
    private final PlacingSheet sheet;
    private @Nullable UUID awaited;
    private @Nullable Path file;

    /// Registers its command.
    PlacingRoom(EditorView editor, ShellViewModel model, Commands commands, Wording words) {
        this.model = model;
        placing = new PlacingViewModel(new TextPlacing(model.formats()), model.background(), model.fx());
        sheet = new PlacingSheet(placing, () -> editor.page().selectionProperty().get().caret(), words);
        sheet.setOnLeave(editor::focusText);
        commands.add("placing.command.text", null, editor.openBinding(), () -> sheet.chooseFile(sheet::read));
    }

    /// The sheet, which stands above the page.
    Node sheet() {
        return sheet;
    }

    /// Asks for a text and puts it onto a recording of the library. One that has no transcript gets an empty one.
    void ask(Recording recording) {
        sheet.chooseFile(chosen -> {
            awaited = recording.id();
            file = chosen;
            model.background().start("open for a text", cancellation -> {
                model.documents().startTyping(recording.id(), "");
                return true;
            }).whenEnded(model.fx(), outcome -> {
                switch (outcome) {
                    case Outcome.Done<Boolean> done -> model.open(recording.id());
                    case Outcome.Failed<Boolean>(var why) -> model.say(why);
                    case Outcome.Cancelled<Boolean>() -> { }
                }
                begin(model.openProperty().get());
            });
        });
    }

    /// Shows another document, which is on the desk already; null none.
    void show(@Nullable OpenDocument document) {
        placing.open(document == null ? null : Target.of(document));
        begin(document);
    }

    private void begin(@Nullable OpenDocument document) {
        Path chosen = file;
        if (document != null && chosen != null && document.recording().id().equals(awaited)) {
            file = null;
            awaited = null;
            placing.choose(chosen);
        }
    }
}
