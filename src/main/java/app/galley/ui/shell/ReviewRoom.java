package app.galley.ui.shell;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Passage;
import app.galley.transcript.TimeCode;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Alternatives;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.Inspector;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Notice;
import app.galley.ui.review.DoubtActs;
import app.galley.ui.review.DoubtsPanel;
import app.galley.ui.review.DoubtsViewModel;
import app.galley.ui.review.MachineWords;
import app.galley.ui.review.version.RehearingViewModel;
import app.galley.ui.review.version.RehearingViewModel.News;
import app.galley.ui.review.version.VersionsPanel;
import app.galley.ui.review.version.VersionsViewModel;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.version.MachineVersions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
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
    private final RehearingViewModel rehearing;
    private @Nullable OpenDocument open;

    /// Adds the panels and their commands to the editor.
    ReviewRoom(EditorView editor, Desk desk, Consumer<TimeSpan> player, ShellViewModel model, Commands commands, Wording words) {
        this.background = model.background();
        this.fx = model.fx();
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
        rehearing = new RehearingViewModel(model.rehearing(), model.prices(), background, fx, news -> {
            versions.load();
            model.messageProperty().set(message(news, words, () -> model.go(Place.JOBS), () -> editor.inspector().enter(second)));
        });
        ObservableBooleanValue canSend = Bindings.createBooleanBinding(() -> model.soundProperty().get() != null
                && !editor.page().selectionProperty().get().isEmpty(), model.soundProperty(), editor.page().selectionProperty());
        commands.add("review.command.again", "Shortcut+Shift+R", canSend, () -> {
            Selection marked = editor.page().selectionProperty().get();
            rehearing.again(new Passage(marked.from(), marked.to()));
        });
    }

    private Notice.Message message(News news, Wording words, Runnable toJobs, Runnable toVersions) {
        return switch (news) {
            case News.Sent(TimeSpan stretch, Optional<BigDecimal> dollars) -> new Notice.Message(dollars
                    .map(amount -> words.say("review.again.sentFor", code(stretch.start()), code(stretch.end()), amount.setScale(4, RoundingMode.HALF_UP)))
                    .orElseGet(() -> words.say(rehearing.runsHere() ? "review.again.sentHere" : "review.again.sent", code(stretch.start()),
                            code(stretch.end()))), false, words.say("review.again.toJobs"), toJobs);
            case News.Arrived(TimeSpan stretch) -> new Notice.Message(words.say("review.again.arrived", code(stretch.start()), code(stretch.end())),
                    false, words.say("review.again.toVersions"), toVersions);
            case News.Failed(Problem why) -> Notice.Message.of(why, words);
        };
    }

    private static String code(long millisecond) {
        return TimeCode.of(millisecond);
    }

    /// Shows another document, which is on the desk already; null none.
    void show(@Nullable OpenDocument document) {
        if (open != null) {
            open.session().unlisten(takenOver);
        }
        open = document;
        if (document == null) {
            versions.close();
            rehearing.close();
            return;
        }
        versions.open(document.versions(), document.results(), document.session());
        rehearing.open(document.recording(), document.session());
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
