package app.galley.ui.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.Mix;
import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.frame.FrameRate;
import app.galley.ui.text.SampleTranscripts;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Theme;
import app.galley.ui.kit.keys.Keys;
import app.galley.ui.text.FocusedWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The bar under the page, with keys and clicks, in windows of several widths.
class TransportViewTest {
    private final FxRobot robot = new FxRobot();
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final Commands commands = new Commands(words);
    private final BorderPane root = new BorderPane();
    private TransportViewModel model;
    private Stage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TransportViewModel sound = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
            SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
            TransportCommands.in(commands, sound, new TurnPlayback(sound, desk), shown, () -> 0, turn -> { }, false);
            root.setBottom(new TransportView(sound, new TypingPause(sound, desk, System::nanoTime), commands, shown, words, false));
            TextField page = new TextField();
            page.setId("page");
            root.setCenter(page);
            commands.listen(root);
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(root, 1000, 200);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            desk.open("Interview", Desk.Source.of("editor.source.prepared"),
                    new EditSession(SampleTranscripts.of("Ann: So the first thing we noticed was the river.", "Bob: When was that?")));
            page.requestFocus();
            return sound;
        });
        FocusedWindow.await(stage);
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private TextField time() {
        return robot.lookup("#time").queryAs(TextField.class);
    }

    private boolean hasFocus(String id) {
        return id.equals(stage.getScene().getFocusOwner().getId());
    }

    @Test void goesToATimeThatIsTypedAndBackToThePage() {
        robot.push(KeyCode.ALT, KeyCode.G);
        assertTrue(hasFocus("time"));
        robot.write("1:02.5").push(KeyCode.ENTER);
        assertEquals(Duration.ofMillis(62_500), player.sought());
        assertEquals("0:01:02.500", time().getText());
        assertTrue(hasFocus("page"));
    }

    @Test void framesAreShownAndTypedWhereTheRecordingHasThem() {
        robot.interact(() -> model.file().show(film()));
        assertEquals("0:00:00.000", time().getText());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.T);
        assertEquals("01:00:00;00", time().getText());
        robot.push(KeyCode.ALT, KeyCode.G);
        robot.write("1:1:0:0").push(KeyCode.ENTER);
        assertEquals("01:01:00;02", time().getText());
        assertEquals(new FrameRate(30_000, 1001, true).startOf(1800).plusMillis(1), player.sought());
        robot.push(KeyCode.ALT, KeyCode.G);
        robot.write("0:59.5").push(KeyCode.ENTER);
        assertEquals(Duration.ofMillis(59_500), player.sought());
        assertEquals("01:00:59;13", time().getText());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.T);
        assertEquals("0:00:59.500", time().getText());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.B);
        assertEquals(Duration.ofSeconds(10), player.sought());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.B);
        assertEquals(Duration.ZERO, player.sought());
    }

    @Test void theMenuHasSoundsChaptersAndTimeOfAFilmAlone() {
        MenuButton more = robot.lookup("#sound-more").queryAs(MenuButton.class);
        List<String> film = List.of("sound-stream", "sound-chapters", "sound-timeAs");
        assertEquals(0, more.getItems().stream().filter(item -> film.contains(String.valueOf(item.getId())) && item.isVisible()).count());
        List<OptionalInt> chosen = new ArrayList<>();
        robot.interact(() -> {
            model.file().setOnChoose(chosen::add);
            model.file().show(film());
        });
        assertEquals(film, more.getItems().stream().filter(item -> film.contains(String.valueOf(item.getId())) && item.isVisible()).map(MenuItem::getId).toList());
        Menu sounds = (Menu) more.getItems().stream().filter(item -> "sound-stream".equals(item.getId())).findFirst().orElseThrow();
        assertEquals(List.of("1: English, stereo, AAC", "2: German, 6 channels, AC-3 (Kommentar)"), sounds.getItems().stream().map(MenuItem::getText).toList());
        robot.interact(() -> sounds.getItems().getLast().fire());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT5);
        assertEquals(List.of(OptionalInt.of(2), OptionalInt.of(2)), chosen);
        Menu chapters = (Menu) more.getItems().stream().filter(item -> "sound-chapters".equals(item.getId())).findFirst().orElseThrow();
        robot.interact(() -> chapters.getItems().getLast().fire());
        assertEquals(Duration.ofSeconds(10), player.sought());
    }

    private static Contents film() {
        return new Contents(1, 1, List.of(new SoundStream(1, "aac", 48_000, 2, "eng", "", true), new SoundStream(2, "ac3", 48_000, 6, "ger", "Kommentar", false)),
                List.of(), List.of(new Chapter("Before the flood", Duration.ZERO, Duration.ofSeconds(10)),
                new Chapter("", Duration.ofSeconds(10), Duration.ofSeconds(60))), Optional.of(new FrameRate(30_000, 1001, true)), Optional.of("01:00:00;00"), false);
    }

    @Test void aTimeThatIsNoneStaysThereAndEscapeLeavesIt() {
        robot.push(KeyCode.ALT, KeyCode.G);
        robot.write("1:99").push(KeyCode.ENTER);
        assertEquals("1:99", time().getText());
        assertTrue(time().getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("wrong")));
        assertEquals(Duration.ZERO, player.sought());
        robot.push(KeyCode.ESCAPE);
        assertEquals("0:00:00.000", time().getText());
        assertTrue(hasFocus("page"));
    }

    @Test void aMomentThatIsBeingTypedIsNotWrittenOver() {
        robot.push(KeyCode.ALT, KeyCode.G);
        robot.write("1:0");
        robot.interact(() -> {
            player.hear(Duration.ofSeconds(9));
            model.tick();
        });
        assertEquals("1:0", time().getText());
        robot.interact(() -> robot.lookup("#page").query().requestFocus());
        assertEquals("0:00:09.000", time().getText());
    }

    @Test void stepsBySecondsAndWords() {
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.END);
        assertEquals(Duration.ofSeconds(15), player.position());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.COMMA);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
        assertEquals(Duration.ofSeconds(9), player.position());
        List<Long> starts = desk.sessionProperty().get().transcript().turns().stream()
                .flatMap(turn -> turn.words().stream()).map(word -> word.time().start()).toList();
        robot.interact(() -> model.seek(Duration.ofMillis(starts.get(2))));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        assertEquals(starts.get(3), player.position().toMillis());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.P);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.P);
        assertEquals(starts.get(1), player.position().toMillis());
    }

    @Test void theVolumeIsShownAndMutedByKeyAndButton() {
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertEquals(0.9, robot.lookup("#volume").queryAs(Slider.class).getValue(), 1e-9);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.M);
        assertTrue(robot.lookup("#mute").queryAs(ToggleButton.class).isSelected());
        robot.interact(() -> robot.lookup("#mute").queryAs(ToggleButton.class).fire());
        assertFalse(player.mix().muted());
        assertEquals(0.9, player.mix().volume(), 1e-9);
    }

    @Test void whatThePlayerCannotDoIsNotOffered() {
        List<String> names = List.of("sound.command.skipSilence", "sound.command.nextDevice", "sound.command.nextSound");
        robot.interact(() -> model.file().show(film()));
        MenuButton more = robot.lookup("#sound-more").queryAs(MenuButton.class);
        MenuButton speed = robot.lookup("#speed").queryAs(MenuButton.class);
        assertTrue(names.stream().allMatch(name -> commands.find(name).orElseThrow().enabled().get()));
        assertFalse(speed.getTooltip().getText().contains("pitch"));
        robot.interact(() -> player.become(Set.of()));
        assertEquals(List.of(), names.stream().filter(name -> commands.find(name).orElseThrow().enabled().get()).toList());
        assertTrue(item(more, "sound-device").isDisable());
        assertFalse(item(more, "sound-stream").isVisible());
        assertTrue(speed.getTooltip().getText().contains("pitch"), "the speed changes the pitch");
        assertTrue(speed.getAccessibleText().contains("pitch"));
        robot.interact(() -> player.become(EnumSet.allOf(AudioPlayer.Ability.class)));
        assertTrue(names.stream().allMatch(name -> commands.find(name).orElseThrow().enabled().get()), "the usual player is back");
        assertTrue(item(more, "sound-stream").isVisible());
    }

    @Test void theMenuOffersDevicesAndChannels() {
        robot.interact(() -> model.hearing().setOnLook(() -> model.hearing().devicesProperty().set(player.devices())));
        MenuButton more = robot.lookup("#sound-more").queryAs(MenuButton.class);
        robot.interact(more::show);
        Menu devices = (Menu) item(more, "sound-device");
        assertEquals(List.of("The computer’s usual device", "Desk speakers", "Headphones"),
                devices.getItems().stream().map(MenuItem::getText).filter(text -> text != null && !text.isEmpty()).toList());
        robot.interact(() -> devices.getItems().getLast().fire());
        assertEquals("Headphones", player.device().orElseThrow());
        robot.interact(() -> ((Menu) item(more, "sound-channels")).getItems().get(2).fire());
        assertEquals(Mix.Use.LEFT, player.mix().use());
        robot.interact(more::hide);
    }

    private static MenuItem item(MenuButton button, String id) {
        return button.getItems().stream().filter(entry -> id.equals(entry.getId())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1000,15,false", "760,15,false", "760,15,true", "760,30,false", "760,30,true", "1400,15,false"})
    void allThatIsShownHasRoomAndIsLargeEnough(double width, int letters, boolean mirrored) {
        robot.interact(() -> {
            root.setStyle("-fx-font-size: " + letters + "px;");
            root.setNodeOrientation(mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            stage.setWidth(width);
            root.applyCss();
            root.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds bar = robot.lookup(".transport").query().localToScene(robot.lookup(".transport").query().getBoundsInLocal());
        for (Node control : shown()) {
            Bounds place = control.localToScene(control.getLayoutBounds());
            assertTrue(place.getMinX() >= bar.getMinX() - 0.5 && place.getMaxX() <= bar.getMaxX() + 0.5, control + " at " + place + " in " + bar);
            assertTrue(place.getHeight() >= 32 && place.getWidth() >= 32 || control instanceof Slider, control + " of " + place);
            assertNotNull(control.getAccessibleText(), control.toString());
        }
        assertTrue(robot.lookup("#seek").queryAs(Slider.class).getWidth() >= 3 * letters, "a line that can be pointed at");
    }

    private List<Node> shown() {
        Stream<Node> all = robot.lookup(".transport > *, .transport > HBox > *").queryAll().stream();
        return all.filter(node -> node.isVisible() && node.isManaged() && (!(node instanceof HBox))
                && !Set.of("silent", "cannot-play").contains(node.getId() == null ? "" : node.getId())
                && !(node instanceof Label)).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTwoKeysOfTheSoundAreTheSame(boolean mac) {
        Keys keys = new Keys(mac);
        Commands all = new Commands(words, keys);
        SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
        robot.interact(() -> {
            TransportCommands.in(all, model, new TurnPlayback(model, desk), shown, () -> 0, turn -> { }, mac);
            new TransportView(model, new TypingPause(model, desk, System::nanoTime), all, shown, words, mac);
        });
        keys.commands().forEach(command -> assertTrue(keys.conflicts(command).isEmpty(), () -> keys.conflicts(command).toString()));
        keys.commands().stream().filter(command -> !Set.of("sound.command.pause", "sound.command.normal").contains(command))
                .forEach(command -> assertFalse(keys.of(command).isEmpty(), command));
    }

    @Test void aRecordingThatCannotBePlayedIsToldInTheBar() {
        robot.interact(() -> player.fail(Problem.refused("media.deviceLost")));
        assertTrue(robot.lookup("#cannot-play").queryAs(Labeled.class).getText().startsWith("The sound device was lost"));
        assertFalse(time().isVisible());
    }
}
