package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.wave.model.WaveChoices;
import app.galley.ui.sound.wave.model.WaveViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the waveform, and how it is drawn, as a menu.
final class WaveMenu {
    private WaveMenu() { }

    static ContextMenu over(WaveViewModel model, Commands commands, Wording words) {
        WaveChoices choices = model.choices();
        ContextMenu menu = new ContextMenu();
        menu.setId("wave-menu");
        add(menu, commands, "wavePlay", "waveLoop", "waveSelection");
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, commands, "waveIn", "waveOut", "waveWhole");
        menu.getItems().addAll(new SeparatorMenuItem(), check(words.say("sound.command.waveDecibels"), choices.decibelsProperty()),
                check(words.say("sound.command.waveSilences"), choices.silencesProperty()),
                check(words.say("sound.command.waveSnap"), choices.snapsProperty()), new SeparatorMenuItem());
        add(menu, commands, "waveHigher", "waveLower", "wave");
        return menu;
    }

    private static void add(ContextMenu menu, Commands commands, String... names) {
        for (String name : names) {
            commands.find("sound.command." + name).map(commands::item).ifPresent(menu.getItems()::add);
        }
    }

    private static CheckMenuItem check(String said, BooleanProperty choice) {
        CheckMenuItem item = new CheckMenuItem(said);
        item.setMnemonicParsing(false);
        item.selectedProperty().bindBidirectional(choice);
        return item;
    }
}
