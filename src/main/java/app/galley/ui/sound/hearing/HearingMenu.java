package app.galley.ui.sound.hearing;

import app.galley.media.AudioPlayer;
import app.galley.media.Mix;
import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// Volume, channels, silences, device and delay as menu entries.
public final class HearingMenu {
    private static final int DELAY_STEP = 40;
    private final Hearing hearing;
    private final Commands commands;
    private final Wording words;

    /// @param commands those of [HearingCommands] are in it
    public HearingMenu(Hearing hearing, Commands commands, Wording words) {
        this.hearing = hearing;
        this.commands = commands;
        this.words = words;
    }

    /// The entries, made anew at each call.
    public List<MenuItem> items() {
        Menu volume = menu("sound.volume", command("sound.command.louder"), command("sound.command.quieter"), new SeparatorMenuItem(),
                check("sound.command.mute", hearing.mutedProperty()));
        MenuItem silence = check("sound.command.skipSilence", hearing.skipsSilenceProperty());
        return List.of(volume, channels(), balance(), silence, device(), delay());
    }

    private Menu channels() {
        List<MenuItem> items = new ArrayList<>();
        for (Mix.Use use : Mix.Use.values()) {
            items.add(radio(words.say(HearingCommands.name(use)), hearing.useProperty(), use, use::equals, HearingCommands.name(use)));
        }
        items.add(new SeparatorMenuItem());
        for (int channel = 0; channel < 2; channel++) {
            items.add(check(HearingCommands.silence(channel), hearing.silencedProperty(channel)));
            items.add(check(HearingCommands.solo(channel), hearing.soloProperty(channel)));
        }
        Menu menu = menu("sound.channels", items.toArray(MenuItem[]::new));
        menu.disableProperty().bind(hearing.twoChannelsProperty().not());
        return menu;
    }

    private Menu balance() {
        Menu menu = menu("sound.balance", command("sound.command.balanceLeft"), command("sound.command.balanceMiddle"),
                command("sound.command.balanceRight"));
        menu.disableProperty().bind(hearing.twoChannelsProperty().not());
        menu.textProperty().bind(hearing.balanceProperty().map(side -> words.say("sound.balanceIs", Math.abs(side.doubleValue()),
                Math.signum(side.doubleValue()))));
        return menu;
    }

    private Menu device() {
        Menu menu = menu("sound.device");
        menu.disableProperty().bind(hearing.can(AudioPlayer.Ability.CHOOSE_THE_DEVICE).not());
        hearing.devicesProperty().subscribe(all -> {
            menu.getItems().setAll(device("", words.say("sound.usualDevice")), new SeparatorMenuItem());
            all.forEach(name -> menu.getItems().add(device(name, name)));
            String chosen = hearing.deviceProperty().get();
            if (!chosen.isEmpty() && !all.contains(chosen)) {
                menu.getItems().add(device(chosen, words.say("sound.absentDevice", chosen)));
            }
        });
        return menu;
    }

    private MenuItem device(String name, String said) {
        return radio(said, hearing.deviceProperty(), name, name::equals, null);
    }

    private Menu delay() {
        Menu menu = menu("sound.delay");
        for (int ms = 0; ms <= AudioPlayer.LONGEST_DELAY.toMillis(); ms += DELAY_STEP) {
            Duration offered = Duration.ofMillis(ms);
            menu.getItems().add(radio(words.say("sound.delayIs", ms), hearing.delayProperty(), offered, offered::equals, null));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), command("sound.command.delayMore"), command("sound.command.delayLess"));
        return menu;
    }

    private Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(words.say(key));
        menu.setId(key.replace('.', '-'));
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem command(String key) {
        return commands.item(commands.find(key).orElseThrow());
    }

    private MenuItem check(String key, Property<Boolean> value) {
        CheckMenuItem item = new CheckMenuItem();
        dress(item, key);
        item.selectedProperty().bindBidirectional(value);
        return item;
    }

    /// @param command the command that does the same, for its key; null for none
    private <T> MenuItem radio(String said, Property<T> value, T offered, Predicate<T> isIt, @Nullable String command) {
        RadioMenuItem item = new RadioMenuItem(said);
        item.setMnemonicParsing(false);
        if (command != null) {
            dress(item, command);
        }
        item.setOnAction(e -> {
            value.setValue(offered);
            item.setSelected(true);
        });
        value.subscribe(now -> item.setSelected(isIt.test(now)));
        return item;
    }

    /// Gives an entry the words, the key and the availability of a command.
    private void dress(MenuItem item, String key) {
        MenuItem like = command(key);
        item.setText(like.getText());
        item.setId(like.getId());
        item.setMnemonicParsing(false);
        item.acceleratorProperty().bind(like.acceleratorProperty());
        item.disableProperty().bind(like.disableProperty());
    }
}
