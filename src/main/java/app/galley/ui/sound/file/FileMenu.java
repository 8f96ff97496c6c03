package app.galley.ui.sound.file;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Sounds, chapters and the way to read the time as menu entries; what a file does not have is not there.
public final class FileMenu {
    /// More would not be a menu any more.
    private static final int MOST_CHAPTERS = 60;
    private final FileViewModel file;
    private final Commands commands;
    private final Wording words;
    private final Consumer<Duration> go;

    /// @param commands those of [FileCommands] are in it
    /// @param go goes to a moment
    public FileMenu(FileViewModel file, Commands commands, Wording words, Consumer<Duration> go) {
        this.file = file;
        this.commands = commands;
        this.words = words;
        this.go = go;
    }

    /// The entries.
    public List<MenuItem> items() {
        Menu sounds = menu("sound.stream", file.hasSounds());
        Menu chapters = menu("sound.chapters", file.hasChapters());
        Menu times = menu("sound.timeAs", file.hasFrames());
        times.getItems().setAll(time("sound.timeAsClock", false), time("sound.timeAsFrames", true));
        file.contentsProperty().subscribe(known -> {
            sounds.getItems().setAll(known.sounds().stream().map(sound -> sound(sound, known)).toList());
            chapters.getItems().setAll(item("sound.command.previousChapter"), item("sound.command.nextChapter"), new SeparatorMenuItem());
            known.chapters().stream().limit(MOST_CHAPTERS).forEach(chapter -> chapters.getItems().add(chapter(chapter, known)));
            if (known.chapters().size() > MOST_CHAPTERS) {
                MenuItem rest = new MenuItem(words.say("sound.moreChapters", known.chapters().size() - MOST_CHAPTERS));
                rest.setDisable(true);
                chapters.getItems().add(rest);
            }
        });
        return List.of(sounds, chapters, times);
    }

    private Menu menu(String key, ObservableValue<Boolean> there) {
        Menu menu = new Menu(words.say(key));
        menu.setId(key.replace('.', '-'));
        menu.setMnemonicParsing(false);
        menu.visibleProperty().bind(there);
        return menu;
    }

    private MenuItem item(String key) {
        return commands.item(commands.find(key).orElseThrow());
    }

    private MenuItem sound(SoundStream sound, Contents known) {
        RadioMenuItem item = radio(StreamNames.of(sound, known, words));
        item.setSelected(sound.number() == known.sound());
        item.setOnAction(e -> {
            item.setSelected(sound.number() == file.contentsProperty().get().sound());
            file.choose(sound);
        });
        return item;
    }

    private MenuItem chapter(Chapter chapter, Contents known) {
        MenuItem item = new MenuItem(StreamNames.of(chapter, known, words));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> go.accept(chapter.start()));
        return item;
    }

    private MenuItem time(String key, boolean frames) {
        RadioMenuItem item = radio(words.say(key));
        file.framesProperty().subscribe(now -> item.setSelected(now == frames));
        item.setOnAction(e -> {
            file.framesProperty().set(frames);
            item.setSelected(true);
        });
        return item;
    }

    private static RadioMenuItem radio(String said) {
        RadioMenuItem item = new RadioMenuItem(said);
        item.setMnemonicParsing(false);
        return item;
    }
}
