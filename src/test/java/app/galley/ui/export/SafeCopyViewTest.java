package app.galley.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Talk;
import app.galley.format.document.AllText;
import app.galley.library.Recording;
import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.safe.Phrase;
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
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Taking out what nobody may know, by keyboard.
class SafeCopyViewTest {
    private static final Set<String> LONG = Set.of("choose-folder");
    private static final int RATE = 16_000;
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private HeldLibrary library;
    private WorkerMediaReader media;
    private ExportViewModel model;
    private TargetViewModel target;
    private ExportView view;
    private Path out;

    @BeforeEach void open() throws Exception {
        library = new HeldLibrary(folder.resolve("library"));
        out = Files.createDirectories(folder.resolve("out"));
        media = new WorkerMediaReader(WorkerMediaReader.command(Main.class, Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"))));
        ExportPresets presets = new ExportPresets(library.preferences());
        library.preferences().remember("export.folder", out.toString());
        Stage stage = FxToolkit.registerPrimaryStage();
        SafeViewModel safe = new SafeViewModel(new SafeCopies(library.exporting(), library.documents(), media, words), Background.threads(), Platform::runLater);
        model = new ExportViewModel(library.exporting(), presets, safe, Background.threads(), Platform::runLater);
        target = new TargetViewModel(model, library.exporting(), presets, library.preferences(), Background.threads(), Platform::runLater, words);
        view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new ExportView(model, target, words, () -> { }, now -> null));
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
        return new Talk().speaker("Ann Wrenfield").speaker("B. Okoro").says(0, 0, 4_000, "I met Zebulon Quarx at the ~umbrella~ river.")
                .says(1, 4_000, 8_000, "Did he say when? He said [NAME] did.").says(0, 8_000, 12_000, "Quarx had an umbrella, yes.").transcript("en-GB");
    }

    private void begin(@Nullable Path file) throws Exception {
        Recording recording = library.recording("Operation Nightjar", file, talk());
        robot.interact(() -> {
            model.open(recording, talk(), null, "25", "");
            model.change(options -> options.in("txt"));
            view.focusStart();
        });
        settle();
    }

    private Path sound(double seconds) throws Exception {
        return Clips.wav(folder.resolve("nightjar-source.wav"), RATE, 1, Clips.noiseWithoutZeros(RATE, seconds, 7));
    }

    private void settle() throws Exception {
        until("the preview is made", () -> !model.lookingProperty().get());
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(WaitForAsyncUtils.asyncFx(condition).get(), what);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Goes on with the tabulator key until a control has the focus.
    private void tabTo(String id) {
        for (int i = 0; i < 40; i++) {
            press(KeyCode.TAB);
            Node now = view.getScene().getFocusOwner();
            if (now != null && id.equals(now.getId())) {
                return;
            }
        }
        throw new AssertionError("the tabulator key never comes to " + id);
    }

    private void on() throws Exception {
        tabTo("safe-on");
        press(KeyCode.SPACE);
        until("what is known is read", () -> robot.lookup("#safe-struck").query().isVisible());
        settle();
    }

    private List<?> standing() {
        return robot.lookup("#safe-standing").queryAs(ListView.class).getItems();
    }

    private void type(String phrase) throws Exception {
        tabTo("safe-phrases");
        robot.write(phrase);
        WaitForAsyncUtils.waitForFxEvents();
        settle();
    }

    private String preview() {
        return robot.lookup("#preview-text").queryAs(TextArea.class).getText();
    }

    private List<String> results() {
        return robot.lookup("#export-results").queryParent().getChildrenUnmodifiable().stream().map(line -> ((Labeled) line).getText()).toList();
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test void whatStandsElsewhereIsDecidedAndTheCopyIsWrittenAndProvedByKeyboard() throws Exception {
        begin(sound(12));
        on();
        assertEquals("Safe copy.txt", target.nameProperty().get(), "the title tells");
        type("Zebulon Quarx");
        assertEquals(2, standing().size(), standing().toString());
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(List.of("“Quarx” and one thing more stand elsewhere, too. Say whether it is removed there or may stay, then export."), results());
        assertTrue(robot.lookup("#safe-standing").query().isFocused(), "the first of them is at hand");
        assertEquals(List.of(), files());
        tabTo("safe-remove");
        press(KeyCode.SPACE);
        until("it is decided", () -> standing().size() == 1);
        settle();
        assertEquals("Zebulon Quarx\nQuarx", robot.lookup("#safe-phrases").queryAs(TextArea.class).getText(), "it is seen among the phrases");
        tabTo("safe-stay");
        press(KeyCode.SPACE);
        until("all is decided", () -> standing().isEmpty());
        settle();
        assertEquals("I met [removed] at the [removed] river.", preview().lines().skip(1).findFirst().orElseThrow());
        robot.interact(() -> robot.lookup("#safe-sound").queryAs(ComboBox.class).getSelectionModel().select(1));
        settle();
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is written", () -> !target.resultsProperty().get().isEmpty() || target.problemProperty().get() != null);
        assertEquals(List.of("Safe copy.txt", "Safe copy.wav"), files(), results().toString());
        assertEquals(preview(), Files.readString(out.resolve("Safe copy.txt")), "what was seen is what was written");
        for (String text : AllText.of(Files.readAllBytes(out.resolve("Safe copy.txt")))) {
            for (String secret : List.of("zebulon", "quarx", "wrenfield", "okoro", "nightjar")) {
                assertFalse(Phrase.folded(text).contains(secret), secret);
            }
        }
        List<String> said = results();
        assertEquals("5 words were taken out.", said.get(1), said.toString());
        assertTrue(said.get(2).endsWith("names and words were looked for in the written file, and none is in it."), said.get(2));
        assertTrue(said.get(3).startsWith("The sound was compared with the recording, sample by sample"), said.get(3));
        assertTrue(said.get(4).startsWith("Not checked: "), said.get(4));
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is asked", () -> !target.askedProperty().get().isEmpty());
        assertEquals(List.of(out.resolve("Safe copy.txt"), out.resolve("Safe copy.wav")), target.askedProperty().get(), "about the sound, too");
    }

    @Test void aSpeakerWhoseNameIsTakenOutIsNotNamedAndTheOldFileStays() throws Exception {
        begin(null);
        on();
        assertFalse(robot.lookup("#safe-sound").query().getParent().isVisible(), "no sound without a recording");
        type("Okoro");
        Files.writeString(out.resolve("Okoro.txt"), "mine");
        robot.interact(() -> target.nameProperty().set("Okoro.txt"));
        robot.interact(() -> robot.lookup("#safe-stay").queryButton().fire());
        settle();
        until("all is decided", () -> standing().isEmpty());
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until("it is asked", () -> !target.askedProperty().get().isEmpty());
        robot.interact(() -> target.replace());
        until("it is refused", () -> target.problemProperty().get() != null);
        assertEquals(List.of("The name of the file says “okoro”, which is to be removed. Choose another name."), results());
        assertEquals("mine", Files.readString(out.resolve("Okoro.txt")));
        robot.interact(() -> robot.lookup("#safe-names").queryAs(CheckBox.class).setSelected(false));
        settle();
        assertEquals("The speaker “B. Okoro” has a name that is to be removed. Choose neutral names for the speakers, or rename this one.",
                robot.lookup("#preview-problem").queryAs(Labeled.class).getText());
        assertEquals(List.of("Okoro.txt"), files());
    }

    @Test void aWritingThatIsStoppedLeavesNothing() throws Exception {
        begin(sound(600));
        on();
        robot.interact(() -> {
            robot.lookup("#safe-sound").queryAs(ComboBox.class).getSelectionModel().select(2);
        });
        settle();
        tabTo("safe-stay");
        press(KeyCode.SPACE);
        until("all is decided", () -> standing().isEmpty());
        settle();
        robot.interact(() -> target.export());
        until("the sound is written", () -> {
            TargetViewModel.Count now = target.goingProperty().get();
            return now != null && now.part() > 0;
        });
        assertTrue(robot.lookup("#export-stop").query().isVisible());
        robot.interact(() -> target.stop());
        until("it has ended", () -> target.goingProperty().get() == null);
        assertEquals(List.of("Stopped. Nothing was written."), results());
        assertEquals(List.of(), files());
    }

    @Test void theRecordingItselfIsNeverReplaced() throws Exception {
        Path recording = Clips.wav(out.resolve("Copy.wav"), RATE, 1, Clips.noiseWithoutZeros(RATE, 12, 7));
        byte[] before = Files.readAllBytes(recording);
        begin(recording);
        on();
        robot.interact(() -> {
            robot.lookup("#safe-sound").queryAs(ComboBox.class).getSelectionModel().select(1);
            target.nameProperty().set("Copy.txt");
        });
        settle();
        tabTo("safe-stay");
        press(KeyCode.SPACE);
        until("all is decided", () -> standing().isEmpty());
        settle();
        robot.interact(() -> target.export());
        until("it is asked", () -> !target.askedProperty().get().isEmpty());
        robot.interact(() -> target.replace());
        until("it is refused", () -> target.problemProperty().get() != null);
        assertEquals(List.of("Copy.wav is the recording itself. Choose another name or folder."), results());
        assertEquals(List.of("Copy.wav"), files());
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(recording)));
    }

    @Test void aFolderThatTakesNothingSaysSoAndLosesNothing() throws Exception {
        begin(null);
        on();
        tabTo("safe-stay");
        press(KeyCode.SPACE);
        until("all is decided", () -> standing().isEmpty());
        settle();
        Path file = Files.writeString(out.resolve("no folder"), "mine");
        robot.interact(() -> {
            target.folderProperty().set(file);
            target.export();
        });
        until("it is refused", () -> target.problemProperty().get() != null);
        assertTrue(results().getFirst().contains("no folder"), results().toString());
        assertEquals("mine", Files.readString(file));
        assertEquals("May stay: “umbrella”", robot.lookup("#safe-left").queryAs(Labeled.class).getText(), "decisions stay");
    }

    @Test void severalRecordingsHaveNoSafeCopy() throws Exception {
        List<Recording> recordings = List.of(library.recording("One", null, talk()), library.recording("Two", null, talk()));
        robot.interact(() -> model.open(recordings));
        settle();
        assertFalse(robot.lookup("#safe-on").query().getParent().getParent().isVisible());
    }

    @Test void nothingIsCutOff() throws Exception {
        begin(sound(12));
        on();
        type("Zebulon Quarx");
        for (boolean dark : List.of(false, true)) {
            Snapshot.take(view, dark, 950, 600, LONG, "safe-standing");
            Snapshot.take(view, dark, 1100, 760, LONG, "safe-standing");
        }
        mirrored("safe-standing");
        large("safe-standing");
        robot.interact(() -> {
            robot.lookup("#safe-stay-all").queryButton().fire();
            robot.lookup("#safe-sound").queryAs(ComboBox.class).getSelectionModel().select(2);
        });
        settle();
        Snapshot.take(view, false, 950, 600, LONG, "safe-decided");
        robot.interact(() -> target.export());
        until("it is written", () -> !target.resultsProperty().get().isEmpty());
        Snapshot.take(view, false, 950, 600, LONG, "safe-proved");
        Snapshot.take(view, true, 1100, 760, LONG, "safe-proved");
        large("safe-proved");
    }

    private void mirrored(String name) throws Exception {
        robot.interact(() -> view.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        Snapshot.take(view, false, 950, 600, LONG, name + "-rtl");
        robot.interact(() -> view.setNodeOrientation(NodeOrientation.INHERIT));
    }

    private void large(String name) throws Exception {
        robot.interact(() -> view.setStyle("-fx-font-size: 30px;"));
        for (int part = 0; part < 3; part++) {
            String id = "#export-part-" + part;
            robot.interact(() -> robot.lookup(id).queryAs(javafx.scene.control.ToggleButton.class).fire());
            Snapshot.take(view, false, 950, 600, LONG, name + "-200-" + part);
        }
        robot.interact(() -> view.setStyle(""));
    }

    @Test void theRangeAlsoLimitsWhatIsLookedThrough() throws Exception {
        begin(null);
        on();
        assertEquals(1, standing().size());
        robot.interact(() -> model.change(options -> options.of(options.content().range(new TimeSpan(0, 8_000)))));
        settle();
        assertEquals(0, standing().size(), "the third turn is not handed out");
        assertEquals("Safe copy.txt", robot.lookup("#file-name").queryAs(TextField.class).getText());
    }
}
