package app.galley.ui.text.act;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTEXT_MENU;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Which key does what on the page, by the conventions of Windows and Linux or of macOS. Immutable.
public final class PageKeys {
    private static final int CONTROL = 1;
    private static final int ALT = 2;
    private static final int META = 4;
    private static final int SHIFT = 8;
    private final Map<Chord, PageAct> acts = new HashMap<>();
    private final Map<PageAct, Chord> shown = new EnumMap<>(PageAct.class);
    private final boolean mac;

    private record Chord(KeyCode code, int modifiers) { }

    /// The keys of a platform.
    ///
    /// @param mac macOS rather than Windows or Linux
    public PageKeys(boolean mac) {
        this.mac = mac;
        put(0, LEFT, PageAct.LEFT, RIGHT, PageAct.RIGHT, UP, PageAct.UP, DOWN, PageAct.DOWN);
        put(0, BACK_SPACE, PageAct.DELETE_BACK, DELETE, PageAct.DELETE_ON, ENTER, PageAct.SPLIT);
        put(SHIFT, BACK_SPACE, PageAct.DELETE_BACK, ENTER, PageAct.SPLIT);
        int command = mac ? META : CONTROL;
        put(command, A, PageAct.SELECT_ALL, C, PageAct.COPY, X, PageAct.CUT, V, PageAct.PASTE, Z, PageAct.UNDO);
        put(command | SHIFT, Z, PageAct.REDO, V, PageAct.PASTE_PLAIN);
        put(0, CONTEXT_MENU, PageAct.MENU);
        put(SHIFT, F10, PageAct.MENU);
        put(0, KeyCode.COPY, PageAct.COPY, KeyCode.CUT, PageAct.CUT, KeyCode.PASTE, PageAct.PASTE);
        put(0, KeyCode.UNDO, PageAct.UNDO, KeyCode.AGAIN, PageAct.REDO);
        if (mac) {
            macOs();
        } else {
            windowsAndLinux();
        }
    }

    private void windowsAndLinux() {
        put(0, PAGE_UP, PageAct.PAGE_UP, PAGE_DOWN, PageAct.PAGE_DOWN);
        put(0, HOME, PageAct.LINE_START, END, PageAct.LINE_END);
        put(CONTROL, LEFT, PageAct.WORD_LEFT, RIGHT, PageAct.WORD_RIGHT, UP, PageAct.TURN_UP, DOWN, PageAct.TURN_DOWN);
        put(CONTROL, HOME, PageAct.START, END, PageAct.END, Y, PageAct.REDO, INSERT, PageAct.COPY);
        put(CONTROL, BACK_SPACE, PageAct.DELETE_WORD_BACK, DELETE, PageAct.DELETE_WORD_ON);
        put(SHIFT, INSERT, PageAct.PASTE, DELETE, PageAct.CUT);
        put(CONTROL | SHIFT, BACK_SPACE, PageAct.DELETE_LINE_BACK, DELETE, PageAct.DELETE_LINE_ON);
        put(ALT, BACK_SPACE, PageAct.UNDO);
        put(ALT | SHIFT, BACK_SPACE, PageAct.REDO);
    }

    private void macOs() {
        put(0, HOME, PageAct.SCROLL_START, END, PageAct.SCROLL_END, PAGE_UP, PageAct.SCROLL_UP, PAGE_DOWN, PageAct.SCROLL_DOWN);
        put(SHIFT, HOME, PageAct.START, END, PageAct.END, PAGE_UP, PageAct.PAGE_UP, PAGE_DOWN, PageAct.PAGE_DOWN);
        put(ALT, PAGE_UP, PageAct.PAGE_UP, PAGE_DOWN, PageAct.PAGE_DOWN);
        put(ALT, LEFT, PageAct.WORD_LEFT, RIGHT, PageAct.WORD_RIGHT, UP, PageAct.TURN_UP, DOWN, PageAct.TURN_END_DOWN);
        put(ALT, BACK_SPACE, PageAct.DELETE_WORD_BACK, DELETE, PageAct.DELETE_WORD_ON);
        put(META, LEFT, PageAct.LINE_START, RIGHT, PageAct.LINE_END, UP, PageAct.START, DOWN, PageAct.END);
        put(META, BACK_SPACE, PageAct.DELETE_LINE_BACK, DELETE, PageAct.DELETE_LINE_ON);
        put(META | ALT | SHIFT, V, PageAct.PASTE_PLAIN);
        put(CONTROL, A, PageAct.TURN_START, E, PageAct.TURN_END, F, PageAct.RIGHT, B, PageAct.LEFT, N, PageAct.DOWN);
        put(CONTROL, P, PageAct.UP, H, PageAct.DELETE_BACK, D, PageAct.DELETE_ON, K, PageAct.KILL, Y, PageAct.YANK);
        put(CONTROL, T, PageAct.TRANSPOSE, O, PageAct.OPEN_TURN, V, PageAct.PAGE_DOWN, L, PageAct.CENTRE);
        put(CONTROL, UP, PageAct.SCROLL_UP, DOWN, PageAct.SCROLL_DOWN, LEFT, PageAct.LINE_START, RIGHT, PageAct.LINE_END);
        put(CONTROL, BACK_SPACE, PageAct.DELETE_WORD_BACK, DELETE, PageAct.DELETE_WORD_ON);
    }

    private void put(int modifiers, Object... codesAndActs) {
        for (int i = 0; i < codesAndActs.length; i += 2) {
            Chord chord = new Chord((KeyCode) codesAndActs[i], modifiers);
            acts.put(chord, (PageAct) codesAndActs[i + 1]);
            shown.putIfAbsent((PageAct) codesAndActs[i + 1], chord);
        }
    }

    /// The key of an act as menus show it: the first of several.
    public Optional<KeyCombination> keyOf(PageAct act) {
        return Optional.ofNullable(shown.get(act)).map(chord -> new KeyCodeCombination(chord.code(), down(chord, SHIFT),
                down(chord, CONTROL), down(chord, ALT), down(chord, META), ModifierValue.UP));
    }

    private static ModifierValue down(Chord chord, int modifier) {
        return (chord.modifiers() & modifier) != 0 ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /// What a pressed key does, empty when it is nothing to the page. Shift with a move selects.
    public Optional<PageAct> act(KeyEvent pressed) {
        KeyCode code = switch (pressed.getCode()) {
            case KP_LEFT -> LEFT;
            case KP_RIGHT -> RIGHT;
            case KP_UP -> UP;
            case KP_DOWN -> DOWN;
            default -> pressed.getCode();
        };
        int modifiers = (pressed.isControlDown() ? CONTROL : 0) | (pressed.isAltDown() ? ALT : 0)
                | (pressed.isMetaDown() ? META : 0);
        PageAct withShift = pressed.isShiftDown() ? acts.get(new Chord(code, modifiers | SHIFT)) : null;
        PageAct act = withShift != null ? withShift : acts.get(new Chord(code, modifiers));
        return act == null || pressed.isShiftDown() && withShift == null && !act.isMove() ? Optional.empty() : Optional.of(act);
    }

    /// Whether a typed key is text rather than a shortcut: Ctrl with Alt is AltGr on Windows, Option makes letters on macOS.
    public boolean isText(KeyEvent typed) {
        boolean shortcut = mac ? typed.isMetaDown() || typed.isControlDown()
                : typed.isMetaDown() || typed.isControlDown() != typed.isAltDown();
        String text = typed.getCharacter();
        return !shortcut && !text.isEmpty() && text.codePoints().noneMatch(Character::isISOControl)
                && !text.equals(KeyEvent.CHAR_UNDEFINED);
    }
}
