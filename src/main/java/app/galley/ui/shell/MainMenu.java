package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.editor.EditorView;
import app.galley.ui.kit.Command;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.picture.PictureCommands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menus of the window. A command that nobody has registered is left out.
final class MainMenu extends MenuBar {
    private static final String LINE = "";
    private final Commands commands;
    private final Wording words;
    private final Set<String> placed = new HashSet<>();

    /// @param editor what the edit menu works on while it has the focus
    MainMenu(Commands commands, Wording words, EditorView editor) {
        this.commands = commands;
        this.words = words;
        Menu edit = new EditMenu(words, editor, this);
        getMenus().setAll(menu("shell.menu.file", "shell.command.import", "placing.command.text", "shell.command.export", LINE, "shell.command.close"), edit,
                menu("shell.menu.play", "sound.command.play", LINE, "sound.command.back", "sound.command.forward",
                        "sound.command.previousWord", "sound.command.nextWord", "sound.command.previousTurn", "sound.command.nextTurn",
                        "sound.command.previousChapter", "sound.command.nextChapter", "sound.command.start", "sound.command.goTo", LINE,
                        "sound.command.slower", "sound.command.faster", "sound.command.normal", LINE,
                        "sound.command.playTurn", "sound.command.loopTurn", "sound.command.wavePlay", "sound.command.waveLoop", LINE, "sound.command.louder",
                        "sound.command.quieter", "sound.command.mute", "sound.command.skipSilence", LINE, "sound.command.nextSound", "sound.command.frames",
                        "sound.command.follow"),
                menu("shell.menu.view", "shell.command.library", "shell.command.jobs", "shell.command.vocabularies", "shell.command.filters", "shell.command.models",
                        "shell.command.transcript", "shell.command.settings", LINE,
                        "shell.command.find", LINE, "editor.command.zoomIn", "editor.command.zoomOut", "editor.command.zoomReset", LINE,
                        "editor.command.panel", "shell.command.palette", LINE, "sound.command.wave", "sound.command.waveFocus", "sound.command.waveIn",
                        "sound.command.waveOut", "sound.command.waveWhole", "sound.command.waveSelection"));
        fill(getMenus().getLast(), LINE);
        PictureCommands.NAMES.forEach(name -> fill(getMenus().getLast(), name));
        fill(edit, QuoteRoom.COMMAND);
        fill(edit, LINE, "editor.command.find", "editor.command.findNext", "editor.command.findPrevious", "editor.command.replace", LINE);
        Menu speakers = new Menu(words.say("shell.menu.speakers"));
        rest("editor.command.give.").forEach(key -> fill(speakers, key));
        fill(speakers, "editor.command.nobody", LINE);
        rest("editor.command.split.").forEach(key -> fill(speakers, key));
        edit.getItems().add(speakers);
        rest("editor.command.").forEach(key -> fill(edit, key));
        Menu review = new Menu(words.say("shell.menu.review"));
        rest("review.command.").forEach(key -> fill(review, key));
        fill(review, LINE);
        rest("caption.command.").forEach(key -> fill(review, key));
        if (!review.getItems().isEmpty()) {
            getMenus().add(3, review);
        }
        setUseSystemMenuBar(true);
    }

    private Menu menu(String key, String... entries) {
        Menu menu = new Menu(words.say(key));
        fill(menu, entries);
        return menu;
    }

    /// The commands of an area that stand in no menu yet.
    private List<String> rest(String area) {
        return commands.all().stream().map(Command::key).filter(key -> key.startsWith(area) && !placed.contains(key)).toList();
    }

    private void fill(Menu menu, String... entries) {
        for (String entry : entries) {
            boolean afterLine = menu.getItems().isEmpty() || menu.getItems().getLast() instanceof SeparatorMenuItem;
            MenuItem item = entry.equals(LINE) ? afterLine ? null : new SeparatorMenuItem()
                    : commands.find(entry).map(commands::item).orElse(null);
            if (item != null) {
                placed.add(entry);
                menu.getItems().add(item);
            }
        }
    }
}
