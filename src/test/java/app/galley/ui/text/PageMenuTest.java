package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PageMenuTest {
    @SuppressWarnings("NullAway.Init") // each test starts the page of one system
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        open(false);
    }

    private void open(boolean mac) throws TimeoutException {
        page = PageStage.show(mac);
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five"));
        page.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("pasted");
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @AfterEach void end() throws TimeoutException {
        page.run(() -> menus().forEach(Window::hide));
        FxToolkit.cleanupStages();
    }

    private static List<ContextMenu> menus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).toList();
    }

    private void rightClick(int turn, int offset) {
        Point2D at = page.middleOf(turn, offset);
        page.run(() -> {
            Node column = page.view().lookup(".turn-column");
            Point2D scene = column.localToScene(at);
            Point2D screen = column.localToScreen(at);
            column.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, scene.getX(), scene.getY(),
                    screen.getX(), screen.getY(), false, new PickResult(column, scene.getX(), scene.getY())));
        });
    }

    private MenuItem item(String id) {
        return page.ask(() -> menus().getFirst().getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow());
    }

    private boolean isEnabled(String id) {
        return !item(id).isDisable();
    }

    @Test void aClickOutsideTheSelectionMovesTheCaretAndOneInsideKeepsIt() {
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(1, 4))));
        rightClick(0, 6);
        assertEquals(Selection.between(new Position(0, 4), new Position(1, 4)), page.selection());
        rightClick(1, 7);
        assertEquals(Selection.at(new Position(1, 7)), page.selection());
        assertEquals(1, page.ask(() -> menus().size()));
    }

    @Test void onMacOsAClickOutsideTheSelectionSelectsTheWord() throws TimeoutException {
        open(true);
        rightClick(1, 6);
        assertEquals(Selection.between(new Position(1, 5), new Position(1, 9)), page.selection());
    }

    @Test void whatCannotBeDoneIsDisabled() {
        rightClick(0, 2);
        assertFalse(isEnabled("page-undo") || isEnabled("page-redo") || isEnabled("page-cut") || isEnabled("page-copy")
                || isEnabled("page-delete-selected"));
        assertTrue(isEnabled("page-paste") && isEnabled("page-paste-plain") && isEnabled("page-select-all"));
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(0, 7))));
        page.type("x");
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(0, 5))));
        rightClick(0, 4);
        assertTrue(isEnabled("page-undo") && isEnabled("page-cut") && isEnabled("page-copy") && isEnabled("page-delete-selected"));
        assertEquals("Undo: typing", item("page-undo").getText());
        page.run(() -> page.view().editableProperty().set(false));
        rightClick(0, 4);
        assertTrue(isEnabled("page-copy"));
        assertFalse(isEnabled("page-cut") || isEnabled("page-paste") || isEnabled("page-undo") || isEnabled("page-delete-selected"));
        page.run(() -> Clipboard.getSystemClipboard().clear());
        page.run(() -> page.view().editableProperty().set(true));
        rightClick(0, 4);
        assertFalse(isEnabled("page-paste"));
    }

    @Test void itsEntriesDoWhatTheirKeysDo() {
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(0, 8))));
        rightClick(0, 5);
        page.run(item("page-cut")::fire);
        assertEquals(List.of("one three", "four five"), page.texts());
        page.caret(1, 9);
        page.press(KeyCode.F10, "s");
        page.run(item("page-paste")::fire);
        assertEquals(List.of("one three", "four fivetwo "), page.texts());
        page.run(item("page-undo")::fire);
        assertEquals(List.of("one three", "four five"), page.texts());
        page.run(item("page-select-all")::fire);
        page.run(item("page-delete-selected")::fire);
        assertEquals(List.of(""), page.texts());
    }

    @Test void itsKeysAreShown() {
        rightClick(0, 4);
        assertEquals("Ctrl+V", item("page-paste").getAccelerator().getDisplayText());
        assertEquals("Shift+Ctrl+V", item("page-paste-plain").getAccelerator().getDisplayText().replace("Ctrl+Shift", "Shift+Ctrl"));
        assertEquals("Ctrl+A", item("page-select-all").getAccelerator().getDisplayText());
    }

    @Test void theMenuKeyOpensItAtTheCaretAlsoWhenThatIsOutOfSight() {
        page.open(SampleTranscripts.longOne(200, 30, 2));
        page.caret(3, 5);
        page.wheel(20_000);
        List<Position> asked = new ArrayList<>();
        page.run(() -> page.view().addMenuSource(at -> {
            asked.add(at);
            return List.of();
        }));
        page.press(KeyCode.CONTEXT_MENU, "");
        assertEquals(List.of(new Position(3, 5)), asked);
        Point2D caret = page.ask(() -> page.view().localToScreen(page.caretPlace().getMinX(), page.caretPlace().getMaxY()));
        ContextMenu menu = page.ask(() -> menus().getFirst());
        assertEquals(caret.getX(), menu.getAnchorX(), 20);
        assertEquals(caret.getY(), menu.getAnchorY(), 20);
    }

    @Test void entriesOfSourcesStandFirst() {
        List<Position> asked = new ArrayList<>();
        page.run(() -> {
            page.view().addMenuSource(at -> {
                asked.add(at);
                return List.of(new MenuItem("too"), new MenuItem("to"));
            });
            page.view().addMenuSource(at -> List.of());
        });
        rightClick(0, 6);
        assertEquals(List.of(new Position(0, 6)), asked);
        List<MenuItem> items = page.ask(() -> List.copyOf(menus().getFirst().getItems()));
        assertEquals("too", items.getFirst().getText());
        assertTrue(items.get(2) instanceof SeparatorMenuItem);
        assertEquals("page-undo", items.get(3).getId());
    }

    @Test void withoutADocumentThereIsNone() {
        page.run(() -> page.view().sessionProperty().set(null));
        page.press(KeyCode.CONTEXT_MENU, "");
        assertEquals(0, page.ask(() -> menus().size()));
    }
}
