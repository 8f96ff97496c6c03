package app.galley.ui.sound.file;

import app.galley.ui.kit.Commands;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// What can be asked of the file of the open recording by key and menu.
public final class FileCommands {
    private FileCommands() { }

    /// Registers them.
    ///
    /// @param ready whether there is a sound, in sight
    /// @param hold the modifiers of the keys of the sound, with a plus behind
    /// @param here the moment that is heard
    /// @param go goes to another one
    public static void register(Commands commands, FileViewModel file, ObservableBooleanValue ready, String hold, Supplier<Duration> here,
                                Consumer<Duration> go) {
        commands.add("sound.command.previousChapter", hold + "Shift+B", both(ready, file.hasChapters()),
                () -> go.accept(file.previousChapter(here.get())));
        commands.add("sound.command.nextChapter", hold + "Shift+F", both(ready, file.hasChapters()), () -> go.accept(file.nextChapter(here.get())));
        commands.add("sound.command.nextSound", hold + "Shift+DIGIT5", both(ready, file.hasSounds()), file::chooseNext);
        commands.add("sound.command.frames", hold + "Shift+T", both(ready, file.hasFrames()),
                () -> file.framesProperty().set(!file.framesProperty().get()));
    }

    private static BooleanBinding both(ObservableBooleanValue one, ObservableValue<Boolean> other) {
        return Bindings.createBooleanBinding(() -> one.get() && other.getValue(), one, other);
    }
}
