package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Transcript;
import app.galley.ui.kit.Theme;
import app.galley.ui.placing.PlacingSheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Texts put onto the sample interview in the whole window, by the keyboard but for the platform's own dialog that names the file.
class PlacingJourneyTest extends Journey {
    @Test void captionsAndATypedTextArePutInAndTakenOutAgain() throws Exception {
        Application galley = opened();
        Transcript before = open().transcript();
        String srt = written("srt", before).replace("\n2\n", "\n").replaceFirst("river", "weir");
        read(Files.writeString(home.resolve("interview.srt"), srt));
        until("it is said what becomes of the page", () -> isThere("#placing-put") && hasFocus("#placing-put"));
        assertEquals("Put “interview.srt” onto this recording?", text("#placing-title"));
        String facts = facts();
        assertTrue(facts.contains("364 words") && facts.contains("are heard in the recording"), facts);
        assertEquals("One place of the file was read differently from how it stands there", text("#placing-mends"));
        assertEquals(before, open().transcript());
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        until("the mends have the keyboard", () -> hasFocus("#placing-mends"));
        robot.push(KeyCode.SPACE);
        until("the mends are listed", () -> isThere("#placing-mends-list"));
        pictures();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        until("the button has the keyboard", () -> hasFocus("#placing-put"));
        robot.push(KeyCode.SPACE);
        until("the text is in", () -> !open().transcript().equals(before));
        assertEquals(364, open().transcript().wordCount());
        assertTrue(words(open().transcript()).contains("weir"));
        picture("placing-window-done");
        leaveAndUndo(before);

        read(Files.writeString(home.resolve("interview.txt"), written("txt", before).replaceFirst("river", "weir")));
        until("the typed text can be put in", () -> isThere("#placing-put") && hasFocus("#placing-put"));
        assertFalse(isThere("#placing-mends"));
        robot.push(KeyCode.SPACE);
        until("it is in", () -> words(open().transcript()).contains("weir"));
        leaveAndUndo(before);
        stop(galley);
    }

    @Test void whatDoesNotBelongThereIsRefusedInOneSentence() throws Exception {
        Application galley = opened();
        Transcript before = open().transcript();
        WritableImage image = new WritableImage(8, 8);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(copy(image), "png", png);
        assertRefused(Files.write(home.resolve("picture.srt"), png.toByteArray()), "is not text", before);
        assertRefused(Files.write(home.resolve("empty.srt"), new byte[0]), "empty", before);
        assertRefused(Files.writeString(home.resolve("other.txt"), "Completely unrelated sentences.\n"), "Look whether it belongs to another recording", before);
        read(Files.writeString(home.resolve("another.srt"), "1\n00:00:01,000 --> 00:00:03,000\nQuite unrelated sentences elsewhere\n"));
        until("little of it is heard", () -> isThere("#placing-put"));
        assertTrue(facts().contains("That is little"), facts());
        robot.push(KeyCode.ESCAPE);
        until("the sheet is gone", () -> !isThere(".placing-sheet"));
        assertEquals(before, open().transcript());
        stop(galley);
    }

    @Test void aTextBroughtToTheLibraryIsToldWhereItBelongs() throws Exception {
        String cue = "1\n00:00:01,000 --> 00:00:03,000\nWell\n";
        Path captions = Files.writeString(home.resolve("talk.srt"), cue);
        Path disguised = Files.writeString(home.resolve("talk.mp3"), "WEBVTT\n\n00:01.000 --> 00:03.000\nWell\n");
        Path typed = Files.writeString(home.resolve("notes.txt"), "Well.\n");
        Application galley = start(captions.toString(), disguised.toString(), typed.toString(), RESULT.toString());
        until("the result is in the library", () -> rows() == 1);
        for (String name : List.of("talk.srt", "talk.mp3", "notes.txt")) {
            until(name + " is named with what to do", () -> notices().stream().anyMatch(said -> said.contains(name)));
        }
        assertTrue(notices().stream().anyMatch(said -> said.contains("Put a text or captions onto this recording")), notices().toString());
        picture("placing-window-library");
        stop(galley);
    }

    private void read(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.lookup(".placing-sheet").queryAs(PlacingSheet.class).read(file));
    }

    private void assertRefused(Path file, String told, Transcript before) throws Exception {
        read(file);
        until(file.getFileName() + " is refused", () -> isThere("#placing-trouble") && !text("#placing-trouble").isEmpty());
        assertEquals("“" + file.getFileName() + "” cannot be put onto this recording", text("#placing-title"));
        assertTrue(text("#placing-trouble").contains(told), text("#placing-trouble"));
        assertFalse(isThere("#placing-put"));
        assertEquals(before, open().transcript());
        until("the way out has the keyboard", () -> hasFocus("#placing-leave"));
        picture("placing-window-refused");
        robot.push(KeyCode.ESCAPE);
        until("the sheet is gone", () -> !isThere(".placing-sheet"));
    }

    private void leaveAndUndo(Transcript before) throws Exception {
        robot.push(KeyCode.ESCAPE);
        until("the page has the keyboard", () -> !isThere(".placing-sheet") && page().getScene().getFocusOwner() != null && isWithin(page(), page().getScene().getFocusOwner()));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until("it stands as before", () -> open().transcript().equals(before));
    }

    private static boolean isWithin(Node room, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == room) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFocus(String id) {
        return robot.lookup(id).query().isFocused();
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private String facts() {
        return String.join("\n", robot.lookup("#placing-facts").queryAs(VBox.class).getChildren().stream().map(fact -> ((Label) fact).getText()).toList());
    }

    private List<String> notices() {
        return robot.lookup(".notice .label").queryAll().stream().map(node -> ((Label) node).getText()).toList();
    }

    private static String words(Transcript transcript) {
        return String.join(" ", transcript.turns().stream().map(turn -> turn.text()).toList());
    }

    private static String written(String format, Transcript transcript) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StandardFormats.in(Locale.ENGLISH).writer(format).write(transcript, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The window as it is, in dark, narrow, with large letters and from right to left.
    private void pictures() throws Exception {
        picture("placing-window-light");
        Scene scene = page().getScene();
        theme(scene, true);
        picture("placing-window-dark");
        theme(scene, false);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            scene.getWindow().setWidth(1000);
            scene.getWindow().setHeight(640);
        });
        picture("placing-window-small");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.getRoot().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        picture("placing-window-rtl");
        String style = scene.getRoot().getStyle();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            scene.getRoot().setNodeOrientation(NodeOrientation.INHERIT);
            scene.getRoot().setStyle("-fx-font-size: 30px;");
        });
        ToggleButton mends = robot.lookup("#placing-mends").queryAs(ToggleButton.class);
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, mends::fire);
            WaitForAsyncUtils.waitForFxEvents();
        }
        picture("placing-window-200");
        Node list = robot.lookup("#placing-mends-list").query();
        Node sheet = robot.lookup(".placing-sheet").query();
        assertTrue(list.isVisible() && list.localToScene(list.getLayoutBounds()).getMaxY() <= sheet.localToScene(sheet.getLayoutBounds()).getMaxY() + 1
                        && sheet.localToScene(sheet.getLayoutBounds()).getMaxY() < sheet.getScene().getHeight(), "the opened list is in sight however large the letters are");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            scene.getRoot().setStyle(style);
            scene.getWindow().setWidth(1280);
            scene.getWindow().setHeight(820);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void theme(Scene scene, boolean dark) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(dark);
            theme.dress(scene, dark);
        });
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.lookup(".shell").query().getScene().snapshot(null));
        ImageIO.write(copy(image), "png", Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png").toFile());
    }

    private static BufferedImage copy(WritableImage image) {
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
