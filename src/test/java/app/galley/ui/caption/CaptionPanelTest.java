package app.galley.ui.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.checklist.Judgement;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.EditorViewModel;
import app.galley.ui.editor.Inspector;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.FocusedWindow;
import app.galley.ui.text.caret.Selection;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The captions beside the transcript, by the keyboard alone.
class CaptionPanelTest {
    @TempDir
    private Path folder;
    private static final double SMALL = 500;
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private Captioned captioned;
    private EditorView editor;
    private OtherCaptions others;

    @BeforeEach void start() throws TimeoutException {
        captioned = new Captioned(folder.resolve("library"), Background.threads(), new FxThread());
        others = captioned.others();
        editor = stage(false);
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
        robot.interact(captioned::close);
    }

    private EditorView stage(boolean dark) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        EditorView shown = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Commands commands = new Commands(words);
            TransportViewModel sound = new TransportViewModel(FakePlayer.opened(), captioned.desk, Runnable::run, System::nanoTime);
            EditorView made = new EditorView(new EditorViewModel(captioned.desk, words), sound, commands, words, false);
            SimpleBooleanProperty isShown = new SimpleBooleanProperty();
            CaptionPanel panel = new CaptionPanel(captioned.model, captioned.shelf(), others, place -> made.page().select(Selection.between(place.from(), place.to())), commands,
                    isShown, words);
            Inspector.Panel added = new Inspector.Panel(words.say("caption.panel.title"), Feather.MESSAGE_SQUARE, panel, panel::focusStart);
            made.inspector().add(added);
            isShown.bind(made.inspector().shownProperty().isEqualTo(added));
            commands.add("caption.command.panel", "Shortcut+Shift+C", () -> made.inspector().enter(added));
            Theme theme = new Theme();
            theme.apply(dark);
            Scene scene = new Scene(made, 1240, 760);
            theme.dress(scene, dark);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            captioned.open();
            made.focusText();
            return made;
        });
        FocusedWindow.await(stage);
        return shown;
    }

    private void until(String what, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(ask(condition), what);
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    private void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ListView<CueRow> list() {
        return robot.lookup("#cues").queryListView();
    }

    private List<String> texts() {
        return ask(() -> list().getItems().stream().map(row -> String.join(" ", row.shown().lines())).toList());
    }

    private boolean shows(String id) {
        return ask(() -> robot.lookup(id).tryQuery().map(Node::isFocused).orElse(false));
    }

    private CueRow current() {
        @Nullable CueRow row = ask(() -> captioned.model.cues().choice().currentProperty().get());
        if (row == null) {
            throw new AssertionError("none is chosen");
        }
        return row;
    }

    private String empty() {
        return ask(() -> robot.lookup(".caption-empty .empty-title").queryAs(Label.class).getText());
    }

    /// Shows the panel and chooses a preset, each by its keys.
    private void choosePreset() throws TimeoutException {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until("the choice of the preset has the cursor", () -> robot.lookup("#caption-preset").query().isFocused());
        assertEquals("Captions keep to a guide", empty());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertEquals("netflix-en", ask(() -> robot.lookup("#caption-preset").<ComboBox<String>>query().getValue()));
        until("cues are there", () -> !list().getItems().isEmpty() && !captioned.model.busyProperty().get());
    }

    @Test void fromTheChoiceOfAPresetToMendedCaptionsByKeyboard() throws Exception {
        choosePreset();
        push(KeyCode.F8);
        CueRow faulty = current();
        assertTrue(faulty.isFaulty());
        assertEquals("Nobody could say", ask(() -> {
            Selection selected = editor.page().selectionProperty().get();
            return captioned.session.transcript().turns().getFirst().text().substring(selected.from().offset(), selected.from().offset() + 16);
        }), "its words are selected on the page");
        push(KeyCode.CONTROL, KeyCode.PERIOD);
        until("it is mended", () -> texts().stream().anyMatch(text -> text.contains("say…")) && !captioned.model.busyProperty().get());
        assertEquals(TrackCue.State.LOCKED, current().cue().state());

        push(KeyCode.F6);
        until("behind the last panel comes the page", () -> editor.page().isFocused());
        push(KeyCode.F6);
        push(KeyCode.F6);
        until("the captions come behind the speakers", () -> list().isFocused());
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        assertTrue(shows("#cue-lines"));
        robot.write("The bridge was gone.", 0);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until("it is by hand", () -> texts().getFirst().equals("The bridge was gone.") && !captioned.model.busyProperty().get());
        assertTrue(list().isFocused());

        List<String> before = texts();
        robot.interact(() -> captioned.change("And who", "And, tell me honestly, who in the whole of the county"));
        until("the neighbourhood is cut anew", () -> !texts().equals(before) && !captioned.model.busyProperty().get());
        assertEquals("The bridge was gone.", texts().getFirst());
        assertTrue(texts().get(1).contains("say…"), texts().toString());
        assertTrue(texts().toString().contains("honestly"), texts().toString());
        assertEquals(TrackCue.State.LOCKED, ask(() -> list().getItems().getFirst()).cue().state());

        FxToolkit.cleanupStages();
        robot.interact(captioned::close);
        captioned = new Captioned(folder.resolve("library"), Background.threads(), new FxThread());
        others = captioned.others();
        editor = stage(true);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until("they are there again", () -> !list().getItems().isEmpty());
        assertEquals("The bridge was gone.", texts().getFirst());
        assertTrue(texts().get(1).contains("say…"), texts().toString());
        push(KeyCode.F8);
        assertTrue(current().isFaulty());
    }

    @Test void timesAreWrittenAndWhatIsNoTimeIsSaidAndStays() throws Exception {
        choosePreset();
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
        push(KeyCode.ENTER);
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(shows("#cue-to"));
        robot.write("soon", 0);
        push(KeyCode.ENTER);
        assertEquals("\"soon\" is no time. Write it like 0:12:03.250.",
                ask(() -> robot.lookup(".cue-problem").queryAs(Label.class).getText()));
        robot.interact(() -> robot.lookup("#cue-to").queryTextInputControl().selectAll());
        robot.write("0:00:03.9", 0);
        push(KeyCode.ENTER);
        until("it is kept", () -> current().shown().time().end() == 3_900);
        assertTrue(list().isFocused());
        push(KeyCode.CONTROL, KeyCode.Z);
        until("it is taken back", () -> current().cue().state() == TrackCue.State.CUT);
        push(KeyCode.SPACE);
        assertEquals(List.of(current().shown().time()), captioned.played);
    }

    @Test void whatIsWrittenIsKeptWhenOneGoesElsewhereAndEscapeTakesItBack() throws Exception {
        choosePreset();
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
        push(KeyCode.ENTER);
        robot.write("Gone.", 0);
        push(KeyCode.ESCAPE);
        assertTrue(list().isFocused());
        assertFalse(texts().contains("Gone."));
        push(KeyCode.ENTER);
        robot.write("Gone.", 0);
        push(KeyCode.F8);
        until("it is kept", () -> texts().getFirst().equals("Gone."));
        assertTrue(ask(() -> robot.lookup("#cue-lines").queryAs(TextArea.class).getText()).startsWith("Nobody"), "the next cue is there to be changed");
    }

    @Test void whoGoesOnFromATimeThatIsNoneKeepsTheText() throws Exception {
        choosePreset();
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
        push(KeyCode.ENTER);
        robot.write("Gone.", 0);
        robot.interact(() -> robot.lookup("#cue-to").queryTextInputControl().setText("soon"));
        push(KeyCode.F8);
        until("the text is kept", () -> texts().getFirst().equals("Gone."));
        assertEquals(3_417, ask(() -> list().getItems().getFirst()).shown().time().end());
    }

    @Test void aRowSaysWhenWhatAndWhatIsWrong() throws Exception {
        choosePreset();
        push(KeyCode.F8);
        String said = ask(() -> robot.lookup(".cue-cell").queryAll().stream()
                .filter(cell -> cell instanceof ListCell<?> row && row.isSelected()).findFirst().orElseThrow().getAccessibleText());
        assertTrue(said.matches("0:00:0\\d\\.\\d{3} – 0:00:0\\d\\.\\d{3} · Ann Lee: Nobody could say\\.\\.\\..*Error: has three dots.*"), said);
        assertTrue(ask(() -> robot.lookup("#caption-counts").queryAs(Label.class).getText()).matches("\\d errors?, .* in \\d cues"));
    }

    private <N extends Node> N node(String id) {
        return robot.lookup(id).query();
    }

    @Test void whatOnlyAPersonCanJudgeIsTickedAndNotedByKeyboard() throws Exception {
        choosePreset();
        push(KeyCode.TAB);
        assertTrue(shows("#caption-checklist"));
        push(KeyCode.SPACE);
        until("the checklist is there", () -> robot.lookup("#page-back").tryQuery().map(Node::isFocused).orElse(false));
        push(KeyCode.TAB);
        assertTrue(shows("#tick-fcc-accurate"));
        push(KeyCode.SPACE);
        push(KeyCode.TAB);
        assertTrue(shows("#note-fcc-accurate"));
        robot.write("Two names at 0:12", 0);
        push(KeyCode.ENTER);
        Instant now = captioned.model.kept().now();
        until("it is kept", () -> captioned.model.decisions().decidedProperty().get().judgements().of("fcc-accurate")
                .equals(Optional.of(new Judgement("fcc-accurate", true, "Two names at 0:12", now))));
        assertEquals(Optional.empty(), captioned.model.decisions().decidedProperty().get().judgements().of("fcc-complete"), "nothing is ticked by itself");
        push(KeyCode.ESCAPE);
        until("the captions are back", () -> list().isFocused());
    }

    @Test void cuesWithoutProblemsCanBeLeftOut() throws Exception {
        choosePreset();
        int all = ask(() -> list().getItems().size());
        robot.interact(() -> this.<ToggleButton>node("#only-problems").requestFocus());
        push(KeyCode.SPACE);
        List<CueRow> left = ask(() -> List.copyOf(list().getItems()));
        assertTrue(left.size() < all && left.stream().allMatch(CueRow::isFaulty), left.toString());
        push(KeyCode.F8);
        assertEquals(left.getFirst(), current());
        assertEquals(left.getFirst(), ask(() -> list().getSelectionModel().getSelectedItem()));
        robot.interact(() -> captioned.model.cues().choice().choose(null));
        push(KeyCode.F8);
        assertEquals(left.getFirst(), current());
    }

    /// The smallest window without its menus, its side bar and the waveform, a film beside the page.
    @Test void inTheSmallestWindowWithAFilmTheCuesAreInSight() throws Exception {
        robot.interact(() -> {
            editor.setPicture(film());
            editor.getScene().getWindow().setWidth(952);
            editor.getScene().getWindow().setHeight(SMALL);
        });
        choosePreset();
        push(KeyCode.F8);
        until("the cue can be changed", () -> robot.lookup("#cue-lines").tryQuery().map(Node::isVisible).orElse(false));
        for (boolean dark : List.of(false, true)) {
            look(dark, NodeOrientation.LEFT_TO_RIGHT, 15, "small");
        }
        Bounds seen = ask(() -> list().localToScene(list().getLayoutBounds()));
        assertTrue(seen.getHeight() > 100 && seen.getMaxY() <= SMALL, seen.toString());
        Bounds lines = ask(() -> robot.lookup("#cue-lines").query().localToScene(robot.lookup("#cue-lines").query().getLayoutBounds()));
        assertTrue(lines.getMaxY() <= SMALL, lines.toString());
        look(false, NodeOrientation.RIGHT_TO_LEFT, 15, "small-rtl");
        look(true, NodeOrientation.LEFT_TO_RIGHT, 30, "small-200");
        look(false, NodeOrientation.RIGHT_TO_LEFT, 30, "small-200-rtl");
    }

    @Test void aFileOfSomebodyElseIsMendedByKeyboardAndThatIsTakenBack() throws Exception {
        choosePreset();
        Path file = Files.writeString(folder.resolve("other.srt"), "1\n00:00:00,000 --> 00:00:03,000\nThe tunnel had gone in the night.\n");
        robot.interact(() -> others.check(file));
        until("the file is listed", () -> list().getItems().size() == 1);
        push(KeyCode.F8);
        until("it can be mended", () -> robot.lookup("#mend-other").query().isVisible());
        for (boolean dark : List.of(false, true)) {
            look(dark, NodeOrientation.LEFT_TO_RIGHT, 15, "other");
        }
        push(KeyCode.CONTROL, KeyCode.PERIOD);
        until("it says what is heard", () -> texts().equals(List.of("The bridge had gone in the night.")));
        robot.interact(() -> this.<Button>node("#undo-other").fire());
        until("it says what it said", () -> texts().equals(List.of("The tunnel had gone in the night.")));
        assertTrue(ask(() -> node("#undo-other").isDisabled()));
    }

    private static Region film() {
        Region film = new Region() {
            @Override
            protected double computePrefWidth(double height) {
                return 380;
            }

            @Override
            protected double computePrefHeight(double width) {
                return width * 9 / 16 + 40;
            }
        };
        film.setStyle("-fx-background-color: black;");
        return film;
    }

    private void look(boolean dark, NodeOrientation orientation, int letters, String name) throws Exception {
        ask(() -> {
            Theme theme = new Theme();
            theme.apply(dark);
            theme.dress(editor.getScene(), dark);
            editor.setNodeOrientation(orientation);
            editor.setStyle("-fx-font-size: " + letters + "px;");
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = ask(() -> editor.getScene().snapshot(null));
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(picture, "png", Files.createDirectories(Path.of("target/pictures")).resolve("captions-" + name + (dark ? "-dark" : "-light") + ".png").toFile());
    }

    @Test void aPresetOfOnesOwnIsMadeFromAnotherAndChecked() throws Exception {
        choosePreset();
        robot.interact(() -> this.<MenuButton>node("#caption-more").getItems().stream().filter(item -> "newPreset".equals(item.getId())).findFirst().orElseThrow().fire());
        until("the form is there", () -> robot.lookup("#preset-name").tryQuery().map(Node::isFocused).orElse(false));
        robot.write("House", 0);
        push(KeyCode.TAB);
        assertTrue(shows("#preset-charactersPerLine"));
        robot.interact(() -> this.<TextField>node("#preset-charactersPerLine").selectAll());
        robot.write("two", 0);
        push(KeyCode.ENTER);
        assertEquals("The preset House has no number for \"Characters in a line\": two. Write a number from 0 to 1,000,000.",
                ask(() -> this.<Label>node("#preset-problem").getText()));
        robot.interact(() -> this.<TextField>node("#preset-charactersPerLine").selectAll());
        robot.write("20", 0);
        robot.interact(() -> this.<ComboBox<String>>node("#preset-rule-ellipsis").setValue("off"));
        push(KeyCode.ENTER);
        until("captions keep to it", () -> captioned.model.decisions().decidedProperty().get().preset().equals("House") && !captioned.model.busyProperty().get()
                && list().getItems().stream().allMatch(row -> row.shown().lines().stream().allMatch(line -> line.length() <= 20)));
        assertTrue(ask(() -> list().getItems().stream().flatMap(row -> row.remarks().stream()).noneMatch(remark -> remark.rule() == CaptionRule.ELLIPSIS)));
        assertEquals(List.of("House"), captioned.presets.own());
        assertEquals("House", ask(() -> this.<ComboBox<String>>node("#caption-preset").getValue()));
        robot.interact(() -> this.<MenuButton>node("#caption-more").getItems().stream().filter(item -> "deletePreset".equals(item.getId())).findFirst().orElseThrow().fire());
        until("it is gone", () -> captioned.presets.own().isEmpty());
        assertEquals("galley", captioned.model.decisions().decidedProperty().get().preset());
        until("it can be taken back", () -> robot.lookup("#caption-said .button").tryQuery().map(Node::isVisible).orElse(false));
        robot.interact(() -> this.<Button>node("#caption-said .button").fire());
        until("captions keep to it again", () -> captioned.model.decisions().decidedProperty().get().preset().equals("House"));
        assertEquals(List.of("House"), captioned.presets.own());
        assertFalse(shows("#caption-said"));
    }
}
