package app.galley.ui.kit;

import app.galley.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The registry of all commands: feeds the menus and their keys. Used on the FX thread.
public final class Commands {
    private final List<Command> all = new ArrayList<>();
    private final Wording words;

    /// Empty at first.
    public Commands(Wording words) {
        this.words = words;
    }

    /// Registers a command that can always be asked for.
    public Command add(String key, @Nullable String shortcut, Runnable action) {
        return add(key, shortcut, Bindings.createBooleanBinding(() -> true), action);
    }

    /// Registers a command.
    ///
    /// @param shortcut as [KeyCombination#valueOf] reads it, null for none
    /// @throws IllegalArgumentException when another command has that name or key
    public Command add(String key, @Nullable String shortcut, ObservableBooleanValue enabled, Runnable action) {
        KeyCombination combination = shortcut == null ? null : KeyCombination.valueOf(shortcut);
        for (Command other : all) {
            if (other.key().equals(key) || combination != null && combination.equals(other.shortcut())) {
                throw new IllegalArgumentException(key + " takes what " + other.key() + " has");
            }
        }
        Command command = new Command(key, combination, enabled, action);
        all.add(command);
        return command;
    }

    /// All commands, in the order of registering.
    public List<Command> all() {
        return List.copyOf(all);
    }

    /// A menu of these commands; null stands for a separator.
    public Menu menu(String key, @Nullable Command... entries) {
        Menu menu = new Menu(words.say(key));
        for (Command entry : entries) {
            menu.getItems().add(entry == null ? new SeparatorMenuItem() : item(entry));
        }
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(words.say(command.key()));
        item.setAccelerator(command.shortcut());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(e -> command.action().run());
        return item;
    }
}
