package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Alternatives;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.Inspector;
import app.galley.ui.kit.Commands;
import app.galley.ui.review.DoubtActs;
import app.galley.ui.review.DoubtsPanel;
import app.galley.ui.review.DoubtsViewModel;
import app.galley.ui.review.MachineWords;
import app.galley.ui.review.version.VersionsPanel;
import app.galley.ui.review.version.VersionsViewModel;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.version.MachineVersions;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The doubtful words and the versions beside the open transcript.
final class ReviewRoom {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRoom.class);
    private final Background background;
    private final Executor fx;
    private final DoubtsViewModel doubts;
    private final VersionsViewModel versions;
    private final EditSession.Listener takenOver = (step, edit, now) -> takenOver(edit);
    private @Nullable OpenDocument open;

    /// Adds the panels and their commands to the editor.
    ReviewRoom(EditorView editor, Desk desk, Consumer<TimeSpan> player, Background background, Executor fx, Commands commands,
               Wording words) {
        this.background = background;
        this.fx = fx;
        doubts = new DoubtsViewModel(desk, player, words);
        versions = new VersionsViewModel(background, fx);
        DoubtActs acts = new DoubtActs(doubts, editor.page(), commands, words);
        DoubtsPanel doubtsPanel = new DoubtsPanel(doubts, acts, editor.page(), words);
        VersionsPanel versionsPanel = new VersionsPanel(versions, editor.page(), words);
        Inspector.Panel first = new Inspector.Panel(words.say("review.doubts.title"), Feather.HELP_CIRCLE, doubtsPanel, doubtsPanel::focusList);
        Inspector.Panel second = new Inspector.Panel(words.say("review.versions.title"), Feather.CLOCK, versionsPanel, versionsPanel::focusStart);
        editor.inspector().add(first);
        editor.inspector().add(second);
        ObservableBooleanValue shown = desk.sessionProperty().isNotNull();
        commands.add("review.command.doubts", "Shortcut+Shift+D", shown, () -> editor.inspector().enter(first));
        commands.add("review.command.versions", "Shortcut+Shift+H", shown, () -> editor.inspector().enter(second));
        versionsPanel.addTo(commands);
        commands.add("review.command.keepVersion", null, shown, () -> {
            editor.inspector().show(second);
            versionsPanel.focusName();
        });
    }

    /// Shows another document, which is on the desk already; null none.
    void show(@Nullable OpenDocument document) {
        if (open != null) {
            open.session().unlisten(takenOver);
        }
        open = document;
        if (document == null) {
            versions.close();
            return;
        }
        versions.open(document.versions(), document.results(), document.session());
        document.session().listen(takenOver);
        hear(document);
    }

    private void takenOver(Edit edit) {
        OpenDocument document = open;
        if (document != null && edit.kind() == Edit.Kind.TAKE_OVER) {
            hear(document);
        }
    }

    /// Reads the recogniser's words that the document stands on, for what can be put back and what else was heard.
    private void hear(OpenDocument document) {
        Transcript now = document.session().transcript();
        background.start("read recogniser's words", cancellation -> heard(document.results(), now)).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<MachineWords>(MachineWords machine) when open == document -> doubts.machineProperty().set(machine);
                case Outcome.Done<MachineWords> late -> { }
                case Outcome.Failed<MachineWords>(var why) -> LOG.warn("the recogniser's words cannot be read: {}", why.key());
                case Outcome.Cancelled<MachineWords>() -> { }
            }
        });
    }

    private static MachineWords heard(MachineVersions results, Transcript now) {
        Optional<UUID> origin = results.origin(now);
        return MachineWords.of(origin.map(results::read), origin.map(results::alternatives).orElse(Alternatives.NONE));
    }
}
