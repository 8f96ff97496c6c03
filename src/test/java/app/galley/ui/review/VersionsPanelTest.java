package app.galley.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Snapshot;
import app.galley.library.Snapshots;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.workbench.version.Versions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Versions by the keyboard alone.
class VersionsPanelTest {
    private final FxRobot robot = new FxRobot();
    private final MemorySnapshots memory = new MemorySnapshots();
    private ReviewStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = ReviewStage.show();
        stage.run(() -> {
            stage.root.setRight(stage.versionsPanel);
            stage.versions.open(new Versions(UUID.randomUUID(), stage.session, () -> Optional.of(ReviewStage.MACHINE), memory,
                    Clock.systemUTC(), Background.threads()), stage.session);
        });
        until(() -> rows() == 1);
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private void until(java.util.concurrent.Callable<Boolean> isSo) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, isSo));
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

        stage.run(() -> robot.lookup("#restore-version").queryAs(Button.class).fire());
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
