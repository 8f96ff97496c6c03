package app.galley.ui.kit.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// A key with the modifiers that are held down with it. Function keys, which foot pedals send, are keys like all others.
///
/// @param code the key; those of the number pad that move the caret count as the arrows
/// @param shift whether Shift is held
/// @param control whether Control is held
/// @param alt whether Alt (on macOS: Option) is held
/// @param meta whether the Windows or Command key is held
public record Chord(KeyCode code, boolean shift, boolean control, boolean alt, boolean meta) {
    private static final String SHORTCUT = "Shortcut";

    /// The chord that was pressed.
    public static Chord of(KeyEvent pressed) {
        return new Chord(plain(pressed.getCode()), pressed.isShiftDown(), pressed.isControlDown(), pressed.isAltDown(), pressed.isMetaDown());
    }

    private static KeyCode plain(KeyCode code) {
        return switch (code) {
            case KP_LEFT -> KeyCode.LEFT;
            case KP_RIGHT -> KeyCode.RIGHT;
            case KP_UP -> KeyCode.UP;
            case KP_DOWN -> KeyCode.DOWN;
            default -> code;
        };
    }

    /// Reads what [#name] writes, and `KeyCombination` names such as `Shortcut+Comma`; empty when it is none.
    ///
    /// @param mac whether `Shortcut` stands for Command rather than Control
    public static Optional<Chord> read(String name, boolean mac) {
        String[] parts = name.strip().split("\\+");
        boolean[] held = new boolean[4];
        for (int i = 0; i < parts.length - 1; i++) {
            switch (parts[i].strip().toLowerCase(Locale.ROOT)) {
                case "shift" -> held[0] = true;
                case "ctrl" -> held[1] = true;
                case "alt" -> held[2] = true;
                case "meta" -> held[3] = true;
                case "shortcut" -> held[mac ? 3 : 1] = true;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return key(parts[parts.length - 1].strip()).map(code -> new Chord(code, held[0], held[1], held[2], held[3]));
    }

    private static Optional<KeyCode> key(String name) {
        for (KeyCode code : KeyCode.values()) {
            if (code.name().equalsIgnoreCase(name) || code.getName().equalsIgnoreCase(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /// Its name in files, the same in all languages and, with `Shortcut` for the platform's own modifier, on all platforms.
    public String name(boolean mac) {
        List<String> parts = new ArrayList<>();
        if (mac ? meta : control) {
            parts.add(SHORTCUT);
        }
        if (mac && control) {
            parts.add("Ctrl");
        }
        if (alt) {
            parts.add("Alt");
        }
        if (!mac && meta) {
            parts.add("Meta");
        }
        if (shift) {
            parts.add("Shift");
        }
        parts.add(code.name());
        return String.join("+", parts);
    }

    /// How menus and tooltips write it.
    public String words() {
        return combination().getDisplayText();
    }

    /// As a menu takes it.
    public KeyCombination combination() {
        return new KeyCodeCombination(code, held(shift), held(control), held(alt), held(meta), ModifierValue.UP);
    }

    private static ModifierValue held(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /// Whether it writes or moves where one types, so that it cannot ask for a command.
    public boolean isText() {
        boolean plain = !control && !alt && !meta;
        return plain && (code.isLetterKey() || code.isDigitKey() || code.isWhitespaceKey() || code.isNavigationKey()
                || code.isKeypadKey() || isSign() || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE);
    }

    private boolean isSign() {
        return code.getName().length() == 1 || switch (code) {
            case COMMA, PERIOD, MINUS, PLUS, EQUALS, SLASH, BACK_SLASH, SEMICOLON, QUOTE, BACK_QUOTE, OPEN_BRACKET, CLOSE_BRACKET,
                    LESS, GREATER, NUMBER_SIGN, ADD, SUBTRACT, MULTIPLY, DIVIDE, DECIMAL -> true;
            default -> false;
        };
    }

    /// Whether it is a modifier that waits for its key.
    public boolean isModifier() {
        return code.isModifierKey() || code == KeyCode.UNDEFINED;
    }
}
