package app.galley.ui.kit.keys;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The keys that a system keeps for itself, so that a command may never hear of them. Immutable.
final class SystemKeys {
    /// Windows and the usual desktops of Linux: https://support.microsoft.com/windows/keyboard-shortcuts-in-windows; F10 goes to the
    /// menu bar. Control with Alt is AltGr on many keyboards and writes letters; Control with Space switches input methods.
    private static final List<String> PC = List.of("F10", "Shift+F10", "Alt+F4", "Alt+TAB", "Alt+SPACE", "Ctrl+ESCAPE", "Alt+ESCAPE",
            "Ctrl+SPACE");
    /// https://support.apple.com/102650: quit, hide, minimise, switch, Spotlight, input sources.
    private static final List<String> MAC = List.of("Meta+Q", "Meta+H", "Meta+M", "Meta+TAB", "Meta+SPACE", "Ctrl+SPACE", "Ctrl+UP", "Ctrl+DOWN",
            "Ctrl+LEFT", "Ctrl+RIGHT", "Alt+Meta+ESCAPE", "F11", "F12");
    private final boolean mac;
    private final Set<Chord> taken;

    SystemKeys(boolean mac) {
        this.mac = mac;
        this.taken = (mac ? MAC : PC).stream().map(name -> Chord.read(name, mac)).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /// Whether the system may keep a chord for itself.
    boolean takes(Chord chord) {
        boolean letter = chord.code().isLetterKey() || chord.code().isDigitKey();
        boolean altGr = !mac && chord.control() && chord.alt() && letter;
        boolean option = mac && chord.alt() && !chord.meta() && !chord.control() && letter;
        boolean windows = !mac && chord.meta();
        return altGr || option || windows || taken.contains(chord);
    }
}
