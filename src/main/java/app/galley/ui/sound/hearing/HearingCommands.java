package app.galley.ui.sound.hearing;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.Ability;
import app.galley.media.Mix;
import app.galley.ui.kit.Commands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What can be asked of the hearing by key and menu.
public final class HearingCommands {
    private static final double LOUDER = 0.1;
    private static final double ASIDE = 0.25;
    private static final Duration LATER = Duration.ofMillis(20);
    private static final double HUNDRED = 100;

    private HearingCommands() { }

    /// Registers them.
    ///
    /// @param shown whether the sound is in sight; otherwise they cannot be asked for
    /// @param hold the modifiers of the keys of the sound, with a plus behind
    public static void register(Commands commands, Hearing hearing, ObservableBooleanValue shown, String hold) {
        commands.add("sound.command.mute", hold + "Shift+M", shown, () -> turn(hearing.mutedProperty()));
        commands.add("sound.command.louder", hold + "Shift+PAGE_UP", shown, () -> {
            hearing.mutedProperty().set(false);
            move(hearing.volumeProperty(), LOUDER, 0);
        });
        commands.add("sound.command.quieter", hold + "Shift+PAGE_DOWN", shown, () -> move(hearing.volumeProperty(), -LOUDER, 0));
        commands.add("sound.command.skipSilence", hold + "Shift+S",
                hearing.can(Ability.LEAVE_OUT_SILENCES).and(shown), () -> turn(hearing.skipsSilenceProperty()));
        BooleanBinding two = hearing.twoChannelsProperty().and(shown);
        int digit = 1;
        for (Mix.Use use : Mix.Use.values()) {
            commands.add(name(use), hold + "DIGIT" + digit++, two, () -> hearing.useProperty().set(use));
        }
        for (int channel = 0; channel < 2; channel++) {
            BooleanProperty silenced = hearing.silencedProperty(channel);
            BooleanProperty solo = hearing.soloProperty(channel);
            commands.add(silence(channel), hold + "Shift+DIGIT" + (channel + 1), two, () -> turn(silenced));
            commands.add(solo(channel), hold + "Shift+DIGIT" + (channel + 3), two, () -> turn(solo));
        }
        commands.add("sound.command.balanceLeft", hold + "DIGIT5", two, () -> move(hearing.balanceProperty(), -ASIDE, -1));
        commands.add("sound.command.balanceMiddle", hold + "DIGIT6", two, () -> hearing.balanceProperty().set(0));
        commands.add("sound.command.balanceRight", hold + "DIGIT7", two, () -> move(hearing.balanceProperty(), ASIDE, -1));
        commands.add("sound.command.delayLess", hold + "Shift+DIGIT7", shown, () -> delay(hearing, LATER.negated()));
        commands.add("sound.command.delayMore", hold + "Shift+DIGIT8", shown, () -> delay(hearing, LATER));
        commands.add("sound.command.nextDevice", hold + "Shift+DIGIT9", hearing.can(Ability.CHOOSE_THE_DEVICE).and(shown),
                () -> nextDevice(hearing));
    }

    /// Through all devices and the computer's usual one, in turn. Those that were plugged in meanwhile come with the next step.
    private static void nextDevice(Hearing hearing) {
        List<String> all = new ArrayList<>(hearing.devicesProperty().get());
        all.addFirst("");
        hearing.deviceProperty().set(all.get((all.indexOf(hearing.deviceProperty().get()) + 1) % all.size()));
        hearing.look();
    }

    static String name(Mix.Use use) {
        return switch (use) {
            case AS_RECORDED -> "sound.command.asRecorded";
            case MONO -> "sound.command.mono";
            case LEFT -> "sound.command.leftOnly";
            case RIGHT -> "sound.command.rightOnly";
        };
    }

    static String silence(int channel) {
        return channel == 0 ? "sound.command.muteLeft" : "sound.command.muteRight";
    }

    static String solo(int channel) {
        return channel == 0 ? "sound.command.soloLeft" : "sound.command.soloRight";
    }

    private static void turn(BooleanProperty choice) {
        choice.set(!choice.get());
    }

    private static void move(DoubleProperty value, double by, double least) {
        value.set(Math.clamp(Math.round((value.get() + by) * HUNDRED) / HUNDRED, least, 1));
    }

    private static void delay(Hearing hearing, Duration by) {
        Duration wanted = hearing.delayProperty().get().plus(by);
        hearing.delayProperty().set(wanted.isNegative() ? Duration.ZERO
                : wanted.compareTo(AudioPlayer.LONGEST_DELAY) > 0 ? AudioPlayer.LONGEST_DELAY : wanted);
    }
}
