package app.galley.ui.editor.word;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.ui.kit.Commands;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The commands that strike words and set their times, and their place in the menu of the page. Used by the FX thread.
public final class WordActs {
    private final WordsViewModel model;
    private final TranscriptView page;
    private final Commands commands;
    private final Wording words;
    private final List<String> times = new ArrayList<>();

    /// Registers its commands and adds to the page.
    ///
    /// @param shown whether a transcript is open and in sight
    /// @param mac whether keys follow the conventions of macOS, where Alt and Shift with an arrow select
    public WordActs(WordsViewModel model, TranscriptView page, Commands commands, ObservableBooleanValue shown, Wording words,
                    boolean mac) {
        this.model = model;
        this.page = page;
        this.commands = commands;
        this.words = words;
        commands.add("editor.command.strike", "Shortcut+Shift+X", shown, this::strike);
        String hold = mac ? "Shortcut+Alt+Shift+" : "Alt+Shift+";
        time("editor.command.wordEarlier", hold + "LEFT", shown, () -> nudge(-WordsViewModel.STEP));
        time("editor.command.wordLater", hold + "RIGHT", shown, () -> nudge(WordsViewModel.STEP));
        time("editor.command.turnEarlier", hold + "UP", shown, () -> model.nudgeTurn(-WordsViewModel.STEP, caret()));
        time("editor.command.turnLater", hold + "DOWN", shown, () -> model.nudgeTurn(WordsViewModel.STEP, caret()));
        time("editor.command.beginHere", "Shortcut+Shift+B", shown, () -> model.beginHere(caret()));
        page.addMenuSource(this::menu);
    }

    private void time(String key, String keys, ObservableBooleanValue shown, Runnable action) {
        commands.add(key, keys, shown, action);
        times.add(key);
    }

    private Position caret() {
        return page.selectionProperty().get().caret();
    }

    private void strike() {
        Selection chosen = page.selectionProperty().get();
        model.strikeOrRestore(chosen.from(), chosen.to(), chosen.caret());
    }

    private void nudge(long milliseconds) {
        Selection chosen = page.selectionProperty().get();
        model.nudge(chosen.from(), chosen.to(), milliseconds, chosen.caret());
    }

    private List<MenuItem> menu(Position at) {
        Selection chosen = page.selectionProperty().get();
        List<MenuItem> items = new ArrayList<>();
        commands.find("editor.command.strike").map(commands::item).ifPresent(item -> {
            item.setText(words.say(model.isStruck(chosen.from(), chosen.to()) ? "editor.menu.restore" : "editor.menu.strike"));
            items.add(item);
        });
        Menu menu = new Menu(words.say("editor.menu.times"));
        times.forEach(key -> commands.find(key).map(commands::item).ifPresent(menu.getItems()::add));
        items.add(menu);
        return items;
    }
}
