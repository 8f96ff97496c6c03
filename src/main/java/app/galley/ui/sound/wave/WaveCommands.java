package app.galley.ui.sound.wave;

import app.galley.ui.kit.Commands;
import app.galley.ui.sound.wave.model.WaveChoices;
import app.galley.ui.sound.wave.model.WaveViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What can be asked of the waveform by key and menu, also while one types.
public final class WaveCommands {
    private static final double CLOSER = 2;
    private static final double HIGHER = 24;

    private WaveCommands() { }

    /// Registers them.
    ///
    /// @param inSight whether the editor is in sight; otherwise they cannot be asked for
    /// @param focus puts the cursor on the waveform
    /// @param mac whether keys follow the conventions of macOS, where Alt writes letters
    public static void register(Commands commands, WaveViewModel model, ObservableBooleanValue inSight, Runnable focus, boolean mac) {
        WaveChoices choices = model.choices();
        BooleanBinding present = model.presentProperty().and(inSight);
        BooleanBinding shown = present.and(choices.shownProperty());
        BooleanBinding selected = shown.and(model.hand().selection().spanProperty().isNotNull());
        String hold = mac ? "Alt+Meta+" : "Alt+";
        commands.add("sound.command.wave", "Shortcut+Shift+W", present, () -> turn(choices.shownProperty()));
        commands.add("sound.command.waveFocus", "Shift+F6", shown, focus);
        commands.add("sound.command.waveIn", hold + "PLUS " + hold + "EQUALS " + hold + "ADD", shown, () -> model.zoom(CLOSER));
        commands.add("sound.command.waveOut", hold + "MINUS " + hold + "SUBTRACT", shown, () -> model.zoom(1 / CLOSER));
        commands.add("sound.command.waveWhole", hold + "DIGIT0 " + hold + "NUMPAD0", shown, model::showWhole);
        commands.add("sound.command.waveSelection", hold + "DIGIT9", selected, model::showSelection);
        commands.add("sound.command.wavePlay", hold + "Shift+ENTER", selected, model::play);
        commands.add("sound.command.waveLoop", hold + "Shift+L", selected, model::loop);
        commands.add("sound.command.waveDecibels", null, shown, () -> turn(choices.decibelsProperty()));
        commands.add("sound.command.waveSilences", null, shown, () -> turn(choices.silencesProperty()));
        commands.add("sound.command.waveSnap", null, shown, () -> turn(choices.snapsProperty()));
        commands.add("sound.command.waveHigher", null, shown, () -> choices.resize(choices.heightProperty().get() + HIGHER));
        commands.add("sound.command.waveLower", null, shown, () -> choices.resize(choices.heightProperty().get() - HIGHER));
    }

    private static void turn(BooleanProperty choice) {
        choice.set(!choice.get());
    }
}
