package app.galley.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Talk;
import app.galley.library.Recording;
import app.galley.main.Main;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.ui.export.safe.SafeViewModel;
import app.galley.ui.kit.Theme;
import app.galley.workbench.export.ExportPresets;
import app.galley.workbench.export.HeldLibrary;
import app.galley.workbench.export.safe.SafeCopies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Handing out by keyboard.
class ExportViewTest {
    @TempDir
    private Path folder;
    /// What is as long as somebody's folders are.
    private static final Set<String> LONG = Set.of("choose-folder");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private HeldLibrary library;
    private WorkerMediaReader media;
    private ExportViewModel model;
    private TargetViewModel target;
    private ExportView view;
    private volatile boolean left;

    @BeforeEach void open() throws Exception {
        library = new HeldLibrary(folder.resolve("library"));
        ExportPresets presets = new ExportPresets(library.preferences());
        library.preferences().remember("export.folder", folder.toString());
        Stage stage = FxToolkit.registerPrimaryStage();
        media = new WorkerMediaReader(WorkerMediaReader.command(Main.class, Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"))));
        SafeViewModel safe = new SafeViewModel(new SafeCopies(library.exporting(), library.documents(), media, words), Background.threads(), Platform::runLater);
        model = new ExportViewModel(library.exporting(), presets, safe, Background.threads(), Platform::runLater);
        target = new TargetViewModel(model, library.exporting(), presets, library.preferences(), Background.threads(), Platform::runLater, words);
        view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new ExportView(model, target, words, () -> left = true, now -> null));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(view, 950, 600);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
    }

    @AfterEach void end() throws Exception {
        FxToolkit.cleanupStages();
        media.close();
        library.close();
    }

    private static Transcript talk() {
        return new Talk().speaker("Ann Lee").speaker("B. Okoro").says(0, 0, 4_000, "We found ~um~ gold in the river.")
                .says(1, 4_000, 8_000, "When was that?").says(0, 8_000, 12_000, "In March.").transcript("en-GB");
    }

    private void begin() throws Exception {
        Recording recording = library.recording("Interview with A. Lee.mp3", null, talk());
        robot.interact(() -> {
            model.open(recording, talk(), new TimeSpan(4_000, 8_000), "25", "10:00:00:00");
            view.focusStart();
        });
        settle();
    }

    private void settle() throws Exception {
        until("the preview is made", () -> !model.lookingProperty().get());
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(WaitForAsyncUtils.asyncFx(condition).get(), what);
    }

    private String preview() {
        return robot.lookup("#preview-text").queryAs(TextArea.class).getText();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test void captionsOfAFilmWhoseShotChangesAreNotKnownSaySoWhereTheGuideAsksForThem() throws Exception {
        Recording sound = library.recording("Film.mp4", null, talk());
        Recording film = new Recording(sound.id(), sound.title(), folder.resolve("Film.mp4"), 0, sound.length(), true, sound.added(), null);
        robot.interact(() -> {
            model.open(film, talk(), null, "25", "");
            model.change(now -> now.in("srt").cut("netflix-en"));
        });
        settle();
        assertTrue(robot.lookup("#preview-shots").query().isVisible());
        Snapshot.take(view, false, 950, 600, LONG, "export-no-shots");
        Snapshot.take(view, true, 950, 600, LONG, "export-no-shots");
        robot.interact(() -> model.change(now -> now.cut("youtube")));
        settle();
        assertFalse(robot.lookup("#preview-shots").query().isVisible(), "a guide without such a rule");
        robot.interact(() -> model.change(now -> now.cut("netflix-en").in("txt")));
        settle();
        assertFalse(robot.lookup("#preview-shots").query().isVisible(), "a text has no captions");
        robot.interact(() -> {
            model.open(sound, talk(), null, "", "");
            model.change(now -> now.in("srt"));
        });
        settle();
        assertFalse(robot.lookup("#preview-shots").query().isVisible(), "a recording without a picture");
    }

    @Test void aFormatIsFoundSeenAndWrittenByKeyboardAndAnOldFileIsAskedAbout() throws Exception {
        begin();
        assertTrue(robot.lookup("#formats").queryAs(ListView.class).isFocused());
        robot.interact(() -> robot.lookup("#format-search").queryAs(TextField.class).requestFocus());
        robot.write("plain t");
        press(KeyCode.DOWN);
        settle();
        assertEquals("Ann Lee  0:00:00\nWe found gold in the river.\n\nB. Okoro  0:00:04\nWhen was that?\n\nAnn Lee  0:00:08\nIn March.\n", preview());
        assertEquals("Interview with A. Lee.txt", target.nameProperty().get());
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is written", () -> !target.resultsProperty().get().isEmpty());
        Path file = folder.resolve("Interview with A. Lee.txt");
        assertEquals(preview(), Files.readString(file), "what was seen is what was written");
        Files.writeString(file, "mine");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is asked", () -> robot.lookup("#overwrite").query().isVisible());
        assertEquals("mine", Files.readString(file));
        assertTrue(robot.lookup("#keep-old").queryAs(Button.class).isFocused(), "the answer that loses nothing is the nearest");
        press(KeyCode.ENTER);
        until("the question is gone", () -> !robot.lookup("#overwrite").query().isVisible());
        assertEquals("mine", Files.readString(file));
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is asked again", () -> robot.lookup("#overwrite").query().isVisible());
        press(KeyCode.ESCAPE);
        assertFalse(left, "Escape answers the question first");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is asked again", () -> robot.lookup("#overwrite").query().isVisible());
        robot.interact(() -> robot.lookup("#replace").queryAs(Button.class).requestFocus());
        press(KeyCode.ENTER);
        until("it is written", () -> !target.resultsProperty().get().isEmpty());
        assertEquals(preview(), Files.readString(file));
        press(KeyCode.ESCAPE);
        assertTrue(left);
        left = false;
        robot.interact(() -> view.focusStart());
        press(KeyCode.ESCAPE);
        assertTrue(left, "from the list, too");
    }

    @Test void choicesChangeThePreviewAndWhatAFormatCannotDoIsNotOffered() throws Exception {
        begin();
        robot.interact(() -> model.change(options -> options.in("md")));
        settle();
        robot.interact(() -> robot.lookup("#option-speakers").queryAs(CheckBox.class).setSelected(false));
        settle();
        assertEquals("# Interview with A. Lee.mp3\n\n0:00:00\n\nWe found gold in the river.\n\n0:00:04\n\nWhen was that?\n\n0:00:08\n\nIn March.\n", preview());
        robot.interact(() -> robot.lookup("#range-selection").queryAs(Button.class).fire());
        settle();
        assertEquals("# Interview with A. Lee.mp3\n\n0:00:04\n\nWhen was that?\n", preview());
        robot.interact(() -> robot.lookup("#range-to").queryAs(TextField.class).setText("nine"));
        assertEquals("# Interview with A. Lee.mp3\n\n0:00:04\n\nWhen was that?\n", preview(), "a half-typed time changes nothing");
        robot.interact(() -> robot.lookup("#range-all").queryAs(Button.class).fire());
        settle();
        assertTrue(robot.lookup("#option-times").query().isVisible());
        robot.interact(() -> model.change(options -> options.in("srt")));
        settle();
        assertFalse(robot.lookup("#option-times").query().isVisible());
        assertTrue(robot.lookup("#option-preset").query().getParent().isVisible());
        robot.interact(() -> model.change(options -> options.in("edl")));
        settle();
        assertTrue(preview().contains("10:00:00:00 10:00:12:00"), preview());
        robot.interact(() -> robot.lookup("#option-verified").queryAs(CheckBox.class).setSelected(true));
        settle();
        assertEquals(words.say("export.nothingVerified"), robot.lookup("#preview-problem").queryAs(Labeled.class).getText());
        assertTrue(robot.lookup("#export-now").queryAs(Button.class).isDisabled());
    }

    @Test void severalAreWrittenAndWhatFailedIsListed() throws Exception {
        List<Recording> recordings = List.of(library.recording("One", null, talk()), library.recording("Two", null, null), library.recording("One", null, talk()));
        robot.interact(() -> {
            model.open(recordings);
            model.change(options -> options.in("vtt"));
        });
        settle();
        assertTrue(preview().startsWith("WEBVTT"), preview());
        robot.interact(() -> robot.lookup("#export-now").queryAs(Button.class).fire());
        until("they are written", () -> !target.resultsProperty().get().isEmpty());
        assertTrue(Files.exists(folder.resolve("One.vtt")) && Files.exists(folder.resolve("One 2.vtt")));
        List<String> said = robot.lookup("#export-results").queryParent().getChildrenUnmodifiable().stream().map(line -> ((Labeled) line).getText()).toList();
        assertEquals(List.of("2 of 3 files written, 1 failed.", "Two: “Two” has no transcript yet. Transcribe it, or leave it out.", "One.vtt", "One 2.vtt"), said);
    }

    @Test void aPresetIsKeptAndTaken() throws Exception {
        begin();
        robot.interact(() -> {
            model.change(options -> options.in("srt").cut("bbc"));
            model.keepPreset("Broadcast");
            model.change(options -> options.in("pdf").cut(""));
        });
        robot.interact(() -> model.usePreset("Broadcast"));
        settle();
        assertEquals("srt", model.optionsProperty().get().format());
        assertEquals("bbc", model.optionsProperty().get().preset());
        assertEquals("25", model.optionsProperty().get().rate(), "the frames of the recording stay");
    }

    @Test void nothingIsCutOffAtTheLeastSizeInLightAndDark() throws Exception {
        begin();
        for (String format : List.of("docx", "pdf", "srt", "edl")) {
            robot.interact(() -> model.change(options -> options.in(format)));
            settle();
            for (boolean dark : List.of(false, true)) {
                Snapshot.take(view, dark, 950, 600, LONG, "export-" + format);
                Snapshot.take(view, dark, 1070, 740, LONG, "export-" + format);
            }
        }
        robot.interact(() -> target.export());
        until("it is written", () -> !target.resultsProperty().get().isEmpty());
        robot.interact(() -> target.export());
        until("it is asked", () -> !target.askedProperty().get().isEmpty());
        Snapshot.take(view, false, 950, 600, LONG, "export-asked");
    }

    @Test void nothingIsCutOffInLargeLettersAndFromRightToLeft() throws Exception {
        begin();
        for (String format : List.of("docx", "srt")) {
            robot.interact(() -> {
                model.change(options -> options.in(format));
                view.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            });
            settle();
            Snapshot.take(view, false, 950, 600, LONG, "export-rtl-" + format);
            robot.interact(() -> view.setNodeOrientation(NodeOrientation.INHERIT));
            large("export-200-" + format);
        }
        List<Recording> recordings = List.of(library.recording("Interview in the morning", null, talk()), library.recording("Two", null, null), library.recording("Interview", null, talk()));
        robot.interact(() -> model.open(recordings));
        settle();
        robot.interact(() -> view.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        Snapshot.take(view, false, 950, 600, LONG, "export-rtl-many");
        robot.interact(() -> target.export());
        until("they are written", () -> !target.resultsProperty().get().isEmpty());
        Snapshot.take(view, true, 950, 600, LONG, "export-rtl-many-done");
        robot.interact(() -> view.setNodeOrientation(NodeOrientation.INHERIT));
        large("export-200-many-done");
        robot.interact(() -> target.export());
        until("it is asked", () -> !target.askedProperty().get().isEmpty());
        robot.interact(() -> view.setStyle("-fx-font-size: 30px;"));
        Snapshot.take(robot.lookup("#overwrite").queryParent(), false, 950, 600, LONG, "export-200-many-asked");
    }

    private void large(String name) throws Exception {
        robot.interact(() -> view.setStyle("-fx-font-size: 30px;"));
        for (int part = 0; part < 3; part++) {
            String id = "#export-part-" + part;
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).fire());
            Snapshot.take(view, false, 950, 600, LONG, name + "-" + part);
        }
        robot.interact(() -> view.setStyle(""));
    }
}
