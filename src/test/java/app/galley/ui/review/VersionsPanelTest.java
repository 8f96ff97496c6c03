package app.galley.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.standard.StandardFormats;
import app.galley.library.KeptResults;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.Snapshot;
import app.galley.library.Snapshots;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.media.extract.Coding;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.version.MachineVersions;
import app.galley.workbench.version.Versions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Versions by the keyboard alone.
class VersionsPanelTest {
    private final FxRobot robot = new FxRobot();
    private final MemorySnapshots memory = new MemorySnapshots();
    private final Recording recording = new Recording(UUID.randomUUID(), "interview", null, 0, Duration.ZERO, false,
            Instant.parse("2026-11-23T08:00:00Z"), null);
    @TempDir
    private Path folder = Path.of("");
    private SqliteLibrary library;
    private ReviewStage stage;

    @BeforeEach void start() throws TimeoutException {
        library = SqliteLibrary.open(folder);
        library.recordings().add(recording);
        keep(ReviewStage.MACHINE, "2026-11-23T08:01:00Z");
        MachineVersions results = new MachineVersions(recording.id(), library.transcripts(), StandardFormats.in(Locale.ENGLISH), "en-GB");
        stage = ReviewStage.show();
        stage.run(() -> {
            stage.root.setRight(stage.versionsPanel);
            stage.versions.open(new Versions(UUID.randomUUID(), stage.session, () -> Optional.of(ReviewStage.MACHINE), memory,
                    Clock.systemUTC(), Background.threads()), results, stage.session);
        });
        until(() -> rows() == 1);
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
        library.close();
    }

    private void keep(Transcript result, String received) {
        KeptResults.keep(library.transcripts(), recording.id(),
                Fixture.bytes(Fixture.written(StandardFormats.in(Locale.ENGLISH).writer("json"), result)), Instant.parse(received));
    }

    /// A later result: "weir" and "thirty" are heard otherwise, a word comes in, and "March" is "May".
    private void hearAgain() throws TimeoutException {
        keep(SampleTranscripts.of("Speaker 1: So the very first thing we noticed was the wear, and that Mr. Okoro didn't pay.",
                "Speaker 2: When was that? He owed thirty pounds at haul worth then.", "Speaker 1: In May."), "2026-11-24T08:00:00Z");
        stage.run(stage.versions::load);
        until(() -> rows() == 2);
        stage.run(() -> {
            list("#versions-list").getSelectionModel().select(0);
            list("#versions-list").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#error-rate").tryQueryAs(Label.class).map(label -> label.getText().startsWith("Word error rate")).orElse(false));
    }

    private String said() {
        return stage.session.transcript().turns().stream().map(turn -> turn.text()).collect(Collectors.joining(" | "));
    }

    private String takenOver() {
        return robot.lookup("#taken-over").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private void until(java.util.concurrent.Callable<Boolean> isSo) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, isSo));
        stage.run(() -> { });
    }

    private int rows() {
        return list("#versions-list").getItems().size();
    }

    private ListView<Object> list(String id) {
        return robot.lookup(id).queryListView();
    }

    private String differ() {
        return robot.lookup("#differ").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private void change(String from, String to) {
        stage.run(() -> {
            Word word = stage.word(from);
            int turn = stage.session.transcript().turns().stream().map(t -> t.words().contains(word)).toList().indexOf(true);
            Position start = new Position(turn, word.start());
            stage.session.apply(Edits.replace(stage.session.transcript(), start, new Position(turn, word.end()), to, start));
        });
    }

    @Test void theMachinesWordsAreComparedAndPutBackAsOneStep() throws TimeoutException {
        change("weir", "river");
        change("thirty", "");
        Transcript edited = stage.session.transcript();
        stage.run(stage.versionsPanel::focusStart);
        robot.push(KeyCode.ENTER);
        until(() -> differ().equals("2 words differ from now"));
        assertEquals(2, list("#differences").getItems().size());

        robot.push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.ENTER);
        stage.run(() -> { });
        assertEquals("river,", stage.selected());
        assertTrue(stage.page.isFocused());

        stage.run(() -> robot.lookup("#take-over").queryAs(SplitMenuButton.class).getItems().getLast().fire());
        assertEquals(ReviewStage.MACHINE, stage.session.transcript());
        assertEquals(Edit.Kind.VERSION, stage.session.history().undoable().orElseThrow().kind());
        until(() -> rows() == 2);
        assertEquals(List.of(edited), memory.contents());
        stage.run(stage.session::undoStep);
        assertEquals(edited, stage.session.transcript());
    }

    @Test void aVersionIsKeptUnderANameAndComparedAsOneGoesOn() throws TimeoutException {
        robot.clickOn("#version-name").write("Draft").push(KeyCode.ENTER);
        until(() -> rows() == 2);
        stage.run(() -> {
            list("#versions-list").getSelectionModel().select(1);
            list("#versions-list").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        until(() -> differ().equals("No word differs from now"));
        assertTrue(robot.lookup("#restore-version").queryAs(Button.class).isDisabled());
        change("weir", "river");
        until(() -> differ().equals("1 word differs from now"));
        assertFalse(robot.lookup("#restore-version").queryAs(Button.class).isDisabled());
        robot.push(KeyCode.ESCAPE);
        until(() -> rows() == 2);
    }

    @Test void aLaterResultIsTakenOverInOneStepAndWhereBothDifferIsMarked() throws TimeoutException {
        change("weir", "river");
        change("thirty", "forty");
        Transcript edited = stage.session.transcript();
        hearAgain();
        stage.run(() -> robot.lookup("#take-over").queryAs(SplitMenuButton.class).fire());
        until(() -> takenOver().equals("Taken over: 2 words. 2 corrections stayed. 1 place differs on both sides."));
        assertEquals("So the very first thing we noticed was the river, and that Mr. Okoro didn't pay. | "
                + "When was that? He owed forty pounds at haul worth then. | In May.", said());
        assertEquals("Ann Lee", stage.session.transcript().speakers().getFirst().name());
        until(() -> differ().equals("2 words differ from now"));
        until(() -> robot.lookup(".difference-conflict").queryAll().stream().filter(Node::isVisible).count() == 1);
        stage.run(stage.session::undoStep);
        assertEquals(edited, stage.session.transcript());
        until(() -> takenOver().isEmpty());
    }

    @Test void oneDifferenceIsTakenAloneAndMarkedTextToo() throws TimeoutException {
        change("weir", "river");
        hearAgain();
        until(() -> list("#differences").getItems().size() == 3);
        stage.run(() -> stage.commands.find("review.command.nextDifference").orElseThrow().run());
        stage.run(() -> stage.commands.find("review.command.previousDifference").orElseThrow().run());
        stage.run(() -> stage.commands.find("review.command.nextDifference").orElseThrow().run());
        assertEquals("river,", stage.selected());
        stage.run(() -> stage.commands.find("review.command.takeDifference").orElseThrow().run());
        until(() -> said().startsWith("So the first thing we noticed was the wear,"));
        assertTrue(said().endsWith("| In March."), said());
        stage.run(() -> stage.page.select(Selection.between(new Position(2, 0), new Position(2, 9))));
        until(() -> stage.commands.find("review.command.takeMarked").orElseThrow().enabled().get());
        stage.run(() -> stage.commands.find("review.command.takeMarked").orElseThrow().run());
        until(() -> said().endsWith("| In May."));
        assertTrue(said().startsWith("So the first thing"), said());
    }

    /// The words of the second turn are transcribed again: "haul worth" is "Haworth".
    private void hearAStretchAgain() throws TimeoutException {
        Turn turn = ReviewStage.MACHINE.turns().get(1);
        TimeSpan stretch = turn.time();
        TimeSpan sound = new TimeSpan(stretch.start() - 500, stretch.end() + 500);
        Transcript heard = SampleTranscripts.of("Speaker 1: pay twice When was that? He owed thirty pounds at Haworth now then. In");
        byte[] bytes = Fixture.bytes(Fixture.written(StandardFormats.in(Locale.ENGLISH).writer("json"), heard));
        library.transcripts().keep(new MachineTranscript(UUID.randomUUID(), recording.id(), "amazon", KeptResults.sum(bytes),
                Instant.parse("2026-11-24T08:00:00Z"), new SentSound.Stretch(Coding.FLAC, sound, stretch)), bytes);
        stage.run(stage.versions::load);
        until(() -> rows() == 2);
        stage.run(() -> {
            list("#versions-list").getSelectionModel().select(0);
            list("#versions-list").requestFocus();
        });
    }

    @Test void aResultForAStretchSaysWhichAndIsComparedAndTakenOverThereAlone() throws TimeoutException {
        change("weir", "river");
        change("thirty", "forty");
        Transcript edited = stage.session.transcript();
        hearAStretchAgain();
        until(() -> robot.lookup(".version-cell").queryAll().stream().anyMatch(cell -> cell.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label said && said.getText().equals(
                        "Only 0:00:03 to 0:00:06, recognised later. Your text does not change until you take this over."))));
        robot.push(KeyCode.ENTER);
        until(() -> list("#differences").getItems().size() == 2);
        assertFalse(robot.lookup("#error-rate").queryAs(Label.class).isVisible());
        assertEquals(edited, stage.session.transcript());
        stage.run(() -> robot.lookup("#take-over").queryAs(SplitMenuButton.class).fire());
        until(() -> said().contains("Haworth"));
        assertEquals("So the first thing we noticed was the river, and that Mr. Okoro didn't pay. | "
                + "When was that? He owed forty pounds at Haworth now then. | In March.", said());
        until(() -> list("#differences").getItems().size() == 1);
        stage.run(stage.session::undoStep);
        assertEquals(edited, stage.session.transcript());
    }

    /// Versions in memory.
    private static final class MemorySnapshots implements Snapshots {
        private final Map<Snapshot, Transcript> all = new LinkedHashMap<>();

        synchronized List<Transcript> contents() {
            return List.copyOf(all.values());
        }

        @Override
        public synchronized void put(Snapshot snapshot, Transcript content) {
            all.put(snapshot, content);
        }

        @Override
        public synchronized List<Snapshot> of(UUID recording) {
            return new ArrayList<>(all.keySet()).reversed();
        }

        @Override
        public synchronized Transcript read(UUID snapshot) {
            return all.entrySet().stream().filter(e -> e.getKey().id().equals(snapshot)).findFirst().orElseThrow().getValue();
        }

        @Override
        public synchronized void remove(Collection<UUID> snapshots) {
            all.keySet().removeIf(s -> snapshots.contains(s.id()));
        }
    }
}
