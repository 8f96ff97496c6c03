package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Alternatives;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.review.version.VersionsPanel;
import app.galley.ui.review.version.VersionsViewModel;
import app.galley.ui.text.FocusedWindow;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.TranscriptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A page with the panels of the review beside it, on a stage.
final class ReviewStage {
    static final Transcript MACHINE = doubting(List.of("weir", "didn't", "Okoro", "thirty", "haul", "worth"), SampleTranscripts.of(
            "Ann Lee: So the first thing we noticed was the weir, and that Mr. Okoro didn't pay.",
            "Bob: When was that? He owed thirty pounds at haul worth then.", "Ann Lee: In March."));
    final Desk desk = new Desk();
    final EditSession session = new EditSession(MACHINE);
    final List<TimeSpan> played = new ArrayList<>();
    final Wording words = new Wording(Locale.ENGLISH);
    final TranscriptView page = new TranscriptView(words, false);
    final Commands commands = new Commands(words);
    final DoubtsViewModel doubts = new DoubtsViewModel(desk, played::add, words);
    final DoubtsPanel doubtsPanel = new DoubtsPanel(doubts, new DoubtActs(doubts, page, commands, words), page, words);
    final VersionsViewModel versions = new VersionsViewModel(Background.threads(), new FxThread());
    final VersionsPanel versionsPanel = new VersionsPanel(versions, page, words);
    final BorderPane root = new BorderPane(page);

    static ReviewStage show() throws TimeoutException {
        return show(false, 1000, 640);
    }

    static ReviewStage show(boolean dark, double width, double height) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        ReviewStage made = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            ReviewStage shown = new ReviewStage();
            Theme theme = new Theme();
            theme.apply(dark);
            Scene scene = new Scene(shown.root, width, height);
            theme.dress(scene, dark);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return shown;
        });
        FocusedWindow.await(stage);
        return made;
    }

    private ReviewStage() {
        page.sessionProperty().bind(desk.sessionProperty());
        page.doubtBelowProperty().set(0.6);
        page.reducedMotionProperty().set(true);
        doubtsPanel.setPrefWidth(320);
        versionsPanel.setPrefWidth(320);
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
        doubts.machineProperty().set(MachineWords.of(Optional.of(MACHINE), otherReadings()));
        page.requestFocus();
        versionsPanel.addTo(commands);
        commands.listen(root);
    }

    private static Alternatives otherReadings() {
        List<Alternatives.Heard> first = heard(MACHINE.turns().getFirst());
        List<Alternatives.Heard> second = heard(MACHINE.turns().get(1));
        return Alternatives.of(List.of(List.of(first, instead(first, "weir", "river", 0.4f), instead(first, "weir", "we're", 0.2f)),
                List.of(second, joined(second, "haul", "Haworth"))));
    }

    private static List<Alternatives.Heard> heard(Turn turn) {
        return new ArrayList<>(turn.words().stream().map(w -> new Alternatives.Heard(turn.textOf(w), w.time(), w.confidence())).toList());
    }

    private static List<Alternatives.Heard> instead(List<Alternatives.Heard> all, String word, String other, float confidence) {
        return all.stream().map(h -> h.text().equals(word) ? new Alternatives.Heard(other, h.time(), confidence) : h).toList();
    }

    private static List<Alternatives.Heard> joined(List<Alternatives.Heard> all, String first, String other) {
        List<Alternatives.Heard> joined = new ArrayList<>(all);
        int at = all.stream().map(Alternatives.Heard::text).toList().indexOf(first);
        Alternatives.Heard behind = joined.remove(at + 1);
        joined.set(at, new Alternatives.Heard(other, joined.get(at).time().hull(behind.time()), 0.5f));
        return joined;
    }

    static Transcript doubting(List<String> doubted, Transcript all) {
        return new Transcript(all.turns().stream().map(turn -> turn.saying(turn.text(), turn.words().stream()
                .map(w -> doubted.contains(turn.textOf(w)) ? w.sure(0.3f + doubted.indexOf(turn.textOf(w)) * 0.02f) : w).toList()))
                .toList(), all.speakers(), all.language());
    }

    /// Does something on the FX thread and waits for what follows.
    void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            work.run();
            root.applyCss();
            root.layout();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The selected text.
    String selected() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var selection = page.selectionProperty().get();
            Turn turn = session.transcript().turns().get(selection.from().turn());
            return turn.text().substring(selection.from().offset(), selection.to().offset());
        });
    }

    /// The word of the document that says this.
    Word word(String text) {
        return session.transcript().turns().stream().flatMap(t -> t.words().stream().filter(w -> t.textOf(w).equals(text)))
                .findFirst().orElseThrow();
    }
}
