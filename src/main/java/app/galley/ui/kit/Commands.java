package app.galley.ui.kit;

import app.galley.problem.Wording;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.Keys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The registry of all commands: feeds menus, tooltips and the settings of keys, and does what a key asks for. Used on the FX thread.
public final class Commands {
    private final Map<String, Command> all = new LinkedHashMap<>();
    private final Wording words;
    private final Keys keys;

    /// Empty at first, with the keys of Windows and Linux as the commands state them.
    public Commands(Wording words) {
        this(words, new Keys(false));
    }

    /// Empty at first.
    ///
    /// @param keys gets the keys that the commands state, and says which ones they have
    public Commands(Wording words, Keys keys) {
        this.words = words;
        this.keys = keys;
    }

    /// Registers a command that can always be asked for.
    public Command add(String key, @Nullable String shortcut, Runnable action) {
        return add(key, shortcut, Bindings.createBooleanBinding(() -> true), action);
    }

    /// Registers a command.
    ///
    /// @param shortcut the keys it states, as [Chord#read] takes them, separated by spaces; null for none
    /// @throws IllegalArgumentException when another command has that name
    public Command add(String key, @Nullable String shortcut, ObservableBooleanValue enabled, Runnable action) {
        keys.state(key, shortcut == null ? "" : shortcut);
        Command command = new Command(key, enabled, action);
        all.put(key, command);
        return command;
    }

    /// All commands, in the order of registering.
    public List<Command> all() {
        return List.copyOf(all.values());
    }

    /// The command of a name.
    public Optional<Command> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    /// Their keys.
    public Keys keys() {
        return keys;
    }

    /// Does what keys ask for that reach a node without having been taken.
    public void listen(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (!pressed.isConsumed() && perform(pressed)) {
                pressed.consume();
            }
        });
    }

    /// Does what a key asks for.
    ///
    /// @return whether it asks for anything that can be done now
    public boolean perform(KeyEvent pressed) {
        Chord chord = Chord.of(pressed);
        Optional<Command> asked = chord.isText() ? Optional.empty()
                : keys.commands(chord).stream().map(all::get).filter(c -> c != null && c.enabled().get()).findFirst();
        asked.ifPresent(Command::run);
        return asked.isPresent();
    }

    /// A menu of these commands; null stands for a separator.
    public Menu menu(String key, @Nullable Command... entries) {
        Menu menu = new Menu(words.say(key));
        for (Command entry : entries) {
            menu.getItems().add(entry == null ? new SeparatorMenuItem() : item(entry));
        }
        return menu;
    }

    /// A menu entry that shows the key the command has.
    public MenuItem item(Command command) {
        MenuItem item = new MenuItem(words.say(command.key()));
        item.setMnemonicParsing(false);
        item.setId(command.key().replace('.', '-'));
        keys.changesProperty().subscribe(change -> item.setAccelerator(
                keys.of(command.key()).stream().findFirst().map(Chord::combination).orElse(null)));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(e -> command.run());
        return item;
    }

    /// Names a button in its tooltip and for screen readers, with the key that the command has.
    public void name(ButtonBase button, String command, ObservableValue<String> said) {
        StringBinding key = keys.words(command);
        StringBinding whole = Bindings.createStringBinding(() -> key.get().isEmpty() ? said.getValue()
                : words.say("kit.withKey", said.getValue(), key.get()), key, said);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(whole);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(whole);
    }
}
