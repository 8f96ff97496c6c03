package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.ui.placing.PlacingSheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The rooms of the window are reached by their keys, by the palette of commands, by the menus and by the menu of the library.
class RoomsJourneyTest extends Journey {
    @Test void whatIsSelectedIsCopiedAsAQuote() throws Exception {
        Application galley = opened();
        robot.interact(() -> page().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.HOME);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
        String first = open().transcript().turns().getFirst().text();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Q);
        until("it is said", () -> robot.lookup("Copied as a quote with speaker and time.").tryQuery().isPresent());
        String copied = ask(() -> Clipboard.getSystemClipboard().getString());
        String words = copied.substring(copied.indexOf('“') + 1, copied.indexOf('”')).strip();
        assertTrue(!words.isEmpty() && first.startsWith(words) && words.split(" ").length <= 3, copied);
        assertTrue(copied.contains("—") && copied.contains("0:00:0") && copied.contains("interview"), copied);
        stop(galley);
    }

    @Test void theOpenTranscriptAndWhatIsSelectedInTheLibraryAreHandedOut() throws Exception {
        Application galley = opened();
        robot.interact(() -> page().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        until("it can be handed out", () -> isThere("#export"));
        robot.push(KeyCode.ESCAPE);
        until("the page is there again", () -> !isThere("#export") && isThere("#transcript"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        until("the list has the keyboard", () -> recordings().isFocused() && recordings().getSelectionModel().getSelectedIndex() == 0);
        assertFalse(ask(() -> robot.lookup("#export-selected").query().isDisabled()), "what is selected can be handed out at once");
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        until("the selected one can be handed out", () -> isThere("#export"));
        robot.push(KeyCode.ESCAPE);
        until("the library is there again", () -> !isThere("#export") && isThere("#recordings"));
        stop(galley);
    }

    @Test void aTextIsPutOntoTheOpenRecordingFromThePaletteAndFromTheMenu() throws Exception {
        Application galley = opened();
        Path text = Files.writeString(home.resolve("typed.txt"), open().transcript().turns().stream().map(turn -> turn.text()).reduce("", (all, turn) -> all + turn + "\n"));
        ask(() -> {
            robot.lookup(".placing-sheet").queryAs(PlacingSheet.class).setOnAsk(() -> text);
            return true;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        until("the palette is open", () -> robot.lookup("#palette-query").tryQuery().map(node -> node.isFocused()).orElse(false));
        robot.write("captions onto", 0);
        until("the command is found", () -> robot.lookup("#palette-list").queryAs(ListView.class).getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        leaveTheText();
        MenuItem inMenu = ask(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream().flatMap(RoomsJourneyTest::items)
                .filter(item -> "placing-command-text".equals(item.getId())).findFirst().orElseThrow());
        robot.interact(inMenu::fire);
        leaveTheText();
        stop(galley);
    }

    @Test void aTextIsPutOntoARecordingOfTheLibrary() throws Exception {
        Application galley = opened();
        Path text = Files.writeString(home.resolve("typed.txt"), open().transcript().turns().stream().map(turn -> turn.text()).reduce("", (all, turn) -> all + turn + "\n"));
        ask(() -> {
            robot.lookup(".placing-sheet").queryAs(PlacingSheet.class).setOnAsk(() -> text);
            return true;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        until("the list has the keyboard", () -> recordings().isFocused() && recordings().getSelectionModel().getSelectedIndex() == 0);
        robot.interact(() -> {
            TableView<?> list = recordings();
            list.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 20, 20, true, new PickResult(list, 20, 20)));
        });
        MenuItem item = ask(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).flatMap(menu -> menu.getItems().stream())
                .filter(entry -> "Put a text onto it…".equals(entry.getText())).findFirst().orElseThrow());
        robot.interact(() -> {
            item.getParentPopup().hide();
            item.fire();
        });
        leaveTheText();
        assertEquals(List.of("transcript"), ask(() -> Stream.of("transcript", "recordings").filter(id -> isThere("#" + id)).toList()), "it is open now");
        stop(galley);
    }

    /// The text is ready to be put in, and is left out.
    private void leaveTheText() throws Exception {
        until("the text can be put in", () -> isThere("#placing-put") && robot.lookup("#placing-put").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        until("the sheet is gone", () -> !isThere(".placing-sheet"));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(RoomsJourneyTest::items) : Stream.of(item);
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }
}
