package app.galley.ui.editor.speaker;

import app.galley.ui.kit.Commands;
import javafx.beans.value.ObservableBooleanValue;

/// The commands that say who speaks: Ctrl with a number gives the turn, with Shift a part of it; nobody has the 0 with Shift, for
/// Ctrl with 0 is the size of the page.
public final class SpeakerCommands {
    private SpeakerCommands() {
    }

    /// Registers them.
    ///
    /// @param shown whether a transcript is open and in sight
    public static void register(Commands commands, SpeakersViewModel model, ObservableBooleanValue shown) {
        for (int n = 1; n <= SpeakersViewModel.KEYS; n++) {
            int number = n;
            commands.add("editor.command.give." + n, "Shortcut+Digit" + n, shown, () -> model.give(number));
        }
        for (int n = 1; n <= SpeakersViewModel.KEYS; n++) {
            int number = n;
            commands.add("editor.command.split." + n, "Shortcut+Shift+Digit" + n, shown, () -> model.giveSplit(number));
        }
        commands.add("editor.command.nobody", "Shortcut+Shift+Digit0", shown, model::giveToNobody);
    }
}
