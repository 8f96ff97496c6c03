package app.galley.ui.sound.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Eventually;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.picture.Films;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSize;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.sound.picture.PictureChoices.Place;
import app.galley.ui.text.SampleTranscripts;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The picture as one sees it, with a real film and the real worker.
class PictureViewTest {
    private static final Transcript SPOKEN = SampleTranscripts.of("Ann: So the first thing we noticed was the river, and then the bridge.",
            "Bob: When was that?");
    @TempDir static Path folder;
    private static WorkerMediaReader reader;
    private static Path film;
    private PictureStage stage;

    @BeforeAll
    static void makeFilm() throws Exception {
        reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"))));
        film = Films.make(folder.resolve("film.mp4"), 150, "25", "-c:v", "libopenh264", "-g", "50");
    }

    @AfterAll
    static void endWorker() {
        reader.close();
    }

    @BeforeEach
    void show() throws Exception {
        stage = PictureStage.show(SPOKEN, 1000, 640, false);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private void openFilm() {
        stage.open(() -> reader.openPicture(film));
        stage.sees(0);
    }

    @Test
    void captionsOneWorksOnStandOnThePictureAsTheyAre() {
        openFilm();
        stage.run(() -> stage.desk.cues().show(List.of(new CueStrip.Shown(new TimeSpan(500, 2_000), List.of("So the first thing we noticed", "was the river,"), false, false))));
        Label caption = (Label) stage.find("picture-caption");
        Region safe = (Region) stage.find("picture-safe-area");
        stage.hear(1_000);
        Eventually.until(() -> "So the first thing we noticed\nwas the river,".equals(stage.ask(caption::getText)), () -> stage.ask(caption::getText));
        assertFalse(stage.ask(caption::isWrapText));
        CaptionLook look = stage.model.choices().look();
        double foot = stage.ask(() -> caption.getLayoutY());
        stage.run(() -> {
            look.placeProperty().set(CaptionLook.Place.HEAD);
            look.lettersProperty().set(CaptionLook.Letters.MONO);
            look.sizeProperty().set(CaptionLook.Size.LARGE);
            look.safeAreaProperty().set(true);
        });
        Eventually.until(() -> stage.ask(caption::getLayoutY) < foot - 20, () -> "at " + stage.ask(caption::getLayoutY));
        assertEquals(stage.ask(safe::getLayoutY), stage.ask(caption::getLayoutY), 1, "at the head of the safe area");
        assertTrue(stage.ask(safe::isVisible));
        assertEquals("Monospaced", stage.ask(() -> caption.getFont().getFamily()));
        stage.hear(3_000);
        Eventually.until(() -> !stage.ask(caption::isVisible), () -> stage.ask(caption::getText));
        PictureChoices other = new PictureChoices();
        List<String> kept = new ArrayList<>();
        stage.run(() -> {
            stage.model.choices().keep("", kept::add);
            look.placeProperty().set(CaptionLook.Place.FOOT);
        });
        other.keep(kept.getLast(), kept::add);
        assertEquals(CaptionLook.Letters.MONO, other.look().lettersProperty().get());
        assertEquals(CaptionLook.Place.FOOT, other.look().placeProperty().get());
        assertTrue(other.look().safeAreaProperty().get());
    }

    @Test
    void theLookOfTheCaptionsIsChosenByTheKeyboard() {
        openFilm();
        stage.run(() -> stage.commands.find("sound.command.captionLook").orElseThrow().run());
        Eventually.until(() -> stage.ask(() -> menus().size() == 1), () -> "no menu");
        ContextMenu menu = stage.ask(() -> menus().getFirst());
        FxRobot robot = new FxRobot();
        assertFalse(stage.model.choices().look().safeAreaProperty().get());
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        Eventually.until(() -> stage.ask(() -> stage.model.choices().look().safeAreaProperty().get()), () -> "the last of the choices is not made");
        assertFalse(stage.ask(menu::isShowing));
        stage.run(() -> stage.model.choices().shownProperty().set(false));
        assertFalse(stage.commands.find("sound.command.captionLook").orElseThrow().enabled().get(), "there is no picture to look at");
    }

    private static List<ContextMenu> menus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).filter(menu -> "caption-look".equals(menu.getId())).toList();
    }

    @Test
    void theFrameOfWhatIsHeardIsShownAndSteppedThrough() {
        openFilm();
        stage.hear(2020);
        stage.sees(50);
        stage.press(KeyCode.PERIOD, false);
        stage.sees(51);
        assertEquals(State.PAUSED, stage.player.state());
        assertEquals(2040, stage.player.position().toMillis(), 3);
        stage.press(KeyCode.PERIOD, false);
        stage.sees(52);
        stage.run(() -> stage.commands.find("sound.command.pictureBack").orElseThrow().run());
        stage.sees(51);
        stage.press(KeyCode.COMMA, false);
        stage.sees(50);
        stage.press(KeyCode.SPACE, false);
        assertEquals(State.PLAYING, stage.player.state());
        stage.press(KeyCode.COMMA, false);
        assertEquals(State.PAUSED, stage.player.state());
        // The playhead has gone on while the key was on its way.
        assertTrue(stage.player.position().toMillis() >= 49 * 40, stage.player.position().toString());
        stage.sees((int) (stage.player.position().toMillis() / 40));
    }

    @Test
    void aRecordingWithoutAPictureShowsNothingOfIt() {
        assertFalse(stage.ask(stage.pane::isVisible));
        PictureCommands.NAMES.forEach(name -> assertFalse(stage.commands.find(name).orElseThrow().enabled().get(), name));
        openFilm();
        assertTrue(stage.ask(stage.pane::isVisible));
        stage.run(stage.model::clear);
        assertFalse(stage.ask(stage.pane::isVisible));
        assertNull(stage.find("picture"));
    }

    @Test
    void aPictureOfThePlayerItselfTakesThePlaceOfFramesAndKeepsTheWords() {
        openFilm();
        stage.hear(300);
        Region film = new Region();
        stage.run(() -> stage.pane.film(film));
        assertTrue(stage.ask(stage.pane::isVisible));
        assertSame(stage.screen(), stage.ask(film::getParent));
        Eventually.until(() -> stage.ask(() -> film.getWidth() > 100 && film.getHeight() > 50), "it is as large as the place");
        Label caption = (Label) stage.find("picture-caption");
        Eventually.until(() -> stage.ask(caption::getText).startsWith("So the first thing"), () -> stage.ask(caption::getText));
        for (String name : List.of("sound.command.pictureBack", "sound.command.pictureForward", "sound.command.pictureStill")) {
            assertFalse(stage.ask(() -> stage.commands.find(name).orElseThrow().enabled().get()), name + " needs frames");
        }
        stage.run(() -> stage.pane.film(null));
        stage.hear(2020);
        stage.sees(50);
        assertTrue(stage.ask(() -> stage.commands.find("sound.command.pictureStill").orElseThrow().enabled().get()));
    }

    @Test
    void theWordsThatAreHeardStandOnThePictureUnlessOneDoesNotWantThem() {
        openFilm();
        stage.hear(300);
        Label caption = (Label) stage.find("picture-caption");
        Eventually.until(() -> stage.ask(caption::getText).startsWith("So the first thing"), () -> stage.ask(caption::getText));
        assertTrue(stage.ask(caption::getText).lines().count() <= 2);
        ImageView picture = (ImageView) stage.screen().lookup(".image-view");
        assertTrue(stage.ask(() -> picture.getBoundsInParent().contains(caption.getBoundsInParent())), "the words lie on the picture");
        stage.press(KeyCode.C, false);
        Eventually.until(() -> !stage.ask(caption::isVisible), "no words");
        stage.press(KeyCode.C, false);
        stage.hear(60_000);
        Eventually.until(() -> !stage.ask(caption::isVisible), "no words in a pause");
    }

    @Test
    void aPictureThatCannotBeDecodedSaysSoInItsPlace() {
        stage.run(() -> stage.player.play());
        stage.open(() -> {
            throw Problem.badInput("media.pictureUnreadable", "film.mp4").asException();
        });
        Label problem = (Label) stage.find("picture-problem");
        Eventually.until(() -> stage.ask(problem::isVisible), "the sentence");
        assertTrue(stage.ask(problem::getText).startsWith("The picture of film.mp4 cannot be decoded."), stage.ask(problem::getText));
        assertEquals(State.PLAYING, stage.player.state());
        assertFalse(stage.commands.find("sound.command.pictureFull").orElseThrow().enabled().get());
        assertTrue(stage.commands.find("sound.command.picture").orElseThrow().enabled().get());
    }

    @Test
    void itsOwnWindowStandsWhereItStoodAndClosingItBringsThePictureBack() {
        openFilm();
        stage.run(() -> stage.model.choices().placeProperty().set(new Place(40, 60, 400, 300)));
        stage.run(() -> stage.commands.find("sound.command.pictureApart").orElseThrow().run());
        Stage apart = stage.others().getFirst();
        assertEquals(List.of(40.0, 60.0, 400.0, 300.0), stage.ask(() -> List.of(apart.getX(), apart.getY(), apart.getScene().getWidth(), apart.getScene().getHeight())));
        assertSame(apart, stage.ask(() -> stage.screen().getScene().getWindow()));
        assertFalse(stage.ask(stage.pane::isVisible));
        stage.hear(4020);
        stage.sees(100);
        stage.run(() -> stage.commands.find("sound.command.pictureTop").orElseThrow().run());
        assertTrue(stage.ask(apart::isAlwaysOnTop));
        stage.run(() -> {
            apart.setX(80);
            Event.fireEvent(apart, new WindowEvent(apart, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        assertEquals(List.of(), stage.others());
        assertTrue(stage.ask(stage.pane::isVisible));
        assertEquals(new Place(80, 60, 400, 300), stage.ask(() -> stage.model.choices().placeProperty().get()));
        stage.sees(100);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotUsed() {
        openFilm();
        stage.run(() -> {
            stage.model.choices().placeProperty().set(new Place(-3000, 5000, 400, 300));
            stage.model.choices().apartProperty().set(true);
        });
        Stage apart = stage.others().getFirst();
        assertTrue(stage.ask(() -> apart.getX() >= 0 && apart.getY() >= 0), "it can be seen");
    }

    @Test
    void theWholeScreenIsEnteredByKeyAndLeftByEscapeWhichDoesNothingElse() {
        openFilm();
        stage.press(KeyCode.F11, false);
        assertEquals(1, stage.others().size());
        assertTrue(stage.ask(stage.model.fullScreenProperty()::get));
        stage.press(KeyCode.ESCAPE, false);
        Eventually.until(() -> stage.others().isEmpty(), "left");
        assertEquals(State.PAUSED, stage.player.state());
        assertTrue(stage.ask(stage.pane::isVisible));
        stage.hear(1020);
        stage.sees(25);
    }

    @Test
    void aClickPlaysAndTwoTakeTheWholeScreen() {
        openFilm();
        click(1);
        assertEquals(State.PLAYING, stage.player.state());
        click(1);
        assertEquals(State.PAUSED, stage.player.state());
        click(1);
        click(2);
        assertEquals(State.PAUSED, stage.player.state());
        assertTrue(stage.ask(stage.model.fullScreenProperty()::get));
    }

    private void click(int count) {
        PictureScreen screen = stage.screen();
        stage.run(() -> screen.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 20, 20, 20, 20, MouseButton.PRIMARY, count, false, false,
                false, false, true, false, false, true, false, true, null)));
    }

    @Test
    void aStillIsTheVeryFrameInFullSize() throws Exception {
        openFilm();
        stage.hear(3020);
        stage.sees(75);
        Path png = folder.resolve("still.png");
        String[] proposed = new String[1];
        stage.pane.onChoose(name -> {
            proposed[0] = name;
            return png;
        });
        stage.run(() -> stage.commands.find("sound.command.pictureStill").orElseThrow().run());
        Eventually.until(() -> Files.exists(png), "the image");
        assertEquals("Interview A B 0-00-03.000.png", proposed[0]);
        BufferedImage image = ImageIO.read(png.toFile());
        assertEquals(List.of(320, 240), List.of(image.getWidth(), image.getHeight()));
        assertEquals(75, Films.number(new PictureFrame(Duration.ZERO, Duration.ofMillis(40), new PictureSize(320, 240), pixels(image))));
        assertEquals(List.of(), stage.troubles);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(f -> f.getFileName().toString().startsWith(".")).toList());
        }
    }

    private static ByteBuffer pixels(BufferedImage image) {
        ByteBuffer pixels = ByteBuffer.allocate(image.getWidth() * image.getHeight() * 4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.putInt(image.getRGB(x, y));
            }
        }
        return pixels.flip();
    }

    @Test
    void aStillThatCannotBeWrittenSaysWhy() {
        openFilm();
        stage.pane.onChoose(name -> folder.resolve("gone").resolve(name));
        stage.run(() -> stage.commands.find("sound.command.pictureStill").orElseThrow().run());
        Eventually.until(() -> !stage.troubles.isEmpty(), "the problem");
        assertEquals("media.stillNotWritten", stage.troubles.getFirst().key());
    }

    @Test
    void whoKillsTheWorkerSeesThePictureGoOn() {
        openFilm();
        long pid = worker();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        stage.hear(5020);
        stage.sees(125);
        assertNull(stage.ask(stage.model.problemProperty()::get));
    }

    /// The newest child that is a media worker: the picture's.
    private static long worker() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .max(java.util.Comparator.comparing(p -> p.info().startInstant().orElse(java.time.Instant.EPOCH))).orElseThrow().pid();
    }
}
