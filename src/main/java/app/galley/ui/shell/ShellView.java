package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.jobs.JobsView;
import app.galley.ui.jobs.ManyJobsView;
import app.galley.ui.jobs.NewJobView;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.Keys;
import app.galley.ui.library.Chapters;
import app.galley.ui.library.FileDetails;
import app.galley.ui.library.LibraryView;
import app.galley.ui.settings.KeysViewModel;
import app.galley.ui.settings.CostSettings;
import app.galley.ui.settings.SettingsView;
import app.galley.ui.settings.SoundSettings;
import app.galley.ui.settings.SpellingSettings;
import app.galley.ui.text.act.PageKeys;
import app.galley.workbench.Preferences;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The window's content: menus, side bar, and in the middle the place or the transcript that is shown.
public final class ShellView extends BorderPane {
    /// Below this width, in multiples of the letter size, the side bar shows icons only (1240 px at 100 %).
    private static final double NARROW = 1240 / 15.0;
    private static final String PALETTE = "shell.command.palette";
    private final Wording words;
    private final ShellViewModel model;
    private final Commands commands;
    private final LibraryView library;
    private final JobsView jobs;
    private final SettingsView settings;
    private final SideBar sideBar;
    private final EditorRoom editor;
    private final Notice notice;
    private final BorderPane middle = new BorderPane();
    private final Palette palette;
    private final ResourceRoom resources;
    private final ExportRoom export;

    /// Puts the features together.
    ///
    /// @param mac whether keys follow the conventions of macOS
    public ShellView(ShellViewModel model, Wording words, boolean mac) {
        this.words = words;
        this.model = model;
        Keys keys = new Keys(mac);
        PageKeys pageKeys = new PageKeys(mac);
        keys.textKeys(chord -> chord.isText() || pageKeys.act(pressed(chord)).isPresent());
        keys.keep(model.keptKeys(), model::keepKeys);
        this.commands = new Commands(words, keys);
        NewJobView newJob = new NewJobView(model.newJob(), words, model::open);
        newJob.setId("inspector");
        newJob.tell(new FileDetails(model.details(), words), new Chapters(model.details(), words));
        this.library = new LibraryView(model.library(), model.soundSaving(), words, model::open, newJob, new ManyJobsView(model.manyJobs(), words));
        this.jobs = new JobsView(model.jobs(), model.sent(), model.otherJobs(), words, model::open);
        this.resources = model.resources();
        this.notice = new Notice(words.say("kit.close"));
        this.editor = new EditorRoom(model, commands, words, mac);
        this.export = new ExportRoom(model, editor, words, () -> show(model.placeProperty().get()));
        this.sideBar = new SideBar(words, serviceName(), model.jobs().underWayProperty(), this::go, () -> {
            export.end();
            model.showOpen();
        });
        this.palette = new Palette(new PaletteViewModel(commands, words, PALETTE), words);
        getStyleClass().add("shell");
        register();
        editor.editor().setOnFindElsewhere(this::findInLibrary);
        library.setOnExport(export::ofLibrary);
        editor.editor().add(export.button(commands));
        library.setOnText(editor::putText);
        this.settings = new SettingsView(model.settings(), model.connection(), model.habits(), new KeysViewModel(keys, words), words);
        settings.add(new CostSettings(model.costs(), words));
        SoundSettings sound = new SoundSettings(editor.hearing(), words);
        sound.offer(model.secondPlayerProperty());
        settings.add(sound);
        settings.add(new SpellingSettings(model.spellingSettings(), words));
        setTop(new MainMenu(commands, words, editor.editor()));
        setLeft(sideBar);
        notice.getStyleClass().add("top-notice");
        middle.setTop(notice);
        setCenter(middle);
        getChildren().add(palette);
        widthProperty().subscribe(this::fold);
        widthProperty().subscribe(palette::place);
        heightProperty().subscribe(palette::place);
        model.placeProperty().subscribe(place -> {
            export.end();
            show(place);
        });
        model.openProperty().subscribe(open -> {
            sideBar.open(open == null ? null : open.recording().title());
            show(model.placeProperty().get());
        });
        model.onLocate(this::locate);
        model.messageProperty().subscribe(message -> notice.messageProperty().set(message));
    }

    private static KeyEvent pressed(Chord chord) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", chord.code(), chord.shift(), chord.control(), chord.alt(), chord.meta());
    }

    private void locate(Recording recording) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("library.locateTitle", recording.title()));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.relocate(recording, file.toPath());
        }
    }

    /// Shows the picture of the player itself, while it has one; null is none.
    public void film(ObservableValue<@Nullable Node> shown) {
        editor.film(shown);
    }

    /// Imports files: those of the command line, or dropped on a second start.
    public void importFiles(List<Path> files) {
        model.go(Place.LIBRARY);
        library.importFiles(files);
    }

    private void register() {
        commands.add("shell.command.import", "Shortcut+O", library::chooseFiles);
        commands.add("shell.command.export", "Shortcut+E", export.possible(), export::begin);
        commands.add("shell.command.close", "Shortcut+W", () -> getScene().getWindow().hide());
        commands.add("shell.command.library", "Shortcut+Shift+L", () -> enter(Place.LIBRARY));
        commands.add("shell.command.jobs", "Shortcut+Shift+J", () -> enter(Place.JOBS));
        commands.add("shell.command.vocabularies", null, () -> enter(Place.VOCABULARIES));
        commands.add("shell.command.filters", null, () -> enter(Place.FILTERS));
        commands.add("shell.command.models", null, () -> enter(Place.MODELS));
        commands.add("shell.command.categories", null, () -> enter(Place.CATEGORIES));
        commands.add("shell.command.transcript", "Shortcut+Shift+E", model.openProperty().isNotNull(), model::showOpen);
        commands.add("shell.command.settings", "Shortcut+COMMA", () -> enter(Place.SETTINGS));
        commands.add("shell.command.find", "Shortcut+Shift+F", this::findInLibrary);
        commands.add(PALETTE, "Shortcut+K", palette::open);
        commands.listen(this);
    }

    private void go(Place place) {
        export.end();
        model.go(place);
    }

    /// Shows a place and puts the cursor where work in it begins.
    private void enter(Place place) {
        go(place);
        switch (place) {
            case LIBRARY -> library.focusList();
            case JOBS -> jobs.focusList();
            case VOCABULARIES, FILTERS, MODELS, CATEGORIES -> resources.focus(place);
            case SETTINGS -> settings.focusStart();
        }
    }

    private void findInLibrary() {
        model.go(Place.LIBRARY);
        library.focusSearch();
    }

    private String serviceName() {
        return switch (model.service()) {
            case Preferences.Service.ThisComputer() -> words.say("shell.thisComputer");
            case Preferences.Service.Amazon amazon -> words.say("shell.amazon", amazon.region());
        };
    }

    private void fold() {
        double letter = javafx.scene.text.Font.getDefault().getSize();
        sideBar.fold(getWidth() > 0 && getWidth() / Math.max(letter, 15) < NARROW);
    }

    private void show(@Nullable Place place) {
        sideBar.show(place);
        Node shown = export.isShown() ? export.view() : place == null ? editor : switch (place) {
            case LIBRARY -> library;
            case JOBS -> jobs;
            case VOCABULARIES -> resources.vocabularies();
            case FILTERS -> resources.filters();
            case MODELS -> resources.models();
            case CATEGORIES -> resources.categories();
            case SETTINGS -> settings;
        };
        if (middle.getCenter() != shown) {
            middle.setCenter(shown);
        }
        if (export.isShown()) {
            export.view().focusStart();
        } else if (place == null) {
            editor.focusText();
        }
    }

    /// Puts the cursor where work begins.
    public void focusStart() {
        library.focusList();
    }
}
