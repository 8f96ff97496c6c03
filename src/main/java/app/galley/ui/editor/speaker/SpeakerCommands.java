package app.galley.ui.editor.speaker;

import app.galley.ui.kit.Commands;

/// The commands that say who speaks: Ctrl with a number gives the turn, with Shift a part of it; nobody has the 0 with Shift, for
/// Ctrl with 0 is the size of the page.
public final class SpeakerCommands {
    private SpeakerCommands() {
    }

    /// Registers them.
    public static void register(Commands commands, SpeakersViewModel model) {
        for (int n = 1; n <= SpeakersViewModel.KEYS; n++) {
            int number = n;
            commands.add("editor.command.speaker" + n, "Shortcut+" + n, () -> model.give(number));
        }
        for (int n = 1; n <= SpeakersViewModel.KEYS; n++) {
            int number = n;
            commands.add("editor.command.split" + n, "Shortcut+Shift+" + n, () -> model.giveSplit(number));
        }
        commands.add("editor.command.nobody", "Shortcut+Shift+0", model::giveToNobody);
    }
}
