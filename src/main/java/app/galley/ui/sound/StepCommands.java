package app.galley.ui.sound;

import app.galley.ui.kit.Commands;
import java.time.Duration;
import javafx.beans.value.ObservableBooleanValue;

/// Steps of a fixed length, and from word to word, by key and menu.
final class StepCommands {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration MIDDLE = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(15);

    private StepCommands() { }

    /// Registers them.
    ///
    /// @param ready whether they can be asked for
    /// @param hold the modifiers of the keys of the sound, with a plus behind
    static void register(Commands commands, TransportViewModel model, TurnPlayback turns, ObservableBooleanValue ready, String hold) {
        commands.add("sound.command.back1", hold + "Shift+COMMA", ready, () -> model.step(SHORT.negated()));
        commands.add("sound.command.forward1", hold + "Shift+PERIOD", ready, () -> model.step(SHORT));
        commands.add("sound.command.back5", hold + "Shift+J", ready, () -> model.step(MIDDLE.negated()));
        commands.add("sound.command.forward5", hold + "Shift+K", ready, () -> model.step(MIDDLE));
        commands.add("sound.command.back15", hold + "Shift+HOME", ready, () -> model.step(LONG.negated()));
        commands.add("sound.command.forward15", hold + "Shift+END", ready, () -> model.step(LONG));
        commands.add("sound.command.previousWord", hold + "Shift+P", ready, turns::previousWord);
        commands.add("sound.command.nextWord", hold + "Shift+N", ready, turns::nextWord);
    }
}
