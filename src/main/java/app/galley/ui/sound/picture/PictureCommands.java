package app.galley.ui.sound.picture;

import app.galley.ui.kit.Commands;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What can be asked of the picture by key and menu, also while one types.
public final class PictureCommands {
    /// Shows the choices of how captions look.
    static final String LOOK = "sound.command.captionLook";
    /// Their names, in the order of menus.
    public static final List<String> NAMES = List.of("sound.command.picture", "sound.command.pictureFull", "sound.command.pictureApart",
            "sound.command.pictureTop", "sound.command.pictureCaptions", LOOK, "sound.command.pictureBack", "sound.command.pictureForward",
            "sound.command.pictureLarger", "sound.command.pictureSmaller", "sound.command.pictureStill");
    private static final double WIDER = 40;

    private PictureCommands() { }

    /// Registers them.
    ///
    /// @param inSight whether the editor is in sight; otherwise they cannot be asked for
    /// @param look shows the choices of how captions look
    /// @param still asks for a file and writes the frame in sight into it
    /// @param mac whether keys follow the conventions of macOS, where Alt writes letters and the function keys are the system's
    public static void register(Commands commands, PictureViewModel model, ObservableBooleanValue inSight, Runnable look, Runnable still, boolean mac) {
        PictureChoices choices = model.choices();
        BooleanBinding present = model.presentProperty().and(inSight);
        BooleanBinding shown = present.and(choices.shownProperty());
        BooleanBinding works = shown.and(model.problemProperty().isNull());
        BooleanBinding known = works.and(model.infoProperty().isNotNull());
        BooleanBinding beside = shown.and(choices.apartProperty().not());
        String hold = mac ? "Alt+Meta+" : "Alt+";
        commands.add("sound.command.picture", "Shortcut+Shift+P", present, () -> turn(choices.shownProperty()));
        commands.add("sound.command.pictureFull", mac ? "Ctrl+Meta+Shift+F F11" : "F11", works, () -> turn(model.fullScreenProperty()));
        commands.add("sound.command.pictureApart", null, shown, () -> turn(choices.apartProperty()));
        commands.add("sound.command.pictureTop", null, shown.and(choices.apartProperty()), () -> turn(choices.onTopProperty()));
        commands.add("sound.command.pictureCaptions", null, works, () -> turn(choices.captionsProperty()));
        commands.add(LOOK, null, works, look);
        commands.add("sound.command.pictureBack", hold + "COMMA", known, model::stepBack);
        commands.add("sound.command.pictureForward", hold + "PERIOD", known, model::stepForward);
        commands.add("sound.command.pictureLarger", null, beside, () -> choices.resize(choices.widthProperty().get() + WIDER));
        commands.add("sound.command.pictureSmaller", null, beside, () -> choices.resize(choices.widthProperty().get() - WIDER));
        commands.add("sound.command.pictureStill", null, known, still);
    }

    private static void turn(BooleanProperty choice) {
        choice.set(!choice.get());
    }
}
