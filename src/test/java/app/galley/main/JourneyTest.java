package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.text.caret.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The whole job through the window: import, transcribe, listen, correct, close, and find it all again.
class JourneyTest extends Journey {
    private static final Path SAMPLE = Path.of("assets/samples/interview.m4a");

    @Test void aPersonTranscribesListensCorrectsAndFindsItAllAgain() throws Exception {
        Application first = start(SAMPLE.toString());
        until("the recording is in the library", () -> rows() == 1);
        until("it can be transcribed", () -> isThere("#transcribe"));
        startTheJob();
        until("the transcript is there", () -> isThere("#open-transcript"));
        robot.clickOn("#open-transcript");
        until("it is open", () -> session() != null);
        assertEquals(364, open().transcript().wordCount());

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until("a word is highlighted", () -> highlight() != null);
        Bounds begun = Objects.requireNonNull(highlight());
        until("the highlight moves on", () -> highlight() != null && !begun.equals(highlight()));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> page().select(Selection.at(new Position(1, 0))));
        robot.write("Well. ");
        until("it is saved", () -> robot.lookup("#saved").queryAs(Label.class).getText().equals("Saved")
                && open().transcript().turns().get(1).text().startsWith("Well. On the fourteenth"));
        stop(first);

        Application second = start();
        until("the recording is still there", () -> rows() == 1);
        until("the list has the keyboard", () -> recordings().isFocused()
                && recordings().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.ENTER);
        until("it is open again", () -> session() != null);
        assertTrue(open().transcript().turns().get(1).text().startsWith("Well. On the fourteenth"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("yesterday's typing is undone", () -> open().transcript().turns().get(1).text().startsWith("On the fourteenth"));

        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        until("the settings show the keys", () -> robot.lookup("#keys").tryQueryAs(TableView.class).map(t -> t.getItems().size() > 20).orElse(false));
        assertEquals(List.of(), conflicts());
        stop(second);
    }

    @Test void ofSeveralFilesAllThatCannotBeReadAreNamed() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.json"), "{\"jobName\": \"x\", \"results\": {\"tran");
        Path good = Files.copy(Path.of("assets/samples/interview.json"), home.resolve("finished.json"));
        Path wrong = Files.write(home.resolve("program.exe"), new byte[5_000]);
        Application window = start(broken.toString(), good.toString(), wrong.toString());
        until("the good file is in the library", () -> rows() == 1);
        until("both others are named", () -> robot.lookup(".notice .label").queryAll().stream().map(n -> ((Label) n).getText())
                .anyMatch(said -> said.contains("broken.json") && said.contains("program.exe")));
        stop(window);
    }

    @Test void aFinishedResultIsATranscriptAtOnceAndADoubleClickOpensIt() throws Exception {
        Application window = start("src/test/resources/app/galley/format/amazon/speakers-new.json");
        until("it is said to be transcribed", () -> robot.lookup("Transcribed").tryQuery().isPresent());
        Node row = robot.from(recordings()).lookup("speakers-new").query();
        robot.clickOn(row);
        robot.push(KeyCode.F2);
        until("its title can be written", () -> robot.from(recordings()).lookup(".text-field").tryQuery().isPresent());
        robot.write("Council").push(KeyCode.ENTER);
        until("it has the title", () -> robot.from(recordings()).lookup("Council").tryQuery().isPresent());
        robot.doubleClickOn(robot.from(recordings()).lookup("Council").<Node>query());
        until("it is open", () -> session() != null);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        until("the list has the keyboard", () -> recordings().isFocused());
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        until("the settings are shown", () -> robot.lookup(".settings").tryQuery().isPresent());
        until("the first setting has it", () -> robot.lookup(".radio-button").queryAll().stream().anyMatch(Node::isFocused));
        stop(window);
    }

    @Test void aTranscriptWithoutARecordingDoesNotPlayTheOneBefore() throws Exception {
        Application window = start(SAMPLE.toString(), "src/test/resources/app/galley/format/amazon/speakers-new.json");
        until("both are in the library", () -> rows() == 2 && robot.lookup("Transcribed").tryQuery().isPresent());
        robot.clickOn(robot.from(recordings()).lookup("interview.m4a").<Node>query());
        until("it can be transcribed", () -> isThere("#transcribe"));
        startTheJob();
        until("the transcript is there", () -> isThere("#open-transcript"));
        robot.clickOn("#open-transcript");
        until("it can be heard", () -> session() != null && !robot.lookup("#play").query().isDisabled());
        EditSession heard = open();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        robot.doubleClickOn(robot.from(recordings()).lookup("speakers-new").<Node>query());
        until("the other one is open, without sound", () -> session() != null && session() != heard && robot.lookup("#play").query().isDisabled());
        stop(window);
    }

    @Test void theSelectionIsTranscribedAgainAndWhatWasHeardWaitsAmongTheVersions() throws Exception {
        Application window = start(SAMPLE.toString());
        until("the recording is in the library", () -> rows() == 1);
        until("it can be transcribed", () -> isThere("#transcribe"));
        startTheJob();
        until("the transcript is there", () -> isThere("#open-transcript"));
        robot.clickOn("#open-transcript");
        until("it can be heard", () -> session() != null && !robot.lookup("#play").query().isDisabled());
        Transcript before = open().transcript();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> page().select(Selection.between(new Position(1, 0), new Position(1, 40))));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.R);
        until("its end is told", () -> robot.lookup(".notice .label").queryAll().stream().map(n -> ((Label) n).getText())
                .anyMatch(said -> said.startsWith("The new result for 0:00:")));
        robot.clickOn("Show the versions");
        until("both results are listed", () -> robot.lookup("#versions-list").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 2)
                .orElse(false));
        assertEquals(before, open().transcript());
        stop(window);
    }

    /// What the settings say about keys that two commands want, or a command and the text.
    private List<String> conflicts() {
        TableView<?> keys = robot.lookup("#keys").queryTableView();
        TableColumn<?, ?> told = keys.getColumns().getLast();
        return IntStream.range(0, keys.getItems().size()).mapToObj(told::getCellData).map(String::valueOf).filter(c -> !c.isEmpty()).toList();
    }

    private @Nullable Bounds highlight() {
        return robot.lookup(".current-word").queryAll().stream().filter(Node::isVisible)
                .map(n -> n.localToScene(n.getBoundsInLocal())).filter(b -> b.getWidth() > 0).findFirst().orElse(null);
    }
}
