package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.find.FindBar;
import app.galley.ui.editor.find.FindViewModel;
import app.galley.ui.editor.find.Sight;
import app.galley.ui.editor.marker.MarkerMenu;
import app.galley.ui.editor.marker.MarkerPanel;
import app.galley.ui.editor.marker.MarkersViewModel;
import app.galley.ui.editor.speaker.SpeakerCommands;
import app.galley.ui.editor.speaker.SpeakerPanel;
import app.galley.ui.editor.speaker.SpeakerPlace;
import app.galley.ui.editor.speaker.SpeakersViewModel;
import app.galley.ui.editor.word.WordActs;
import app.galley.ui.editor.word.WordsViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Idle;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// What lies ready around the page: find and replace above it, speakers and markers beside it. Puts each in its place and gives
/// it its keys. Used by the FX thread.
final class EditorTools {
    private static final Duration QUIET = Duration.ofMillis(300);
    private final Desk desk;
    private final TranscriptView page;
    private final Inspector inspector;
    private final Wording words;
    private final Commands commands;
    private final FindBar find;
    private Runnable elsewhere = () -> { };

    /// Puts the tools around a page.
    ///
    /// @param shown whether a transcript is open and in sight
    EditorTools(Desk desk, TranscriptView page, TransportViewModel transport, Inspector inspector, Workspace workspace,
                Commands commands, ObservableBooleanValue shown, Wording words, boolean mac) {
        this.desk = desk;
        this.page = page;
        this.inspector = inspector;
        this.words = words;
        this.commands = commands;
        FindViewModel finding = new FindViewModel(desk, words, new PageSight());
        find = new FindBar(finding, words, page::requestFocus);
        workspace.setTop(find);
        findKeys(finding, shown, mac);
        SpeakersViewModel speakers = new SpeakersViewModel(desk, words, new Hearing(transport), new Idle(QUIET));
        SpeakerCommands.register(commands, speakers, shown);
        SpeakerPanel panel = new SpeakerPanel(speakers, words, commands.keys());
        Inspector.Panel shownPanel = new Inspector.Panel(words.say("editor.speakers.title"), Feather.USERS, panel, panel::focusList);
        inspector.add(shownPanel);
        speakers.shownProperty().bind(inspector.shownProperty().isEqualTo(shownPanel));
        new WordActs(new WordsViewModel(desk), page, commands, shown, words, mac);
        page.addMenuSource(at -> desk.sessionProperty().get() == null ? List.of() : panel.menu(speakerAt(at)));
    }

    private int speakerAt(Position at) {
        EditSession open = desk.sessionProperty().get();
        return open == null ? Speaker.NONE : open.transcript().turns().get(at.turn()).speaker();
    }

    private void findKeys(FindViewModel finding, ObservableBooleanValue shown, boolean mac) {
        commands.add("editor.command.find", "Shortcut+F", () -> {
            if (shown.get()) {
                find.open(false);
            } else {
                elsewhere.run();
            }
        });
        commands.add("editor.command.replace", mac ? "Shortcut+Alt+F" : "Shortcut+H", shown, () -> find.open(true));
        commands.add("editor.command.findNext", mac ? "Shortcut+G F3" : "F3", shown, () -> again(finding, finding::next));
        commands.add("editor.command.findPrevious", mac ? "Shortcut+Shift+G Shift+F3" : "Shift+F3", shown,
                () -> again(finding, finding::previous));
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && !page.isComposing() && finding.openProperty().get()) {
                find.close();
                event.consume();
            }
        });
    }

    /// Goes on with what was looked for last; begins to search when nothing was.
    private void again(FindViewModel finding, Runnable step) {
        if (finding.termProperty().get().isEmpty()) {
            find.open(finding.replacingProperty().get());
        } else {
            step.run();
        }
    }

    /// Sets what the key that searches does while no transcript is in sight.
    void onFindElsewhere(Runnable action) {
        elsewhere = action;
    }

    /// Puts the markers beside the page and into its menu.
    ///
    /// @return a button for the header that shows them
    Button markers(MarkersViewModel markers, ObservableBooleanValue shown) {
        MarkerPanel list = new MarkerPanel(markers, words);
        Inspector.Panel panel = new Inspector.Panel(words.say("editor.markers.title"), Feather.TAG, list, list::focusList);
        inspector.add(panel);
        MarkerMenu menu = new MarkerMenu(markers, words, () -> page.selectionProperty().get().caret(), () -> inspector.enter(panel));
        commands.add("editor.command.marker", "Shortcut+M", shown, () -> atCaret(menu));
        page.addMenuSource(at -> markerMenu(menu));
        Button button = Icons.button(Feather.TAG, words.say("editor.command.marker"), () -> { });
        button.setOnAction(e -> menu.showUnder(button));
        button.setId("insert-marker");
        return button;
    }

    private List<MenuItem> markerMenu(MarkerMenu menu) {
        Menu entry = new Menu(words.say("editor.command.marker"));
        entry.getItems().setAll(menu.items());
        return List.of(entry);
    }

    private void atCaret(MarkerMenu menu) {
        page.requestFocus();
        Rectangle2D caret = page.map().caret(page.selectionProperty().get()).orElse(Rectangle2D.EMPTY);
        Point2D place = page.localToScreen(caret.getMinX(), caret.getMaxY());
        if (place != null) {
            menu.showAt(page, place.getX(), place.getY());
        }
    }

    private final class PageSight implements Sight {
        @Override
        public Passage selected() {
            Selection selection = page.selectionProperty().get();
            return new Passage(selection.from(), selection.to());
        }

        @Override
        public void show(Passage hit) {
            page.select(Selection.between(hit.from(), hit.to()));
        }

        @Override
        public void draw(List<Passage> hits, int current) {
            page.setHits(hits, current);
            desk.found(hits);
        }
    }

    private final class Hearing implements SpeakerPlace {
        private final TransportViewModel transport;

        Hearing(TransportViewModel transport) {
            this.transport = transport;
        }

        @Override
        public Position from() {
            return page.selectionProperty().get().from();
        }

        @Override
        public Position to() {
            return page.selectionProperty().get().to();
        }

        @Override
        public Position caret() {
            return page.selectionProperty().get().caret();
        }

        @Override
        public void go(Position place) {
            page.select(Selection.at(place));
        }

        @Override
        public void play(TimeSpan stretch) {
            transport.playSpan(stretch.start(), stretch.end());
        }
    }
}
