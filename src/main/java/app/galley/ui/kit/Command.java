package app.galley.ui.kit;

import javafx.beans.value.ObservableBooleanValue;

/// Something the user can ask for by menu, key or palette. Its keys are those that [app.galley.ui.kit.keys.Keys] has for it.
///
/// @param key names it in the bundles: `AREA.command.NAME`
/// @param enabled whether it can be asked for now
/// @param action does it, on the FX thread
public record Command(String key, ObservableBooleanValue enabled, Runnable action) {
    /// Does it if it can be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
