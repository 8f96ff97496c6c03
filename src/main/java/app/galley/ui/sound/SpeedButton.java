package app.galley.ui.sound;

import app.galley.media.AudioPlayer.Ability;
import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import java.text.NumberFormat;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Shows the speed of playback, and offers others.
final class SpeedButton extends MenuButton {
    private static final double[] OFFERED = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3};
    private final Wording words;

    SpeedButton(TransportViewModel model, Commands commands, Wording words) {
        this.words = words;
        setId("speed");
        getStyleClass().addAll("flat", "speed");
        StringBinding shown = Bindings.createStringBinding(() -> said(model.rateProperty().get()), model.rateProperty());
        BooleanBinding keepsPitch = model.hearing().can(Ability.KEEP_THE_PITCH);
        textProperty().bind(shown);
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> withPitch(words.say("sound.speedName", shown.get()), keepsPitch.get()), shown, keepsPitch));
        StringBinding slower = commands.keys().words("sound.command.slower");
        StringBinding faster = commands.keys().words("sound.command.faster");
        Tooltip help = new Tooltip();
        help.textProperty().bind(Bindings.createStringBinding(
                () -> withPitch(slower.get().isEmpty() || faster.get().isEmpty() ? words.say("sound.speedName", shown.get())
                        : words.say("sound.speedHelp", slower.get(), faster.get()), keepsPitch.get()), slower, faster, shown, keepsPitch));
        setTooltip(help);
        ToggleGroup group = new ToggleGroup();
        for (double rate : OFFERED) {
            RadioMenuItem item = new RadioMenuItem(said(rate));
            item.setToggleGroup(group);
            item.setOnAction(e -> model.rateProperty().set(rate));
            getItems().add(item);
            model.rateProperty().subscribe(now -> item.setSelected(now.doubleValue() == rate));
        }
        getItems().addFirst(new SeparatorMenuItem());
        for (String name : new String[] {"sound.command.normal", "sound.command.faster", "sound.command.slower"}) {
            commands.find(name).ifPresent(command -> getItems().addFirst(commands.item(command)));
        }
    }

    private String withPitch(String said, boolean keepsPitch) {
        return keepsPitch ? said : words.say("sound.speedAndPitch", said);
    }

    private String said(double rate) {
        NumberFormat tenths = NumberFormat.getNumberInstance(words.locale());
        tenths.setMinimumFractionDigits(1);
        tenths.setMaximumFractionDigits(1);
        return words.say("sound.speed", tenths.format(rate));
    }
}
