package app.galley.ui.sound;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that play and skip without leaving the text. They are none of the text's own: Alt with an arrow moves by words on
/// macOS, so there Command is added.
///
/// @param play play or pause, each of them
/// @param back five seconds back
/// @param forward five seconds on
public record TransportKeys(List<KeyCombination> play, KeyCombination back, KeyCombination forward) {
    /// The keys of a platform.
    ///
    /// @param mac macOS rather than Windows or Linux
    public static TransportKeys of(boolean mac) {
        KeyCombination.Modifier command = mac ? KeyCombination.META_DOWN : KeyCombination.CONTROL_DOWN;
        KeyCombination.Modifier[] skip = mac ? new KeyCombination.Modifier[] {KeyCombination.ALT_DOWN, KeyCombination.META_DOWN}
                : new KeyCombination.Modifier[] {KeyCombination.ALT_DOWN};
        return new TransportKeys(List.of(new KeyCodeCombination(KeyCode.ESCAPE), new KeyCodeCombination(KeyCode.ENTER, command)),
                new KeyCodeCombination(KeyCode.LEFT, skip), new KeyCodeCombination(KeyCode.RIGHT, skip));
    }

    /// Does what a key stands for.
    ///
    /// @return whether it stands for anything
    public boolean perform(KeyEvent pressed, TransportViewModel model) {
        if (play.stream().anyMatch(k -> k.match(pressed))) {
            model.playOrPause();
        } else if (back.match(pressed)) {
            model.back();
        } else if (forward.match(pressed)) {
            model.forward();
        } else {
            return false;
        }
        return true;
    }
}
