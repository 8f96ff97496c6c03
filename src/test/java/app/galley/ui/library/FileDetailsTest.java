package app.galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.file.Tag;
import app.galley.media.picture.Cover;
import app.galley.media.picture.PictureSize;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.frame.FrameRate;
import app.galley.workbench.Catalogue;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What the library tells of the file of the selected recording.
class FileDetailsTest {
    private static final List<SoundStream> SOUNDS = List.of(new SoundStream(1, "aac", 48_000, 2, "eng", "", true),
            new SoundStream(2, "aac", 48_000, 1, "deu", "Kommentar", false));
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    @TempDir
    private Path folder = Path.of("");
    private SqliteLibrary library;
    private Catalogue catalogue;
    private DetailsViewModel model;

    /// A file is what its name says.
    private static final class Shelf implements DetailsViewModel.Looking {
        @Override
        public Contents contents(Recording recording) {
            return switch (recording.title()) {
                case "film" -> new Contents(recording.stream().orElse(1), 1, SOUNDS, List.of(), List.of(), Optional.of(new FrameRate(30_000, 1001, true)),
                        Optional.of("01:00:00;00"), false);
                case "podcast" -> new Contents(0, 0, SOUNDS.subList(0, 1), List.of(new Tag("title", "By the\nriver"), new Tag("date", "2026"),
                        new Tag("artist", "A. Lee")), List.of(new Chapter("Opening", Duration.ZERO, Duration.ofSeconds(4))), Optional.empty(), Optional.empty(),
                        true);
                case "broken" -> throw Problem.badInput("media.notMedia", "broken").asException();
                default -> new Contents(0, 0, SOUNDS.subList(0, 1), List.of(), List.of(), Optional.empty(), Optional.empty(), false);
            };
        }

        @Override
        public Optional<Cover> cover(Recording recording) {
            return Optional.of(new Cover(new PictureSize(2, 1), ByteBuffer.wrap(new byte[] {0, 0, -1, -1, -1, 0, 0, -1})));
        }
    }

    @BeforeEach void start() throws TimeoutException {
        library = SqliteLibrary.open(folder);
        catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { });
        Stage stage = FxToolkit.registerPrimaryStage();
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            DetailsViewModel made = new DetailsViewModel(new Shelf(), catalogue, Background.sameThread(), Runnable::run);
            stage.setScene(new Scene(new VBox(new FileDetails(made, words), new Chapters(made, words)), 320, 400));
            stage.show();
            return made;
        });
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
        library.close();
    }

    private Recording select(String title) {
        Recording recording = new Recording(UUID.randomUUID(), title, folder.resolve(title), 1, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        library.recordings().add(recording);
        robot.interact(() -> model.recordingProperty().set(recording));
        return recording;
    }

    private List<String> said() {
        return robot.lookup((Node node) -> node instanceof Label label && label.getStyleClass().contains("label") && isShown(node)
                && !label.getText().isEmpty() && label.getParent() instanceof VBox).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test void tellsWhatIsWrittenIntoAFileWithItsCover() {
        select("podcast");
        assertEquals(List.of("By the river", "A. Lee · 2026", "Chapters", "0:00:00  Opening"), said());
        ImageView cover = robot.lookup("#cover").queryAs(ImageView.class);
        assertEquals(Color.RED, cover.getImage().getPixelReader().getColor(0, 0));
        assertEquals(Color.BLUE, cover.getImage().getPixelReader().getColor(1, 0));
        select("plain");
        assertEquals(List.of(), said());
        assertNull(cover.getImage());
        assertFalse(robot.lookup("#file-details").query().isVisible());
    }

    @Test void aFileThatCannotBeReadLeavesNothingOfTheOneBefore() {
        select("podcast");
        select("broken");
        assertEquals(List.of(), said());
    }

    @Test void theSoundThatIsChosenIsKept() {
        Recording film = select("film");
        assertTrue(said().containsAll(List.of("29.97 frames a second, time code from 01:00:00;00", "Sound of the file")), said().toString());
        @SuppressWarnings("unchecked")
        ComboBox<SoundStream> sounds = robot.lookup("#sounds").queryAs(ComboBox.class);
        assertEquals("1: English, stereo, AAC", sounds.getConverter().toString(sounds.getValue()));
        assertEquals(OptionalInt.empty(), library.recordings().find(film.id()).orElseThrow().stream(), "nothing is chosen by looking");
        robot.interact(() -> sounds.setValue(SOUNDS.get(1)));
        Recording chosen = library.recordings().find(film.id()).orElseThrow();
        assertEquals(OptionalInt.of(2), chosen.stream());
        robot.interact(() -> model.recordingProperty().set(chosen));
        assertEquals("2: German, mono, AAC (Kommentar)", sounds.getConverter().toString(sounds.getValue()));
        robot.interact(() -> sounds.setValue(SOUNDS.get(0)));
        assertEquals(OptionalInt.empty(), library.recordings().find(film.id()).orElseThrow().stream());
    }
}
