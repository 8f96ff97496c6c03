package app.galley.ui.text.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class PageKeysTest {
    private static KeyEvent key(KeyCode code, String modifiers) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, modifiers.contains("s"), modifiers.contains("c"),
                modifiers.contains("a"), modifiers.contains("m"));
    }

    private static KeyEvent typed(String text, String modifiers) {
        return new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, modifiers.contains("s"), modifiers.contains("c"),
                modifiers.contains("a"), modifiers.contains("m"));
    }

    /// A table of lines such as `cs LEFT = WORD_LEFT`, the modifiers Shift, Ctrl, Alt, Meta by their letters.
    private static void assertKeys(boolean mac, String table) {
        PageKeys keys = new PageKeys(mac);
        for (String line : table.strip().split("\\R")) {
            String[] parts = line.strip().split(" +");
            Optional<PageAct> act = keys.act(key(KeyCode.valueOf(parts[1]), parts[0]));
            assertEquals(parts[3], act.map(Enum::name).orElse("-"), line);
        }
    }

    @Test void windowsAndLinuxHaveTheirKeys() {
        assertKeys(false, """
                - LEFT = LEFT
                s LEFT = LEFT
                - KP_RIGHT = RIGHT
                c LEFT = WORD_LEFT
                cs RIGHT = WORD_RIGHT
                - UP = UP
                c UP = TURN_UP
                cs DOWN = TURN_DOWN
                - HOME = LINE_START
                s END = LINE_END
                c HOME = START
                cs END = END
                - PAGE_UP = PAGE_UP
                s PAGE_DOWN = PAGE_DOWN
                c PAGE_DOWN = -
                - BACK_SPACE = DELETE_BACK
                s BACK_SPACE = DELETE_BACK
                c BACK_SPACE = DELETE_WORD_BACK
                cs BACK_SPACE = DELETE_LINE_BACK
                a BACK_SPACE = UNDO
                as BACK_SPACE = REDO
                - DELETE = DELETE_ON
                s DELETE = CUT
                c DELETE = DELETE_WORD_ON
                cs DELETE = DELETE_LINE_ON
                - ENTER = SPLIT
                s ENTER = SPLIT
                c A = SELECT_ALL
                c C = COPY
                c X = CUT
                c V = PASTE
                cs V = PASTE_PLAIN
                c Z = UNDO
                cs Z = REDO
                c Y = REDO
                c INSERT = COPY
                s INSERT = PASTE
                - COPY = COPY
                - CUT = CUT
                - PASTE = PASTE
                - UNDO = UNDO
                - AGAIN = REDO
                - CONTEXT_MENU = MENU
                s F10 = MENU
                - F10 = -
                c F = -
                c E = -
                c K = -
                m C = -
                cs A = -
                - TAB = -
                """);
    }

    @Test void macOsHasItsKeys() {
        assertKeys(true, """
                - LEFT = LEFT
                a LEFT = WORD_LEFT
                as RIGHT = WORD_RIGHT
                m LEFT = LINE_START
                ms RIGHT = LINE_END
                c LEFT = LINE_START
                a UP = TURN_UP
                as DOWN = TURN_END_DOWN
                m UP = START
                ms DOWN = END
                - HOME = SCROLL_START
                - END = SCROLL_END
                s HOME = START
                s END = END
                - PAGE_UP = SCROLL_UP
                - PAGE_DOWN = SCROLL_DOWN
                s PAGE_UP = PAGE_UP
                a PAGE_DOWN = PAGE_DOWN
                as PAGE_DOWN = PAGE_DOWN
                c UP = SCROLL_UP
                - BACK_SPACE = DELETE_BACK
                a BACK_SPACE = DELETE_WORD_BACK
                m BACK_SPACE = DELETE_LINE_BACK
                c BACK_SPACE = DELETE_WORD_BACK
                a DELETE = DELETE_WORD_ON
                m DELETE = DELETE_LINE_ON
                - ENTER = SPLIT
                c A = TURN_START
                cs A = TURN_START
                c E = TURN_END
                c F = RIGHT
                c B = LEFT
                c N = DOWN
                c P = UP
                c H = DELETE_BACK
                c D = DELETE_ON
                c K = KILL
                c Y = YANK
                c T = TRANSPOSE
                c O = OPEN_TURN
                c V = PAGE_DOWN
                c L = CENTRE
                m A = SELECT_ALL
                m C = COPY
                m X = CUT
                m V = PASTE
                ms V = PASTE_PLAIN
                ams V = PASTE_PLAIN
                m Z = UNDO
                ms Z = REDO
                c C = -
                m F = -
                m Y = -
                m K = -
                """);
    }

    @Test void menusShowTheFirstKeyOfAnAct() {
        assertEquals("Ctrl+Z", new PageKeys(false).keyOf(PageAct.UNDO).orElseThrow().getDisplayText());
        assertEquals(Optional.of(new KeyCodeCombination(KeyCode.V, KeyCombination.META_DOWN, KeyCombination.SHIFT_DOWN)),
                new PageKeys(true).keyOf(PageAct.PASTE_PLAIN));
        assertEquals(Optional.empty(), new PageKeys(false).keyOf(PageAct.DELETE_SELECTED));
    }

    @Test void theKeysOfTheTransportAreLeftAlone() {
        assertEquals(Optional.empty(), new PageKeys(false).act(key(KeyCode.LEFT, "a")));
        assertEquals(Optional.empty(), new PageKeys(false).act(key(KeyCode.ENTER, "c")));
        assertEquals(Optional.empty(), new PageKeys(false).act(key(KeyCode.ESCAPE, "")));
        assertEquals(Optional.empty(), new PageKeys(true).act(key(KeyCode.LEFT, "am")));
        assertEquals(Optional.empty(), new PageKeys(true).act(key(KeyCode.ENTER, "m")));
    }

    @Test void altGrIsTextOnWindowsAndOptionIsTextOnMacOs() {
        assertTrue(new PageKeys(false).isText(typed("@", "ca")));
        assertFalse(new PageKeys(false).isText(typed("a", "c")));
        assertFalse(new PageKeys(false).isText(typed("a", "a")));
        assertTrue(new PageKeys(true).isText(typed("\u00E5", "a")));
        assertFalse(new PageKeys(true).isText(typed("a", "m")));
        assertFalse(new PageKeys(false).isText(typed("\b", "")));
        assertTrue(new PageKeys(false).isText(typed("\uD83D\uDE00", "")));
    }
}
