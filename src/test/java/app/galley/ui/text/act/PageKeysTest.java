package app.galley.ui.text.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
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

    @Test void windowsAndLinuxMoveByWordsWithControl() {
        PageKeys keys = new PageKeys(false);
        assertEquals(Optional.of(PageAct.WORD_LEFT), keys.act(key(KeyCode.LEFT, "c")));
        assertEquals(Optional.of(PageAct.WORD_LEFT), keys.act(key(KeyCode.LEFT, "cs")));
        assertEquals(Optional.of(PageAct.LINE_START), keys.act(key(KeyCode.HOME, "")));
        assertEquals(Optional.of(PageAct.START), keys.act(key(KeyCode.HOME, "c")));
        assertEquals(Optional.of(PageAct.REDO), keys.act(key(KeyCode.Z, "cs")));
        assertEquals(Optional.of(PageAct.REDO), keys.act(key(KeyCode.Y, "c")));
        assertEquals(Optional.of(PageAct.CUT), keys.act(key(KeyCode.DELETE, "s")));
    }

    @Test void macOsMovesByWordsWithOptionAndByLinesWithCommand() {
        PageKeys keys = new PageKeys(true);
        assertEquals(Optional.of(PageAct.WORD_RIGHT), keys.act(key(KeyCode.RIGHT, "a")));
        assertEquals(Optional.of(PageAct.LINE_END), keys.act(key(KeyCode.RIGHT, "m")));
        assertEquals(Optional.of(PageAct.LINE_END), keys.act(key(KeyCode.RIGHT, "ms")));
        assertEquals(Optional.of(PageAct.END), keys.act(key(KeyCode.DOWN, "m")));
        assertEquals(Optional.of(PageAct.COPY), keys.act(key(KeyCode.C, "m")));
        assertEquals(Optional.empty(), keys.act(key(KeyCode.C, "c")));
        assertEquals(Optional.of(PageAct.DELETE_LINE_BACK), keys.act(key(KeyCode.BACK_SPACE, "m")));
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
