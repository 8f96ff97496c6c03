package app.galley.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can ask for by menu, key or palette.
///
/// @param key names it in the bundles: `AREA.command.NAME`
/// @param shortcut its key, null for none
/// @param enabled whether it can be asked for now
/// @param action does it, on the FX thread
public record Command(String key, @Nullable KeyCombination shortcut, ObservableBooleanValue enabled, Runnable action) {
    /// Does it if it can be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
