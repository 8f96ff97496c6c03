package app.galley.ui.sound;

import app.galley.media.AudioPlayer.State;
import app.galley.ui.kit.Command;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.file.FileCommands;
import app.galley.ui.sound.hearing.HearingCommands;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/// What can be asked of the sound by key and menu while typing. On Windows and Linux Alt with an arrow, on macOS Alt with Command: none
/// of them is a key of the text.
///
/// @param play plays or pauses
/// @param pause pauses, for those who have a key for it
/// @param back a skip back
/// @param forward a skip on
/// @param slower a tenth slower
/// @param faster a tenth faster
/// @param normal the speed of the recording
/// @param start to the beginning
/// @param playTurn plays the caret's turn
/// @param loopTurn loops the caret's turn, or ends the loop
/// @param previousTurn to the turn before
/// @param nextTurn to the next turn
/// @param follow whether the page follows
public record TransportCommands(Command play, Command pause, Command back, Command forward, Command slower, Command faster, Command normal,
                                Command start, Command playTurn, Command loopTurn, Command previousTurn, Command nextTurn,
                                Command follow) {
    /// Registers them.
    ///
    /// @param shown whether the sound is in sight; otherwise they cannot be asked for
    /// @param caret the caret's turn
    /// @param go puts the caret at the beginning of a turn
    /// @param mac whether keys follow the conventions of macOS
    public static TransportCommands in(Commands commands, TransportViewModel model, TurnPlayback turns, ObservableBooleanValue shown,
                                       IntSupplier caret, IntConsumer go, boolean mac) {
        BooleanBinding ready = model.readyProperty().and(shown);
        BooleanBinding opening = model.stateProperty().isEqualTo(State.OPENING).and(shown);
        BooleanBinding failed = model.stateProperty().isEqualTo(State.FAILED).and(shown);
        String skip = hold(mac);
        StepCommands.register(commands, model, turns, ready, skip);
        HearingCommands.register(commands, model.hearing(), shown, skip);
        FileCommands.register(commands, model.file(), ready, skip, model.positionProperty()::get, model::seek);
        return new TransportCommands(
                commands.add("sound.command.play", "ESCAPE Shortcut+ENTER", ready.or(opening).or(failed), model::playOrPause),
                commands.add("sound.command.pause", null, model.playingProperty().and(shown), model::pause),
                commands.add("sound.command.back", skip + "LEFT", ready, model::back),
                commands.add("sound.command.forward", skip + "RIGHT", ready, model::forward),
                commands.add("sound.command.slower", skip + "DOWN", ready, model::slower),
                commands.add("sound.command.faster", skip + "UP", ready, model::faster),
                commands.add("sound.command.normal", null, ready, () -> model.rateProperty().set(1)),
                commands.add("sound.command.start", skip + "HOME", ready, () -> model.seek(Duration.ZERO)),
                commands.add("sound.command.playTurn", skip + "ENTER", ready, () -> turns.play(caret.getAsInt())),
                commands.add("sound.command.loopTurn", "Shortcut+L", ready, () -> turns.loop(caret.getAsInt())),
                commands.add("sound.command.previousTurn", skip + "PAGE_UP", ready, () -> go.accept(turns.previous(caret.getAsInt()))),
                commands.add("sound.command.nextTurn", skip + "PAGE_DOWN", ready, () -> go.accept(turns.next(caret.getAsInt()))),
                commands.add("sound.command.follow", "Shortcut+J", ready,
                        () -> model.followProperty().set(!model.followProperty().get())));
    }

    /// The modifiers of the keys of the sound, with a plus behind: Option alone writes letters on macOS.
    static String hold(boolean mac) {
        return mac ? "Alt+Meta+" : "Alt+";
    }
}
